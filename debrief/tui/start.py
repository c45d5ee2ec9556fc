"""Where the app begins."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Start:
    """Instead of the start page: a new debrief along `guide` (empty: the usual one), or the last unfinished one."""

    kind: Literal["new", "resume"]
    guide: str = ""
    quick: bool = False
