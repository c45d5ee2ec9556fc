"""What `debrief doctor` finds."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """What a finding asks for."""

    DAMAGE = "damage"
    """Pages of the file: nothing is changed, what can be read is salvaged."""
    FAULT = "fault"
    """Something that can be mended in place, after a backup."""
    ADVICE = "advice"
    """Nothing is wrong with the journal; its owner may want to do something."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, in a few words, and what is done or to be done about it."""

    severity: Severity
    what: str
    remedy: str
