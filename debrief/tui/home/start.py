"""The first screen of the app."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from debrief.domain.lists.questions import QuestionSelection


@dataclass(frozen=True, slots=True)
class Start:
    """A first screen other than the start page: a new debrief, an unfinished one, or practice.

    `guide`: the one a new debrief goes by, empty for the usual one; `quick`: along its quick path. `debrief`: the id of
    the one to go on with, empty for the last unfinished one. `selection`: the questions to practise, due or not; None
    for those that are due.
    """

    kind: Literal["new", "resume", "practice"]
    guide: str = ""
    quick: bool = False
    debrief: str = ""
    selection: "QuestionSelection | None" = None
