"""Shows whether typed text is saved."""

from collections.abc import Sequence
from datetime import datetime

from textual.content import Content
from textual.widgets import Static

from debrief.domain.text import safe

NOT_SAVED = "not saved, trying again"
GONE = "This question is no longer in the journal. Copy your text before you leave."
GONE_NOTE = "This note is no longer in the journal. Copy your text before you leave."


def saved_at(now: int) -> str:
    """Return the text for the top bar after a save at `now` (UTC ms)."""
    return f"saved {datetime.fromtimestamp(now / 1000).astimezone():%H:%M:%S}"


def both_saved(fields: Sequence[str]) -> str:
    """Return what is said where another window changed the same `fields` of a debrief."""
    return f"This debrief was also changed in another window. Both texts are kept: {', '.join(fields)}."


class SaveStatus(Static):
    """Shows why saving fails; hidden otherwise."""

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.sentence = ""
        self.display = False

    def show(self, sentence: str) -> None:
        """Show `sentence`, or hide if it is empty."""
        if sentence != self.sentence:  # an update lays out the whole screen again
            self.sentence = sentence
            self.update(Content(safe(sentence)))
            self.display = bool(sentence)
