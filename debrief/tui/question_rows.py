"""The rows of the list of questions."""

from collections.abc import Sequence
from functools import partial

from debrief.domain.ledger import LedgerLine, Selection
from debrief.storage import ledger
from debrief.storage.reader import Connection
from debrief.tui.desk import Desk
from debrief.tui.rows import Rows


class QuestionRows(Rows[LedgerLine]):
    """The questions of `selection`, in its order."""

    def __init__(self, desk: Desk, selection: Selection) -> None:
        super().__init__(desk)
        self.selection = selection

    def after(
        self, db: Connection, edge: LedgerLine | None, limit: int, *, including: bool = False
    ) -> list[LedgerLine]:
        """Return those after `edge`."""
        return ledger.lines(db, self.selection, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: LedgerLine | None, limit: int) -> list[LedgerLine]:
        """Return those before `edge`."""
        return ledger.lines(db, self.selection, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> LedgerLine | None:
        """Return that question."""
        return next(iter(ledger.lines_of(db, [row_id])), None)

    def standing(self, db: Connection, row: LedgerLine) -> tuple[int, int]:
        """Return which of how many one is."""
        return ledger.position(db, row, self.selection)

    async def renewed(self, ids: Sequence[str]) -> list[LedgerLine]:
        """Return the questions of these ids as the journal has them now, leaving out those nobody asks any more."""
        return await self._shown(partial(ledger.lines_of, ids=ids))
