"""The rounds of one process: each is a debrief, and the process is what the user applied for."""

from dataclasses import dataclass

from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.text import shorten

_NAMED = 60
"""Characters of a process that are shown where it is named."""
NO_OTHER_APPLICATION = "No other application of yours has this company and role."
SEPARATE = "It is an application of its own again."


def no_process_notice(rounds: int) -> str:
    """Return why a debrief that none was joined with before has nothing to join; `rounds`: how many it has itself."""
    if rounds > 1:
        return f"Its {rounds} rounds are one application already. To separate them, do this at a later round."
    return NO_OTHER_APPLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round of a process. `debrief`: its id; `title`: the title of that; `people`: who was there, as typed."""

    debrief: str
    title: str
    stage: str = ""
    held: When = UNKNOWN
    people: str = ""
    outcome: Outcome = Outcome.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProcess:
    """A process that a new debrief may be a round of. `process`: its id; `held`: when its newest round was."""

    process: str
    title: str
    rounds: int
    held: When = UNKNOWN

    @property
    def question(self) -> str:
        """What to ask before a debrief joins it."""
        when = f" ({self.held.day})" if self.held else ""
        return f"You have written about {shorten(self.title, _NAMED)}{when}. Is this another round of that?"

    @property
    def joined(self) -> str:
        """What to say once a debrief has joined it."""
        return f"Saved as round {self.rounds + 1} of {shorten(self.title, _NAMED)}."
