"""The rows of the list of debriefs and of the trash."""

from functools import partial

from debrief.domain.lists.row_window import RowWindow
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.search.query import Query
from debrief.storage.debriefs import lists, trash_list
from debrief.storage.debriefs.results import SearchResult, search_results
from debrief.storage.index.sort_key import LOWEST, first_place
from debrief.storage.threads.reader import Connection
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.paged_rows import SCREENFUL, Rows


class DebriefRows(Rows[SearchResult]):
    """The matches of `query`, newest first; excerpts have about `width` characters."""

    def __init__(self, access: JournalAccess, query: Query, width: int) -> None:
        super().__init__(access)
        self.query = query
        self.width = width

    def after(
        self, db: Connection, edge: SearchResult | None, limit: int, *, including: bool = False
    ) -> list[SearchResult]:
        """Return the debriefs after `edge`."""
        return self._below(db, None if edge is None else edge.summary.place + including, limit)

    def before(self, db: Connection, edge: SearchResult | None, limit: int) -> list[SearchResult]:
        """Return the debriefs before `edge`."""
        above = LOWEST if edge is None else edge.summary.place
        return search_results(db, self.query, width=self.width, limit=limit, above=above)

    def find(self, db: Connection, row_id: str) -> SearchResult | None:
        """Return the row of a debrief."""
        summary = lists.debrief(db, row_id)
        return None if summary is None else SearchResult(summary)

    def position_of(self, db: Connection, row: SearchResult) -> tuple[int, int]:
        """Return the position of a debrief, from 1, and the number of rows."""
        return lists.position(db, self.query, row.summary.place)

    async def around(self, moment: int) -> RowWindow[SearchResult]:
        """Return the debriefs before `moment` (UTC ms); the oldest of all if there are none."""
        look = partial(self._below, below=first_place(moment), limit=SCREENFUL + 1)
        rows = await self._fetch_visible(look)
        return self._window(rows, SCREENFUL, newest=False) if rows else await self.last()

    async def oldest_since(self, moment: int) -> int | None:
        """Return the moment of the oldest debrief since `moment` (both UTC ms); None if there is none."""
        look = partial(lists.debriefs, query=self.query, limit=1, above=first_place(moment) - 1)
        oldest = await self._access.query(look)
        return oldest[0].moment if oldest else None

    def _below(self, db: Connection, below: int | None, limit: int) -> list[SearchResult]:
        return search_results(db, self.query, width=self.width, limit=limit, below=below)


class TrashRows(Rows[DebriefSummary]):
    """The debriefs in the trash, the last one deleted first."""

    def after(
        self, db: Connection, edge: DebriefSummary | None, limit: int, *, including: bool = False
    ) -> list[DebriefSummary]:
        """Return the debriefs deleted before `edge`."""
        return trash_list.page(db, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: DebriefSummary | None, limit: int) -> list[DebriefSummary]:
        """Return the debriefs deleted after `edge`."""
        return trash_list.page(db, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> DebriefSummary | None:
        """Return the row of a debrief."""
        return lists.debrief(db, row_id)

    def position_of(self, db: Connection, row: DebriefSummary) -> tuple[int, int]:
        """Return the position of a debrief, from 1, and the number of rows."""
        return trash_list.position(db, row)
