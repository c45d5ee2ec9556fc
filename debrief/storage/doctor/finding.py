"""One finding of `debrief doctor`, and how bad it is."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad a finding is, and what can be done about it."""

    DAMAGE = "damage"
    """Pages of the file are damaged: nothing is changed, and what can be read can be salvaged."""
    FAULT = "fault"
    """Something that can be repaired in place, after a backup."""
    ADVICE = "advice"
    """Nothing is wrong with the journal, but its owner may want to do something."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in a few words, and what to do about it."""

    severity: Severity
    what: str
    remedy: str
