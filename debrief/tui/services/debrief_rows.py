"""The rows of the lists of debriefs: what a query finds, and what is in the trash."""

from functools import partial

from debrief.domain.lists.row_window import RowWindow
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.search.query import Query
from debrief.storage.debriefs import lists, trash_list
from debrief.storage.debriefs.results import SearchResult, search_results
from debrief.storage.file.sort_key import LOWEST, first_place
from debrief.storage.threads.reader import Connection
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.paged_rows import SCREENFUL, Rows


class DebriefRows(Rows[SearchResult]):
    """What `query` finds, newest first. `width`: about how many characters there is room for around what was found."""

    def __init__(self, access: JournalAccess, query: Query, width: int) -> None:
        super().__init__(access)
        self.query = query
        self.width = width

    def after(
        self, db: Connection, edge: SearchResult | None, limit: int, *, including: bool = False
    ) -> list[SearchResult]:
        """Return those after `edge`."""
        return self._below(db, None if edge is None else edge.summary.place + including, limit)

    def before(self, db: Connection, edge: SearchResult | None, limit: int) -> list[SearchResult]:
        """Return those before `edge`."""
        above = LOWEST if edge is None else edge.summary.place
        return search_results(db, self.query, width=self.width, limit=limit, above=above)

    def find(self, db: Connection, row_id: str) -> SearchResult | None:
        """Return that debrief."""
        summary = lists.debrief(db, row_id)
        return None if summary is None else SearchResult(summary)

    def standing(self, db: Connection, row: SearchResult) -> tuple[int, int]:
        """Return which of how many one is."""
        return lists.position(db, self.query, row.summary.place)

    async def around(self, moment: int) -> RowWindow[SearchResult]:
        """Return those from before `moment` (UTC ms) on; the oldest of all where nothing is so old."""
        look = partial(self._below, below=first_place(moment), limit=SCREENFUL + 1)
        rows = await self._shown(look)
        return self._window(rows, SCREENFUL, newest=False) if rows else await self.last()

    async def oldest_since(self, moment: int) -> int | None:
        """Return when the oldest was from `moment` on (UTC ms); None where there is none."""
        look = partial(lists.debriefs, query=self.query, limit=1, above=first_place(moment) - 1)
        oldest = await self._access.query(look)
        return oldest[0].moment if oldest else None

    def _below(self, db: Connection, below: int | None, limit: int) -> list[SearchResult]:
        return search_results(db, self.query, width=self.width, limit=limit, below=below)


class TrashRows(Rows[DebriefSummary]):
    """What is in the trash, the one put there last first."""

    def after(
        self, db: Connection, edge: DebriefSummary | None, limit: int, *, including: bool = False
    ) -> list[DebriefSummary]:
        """Return those put there before `edge`."""
        return trash_list.page(db, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: DebriefSummary | None, limit: int) -> list[DebriefSummary]:
        """Return those put there after `edge`."""
        return trash_list.page(db, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> DebriefSummary | None:
        """Return that debrief."""
        return lists.debrief(db, row_id)

    def standing(self, db: Connection, row: DebriefSummary) -> tuple[int, int]:
        """Return which of how many one is."""
        return trash_list.position(db, row)
