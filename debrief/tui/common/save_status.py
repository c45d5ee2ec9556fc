"""Shows whether typed text is saved."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from debrief.domain.text import safe
from debrief.tui.common.top_bar import TopBar

if TYPE_CHECKING:
    from debrief.domain.record.merge import Clash

NOT_SAVED = "not saved, trying again"
NOWHERE = "not saved"
"""The state of text whose question or note no longer exists."""
GONE = "This question is no longer in the journal. Copy your text before you leave."
GONE_NOTE = "This note is no longer in the journal. Copy your text before you leave."


def saved_at(now: int) -> str:
    """Return the text for the top bar after a save at `now` (UTC ms)."""
    return f"saved {datetime.fromtimestamp(now / 1000).astimezone():%H:%M:%S}"


def notify_clashes(screen: Screen[Any], clashes: "Sequence[Clash]") -> None:
    """Tell the user on `screen` about the fields that another window changed too, if there are any."""
    if clashes:
        from debrief.domain.record.merge import clash_notice

        screen.notify(clash_notice(clashes), markup=False)


def show_saved(screen: Screen[Any], now: int) -> None:
    """Show in the TopBar and the SaveStatus of `screen` that everything was saved at `now` (UTC ms)."""
    screen.query_one(SaveStatus).show("")
    screen.query_one(TopBar).right = saved_at(now)


def show_not_saved(screen: Screen[Any], sentence: str, state: str = NOT_SAVED) -> None:
    """Show in the TopBar and the SaveStatus of `screen` that text is not saved, and why."""
    screen.query_one(SaveStatus).show(sentence)
    screen.query_one(TopBar).right = state


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
