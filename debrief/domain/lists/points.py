"""Strengths and developments across debriefs, with what speaks for them and what became of each."""

from dataclasses import dataclass
from enum import StrEnum

from debrief.domain.record.when import UNKNOWN, When


class PointKind(StrEnum):
    """The kind of a point."""

    STRENGTH = "strength"
    DEVELOPMENT = "development"


class PointStatus(StrEnum):
    """What became of a point: a strength stands, a development is open, checked at a later interview, or done."""

    STANDS = "stands"
    OPEN = "open"
    CHECKED = "checked"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """One point. `debrief`, `title`, `held`: those of its debrief. `checked_at`: UTC ms.

    `evidence`: of a strength what made it work, of a development that came from feedback why it was taken up.
    `from_feedback`: whether it was a point of a reply. The plan, `came` and `happened`: as in `Development`.
    """

    kind: PointKind
    id: str
    debrief: str
    title: str
    held: When = UNKNOWN
    text: str = ""
    evidence: str = ""
    from_feedback: bool = False
    cue: str = ""
    action: str = ""
    due: When = UNKNOWN
    done: bool = False
    rehearsed: bool = False
    came: bool | None = None
    happened: str = ""
    checked_at: int | None = None

    @property
    def status(self) -> PointStatus:
        """What became of it."""
        if self.kind is PointKind.STRENGTH:
            return PointStatus.STANDS
        if self.done:
            return PointStatus.DONE
        return PointStatus.OPEN if self.checked_at is None and self.came is None else PointStatus.CHECKED
