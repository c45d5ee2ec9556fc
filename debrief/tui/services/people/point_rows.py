"""The rows of the list of points."""

from debrief.domain.lists.points import PointRow, PointSelection
from debrief.storage.people import points
from debrief.storage.threads.reader import Connection
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.paged_rows import Rows


class PointRows(Rows[PointRow]):
    """The points of `selection`: developments first, and those of the newest debrief first."""

    def __init__(self, access: JournalAccess, selection: PointSelection) -> None:
        super().__init__(access)
        self._selection = selection

    def after(self, db: Connection, edge: PointRow | None, limit: int, *, including: bool = False) -> list[PointRow]:
        """Return the points after `edge`."""
        return points.point_rows(db, self._selection, limit, edge=edge, including=including)

    def before(self, db: Connection, edge: PointRow | None, limit: int) -> list[PointRow]:
        """Return the points before `edge`."""
        return points.point_rows(db, self._selection, limit, edge=edge, backwards=True)

    def find(self, db: Connection, row_id: str) -> PointRow | None:
        """Return the row of a point."""
        return points.find_point(db, row_id)

    def position_of(self, db: Connection, row: PointRow) -> tuple[int, int]:
        """Return the position of a point, from 1, and the number of rows."""
        return points.point_position(db, row, self._selection)
