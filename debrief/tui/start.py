"""Where the app begins."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Start:
    """Instead of the start page: a new debrief, the last unfinished one, or practice.

    `guide`: the one a new debrief goes by, empty for the usual one; `quick`: along its quick path.
    """

    kind: Literal["new", "resume", "practice"]
    guide: str = ""
    quick: bool = False
