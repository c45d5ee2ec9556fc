"""How a session was left, and what is wanted next."""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief


class Then(Enum):
    """What is wanted after a session."""

    HOME = "home"
    READ = "read"
    EXPORT = "export"


class SessionResult(NamedTuple):
    """A debrief as it was left, and what is wanted next."""

    debrief: "Debrief"
    then: Then
