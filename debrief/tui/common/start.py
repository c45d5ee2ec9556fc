"""The first screen of the app."""

from dataclasses import dataclass
from typing import Literal

from debrief.domain.lists.ledger import QuestionSelection


@dataclass(frozen=True, slots=True)
class Start:
    """A first screen other than the start page: a new debrief, the last unfinished one, or practice.

    `guide`: the one a new debrief goes by, empty for the usual one; `quick`: along its quick path. `selection`: the
    questions to practise, due or not; None for those that are due.
    """

    kind: Literal["new", "resume", "practice"]
    guide: str = ""
    quick: bool = False
    selection: QuestionSelection | None = None
