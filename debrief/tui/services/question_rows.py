"""The rows of the list of questions."""

from collections.abc import Sequence
from functools import partial

from debrief.domain.lists.ledger import QuestionSelection, QuestionSummary
from debrief.storage.questions import listing
from debrief.storage.threads.reader import Connection
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.paged_rows import Rows


class QuestionRows(Rows[QuestionSummary]):
    """The questions of `selection`, in its order."""

    def __init__(self, access: JournalAccess, selection: QuestionSelection) -> None:
        super().__init__(access)
        self.selection = selection

    def after(
        self, db: Connection, edge: QuestionSummary | None, limit: int, *, including: bool = False
    ) -> list[QuestionSummary]:
        """Return the questions after `edge`."""
        return listing.summaries(db, self.selection, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: QuestionSummary | None, limit: int) -> list[QuestionSummary]:
        """Return the questions before `edge`."""
        return listing.summaries(db, self.selection, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> QuestionSummary | None:
        """Return the row of a question."""
        return next(iter(listing.summaries_by_id(db, [row_id])), None)

    def position_of(self, db: Connection, row: QuestionSummary) -> tuple[int, int]:
        """Return the position of a question, from 1, and the number of rows."""
        return listing.position(db, row, self.selection)

    async def reload(self, ids: Sequence[str]) -> list[QuestionSummary]:
        """Read the questions with these ids again; leave out questions without askings."""
        return await self._fetch_visible(partial(listing.summaries_by_id, ids=ids))
