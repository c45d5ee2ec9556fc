"""The result of a session screen."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief


class NextAction(Enum):
    """What to do after a session."""

    HOME = "home"
    READ = "read"
    EXPORT = "export"


class SessionResult(NamedTuple):
    """The debrief at the end of the session, and what to do next."""

    debrief: "Debrief"
    next_action: NextAction
