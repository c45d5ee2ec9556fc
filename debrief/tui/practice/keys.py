"""The keys of practice, when each of them is available, and which go on with an answer instead."""

from typing import Any

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen

from debrief.domain.practice.spacing import Grade
from debrief.domain.session.typed_number import PAUSE_SECONDS
from debrief.tui.common.bindings import DOWN_KEYS, PAGE_UP_KEYS, UP_KEYS, help_binding
from debrief.tui.practice.card import PracticeCard, Stage

# Keys with priority work while the user types; the command then waits for the letters typed before it.
KEYS: list[Binding | tuple[str, str] | tuple[str, str, str]] = [
    Binding("enter", "reveal", "Show the answer", priority=True, id="practice.reveal",
            tooltip="Show your best answer, and what you said then"),
    Binding("ctrl+down", "skip_unanswered", "Skip", priority=True, id="practice.skip_unanswered", key_display="^↓",
            tooltip="Go to the next question without seeing your answer to this one"),
    Binding("w", "write", "Keep writing", id="practice.write", tooltip="Continue the answer you began"),
    Binding("enter", "finish", "Done", show=False, priority=True, id="practice.finish",
            tooltip="Finish changing your best answer"),
    Binding("ctrl+n", "done", "Done", priority=True, id="practice.done",
            tooltip="Finish typing: show your answer, or save the one you improved"),
    Binding("ctrl+o", "outline", "Outline", priority=True, id="practice.outline",
            tooltip="Start a behavioural answer with the parts of a story"),
    Binding("y", "keep", "Make it your answer", id="practice.keep",
            tooltip="Make what you wrote your best answer; the old one is kept too"),
    Binding("X", "discard", "Delete it", id="practice.discard", tooltip="Delete what you just wrote"),
    Binding("a", "improve", "Best answer", id="practice.improve",
            tooltip="Change your best answer; the old one is kept too"),
    *(Binding(str(grade.value), f"grade({grade.value})", f"Grade: {grade.name.lower()}", show=False,
              id=f"practice.{grade.name.lower()}", tooltip=f"Say how it went: {grade.name.lower()}")
      for grade in Grade),
    Binding("s", "skip", "Skip", id="practice.skip", tooltip="Go to the next question without grading this one"),
    Binding("escape", "leave_text", "Back", priority=True, id="practice.leave_text",
            tooltip="Finish typing, and go back to the question; what you typed is saved"),
    Binding("escape", "stop", "Stop", priority=True, id="practice.stop", tooltip="Stop; your grades are saved"),
    help_binding("practice.help"),
    Binding(DOWN_KEYS, "scroll('down')", "Down", show=False, id="practice.down", tooltip="A line down"),
    Binding(UP_KEYS, "scroll('up')", "Up", show=False, id="practice.up", tooltip="A line up"),
    Binding("pagedown,ctrl+d", "scroll('page_down')", "Page down", show=False, id="practice.page_down",
            tooltip="A screen down"),
    Binding(PAGE_UP_KEYS, "scroll('page_up')", "Page up", show=False, id="practice.page_up", tooltip="A screen up"),
]  # fmt: skip


STRAIGHT_ON_SECONDS = 0.4
"""Seconds after Enter within which a letter goes on with the answer: nobody has read the other one by then."""


class EndedAnswer:
    """The answer that Enter has just ended: what is typed straight on belongs to it, and grades nothing."""

    def __init__(self) -> None:
        self._until = 0.0
        """In seconds of an event's clock."""
        self._line_breaks = ""
        """What was typed with Enter since then, to go before what goes on with the answer."""

    def begin(self) -> None:
        """Take what is typed from now on for more of the answer, until nothing comes for STRAIGHT_ON_SECONDS."""
        now = Message().time  # by the clock of events, which is not the same on every system
        self._until, self._line_breaks = now + STRAIGHT_ON_SECONDS, "\n"

    def goes_on(self, event: events.Key) -> bool:
        """Return whether a key belongs to the answer."""
        return event.time < self._until and (event.is_printable or event.key == "enter")

    def take_text(self, event: events.Key) -> str:
        """Return what to add to the answer for a key that belongs to it; empty for Enter, until a letter comes."""
        if event.is_printable and event.character:
            self._until = 0.0
            return self._line_breaks + event.character
        self._until = event.time + STRAIGHT_ON_SECONDS
        self._line_breaks += "\n" if event.key == "enter" else ""
        return ""


class BegunSentence:
    """A sentence typed where letters are commands: a capital begins it, or a letter of no command and another one."""

    def __init__(self) -> None:
        self._letter, self._at = "", 0.0
        """A letter of no command, and when it was typed, in seconds of an event's clock."""

    def take(self, event: events.Key, screen: Screen[Any]) -> str:
        """Return what to write for a key; empty if it begins no sentence, or not yet."""
        if not event.is_printable or not event.character:
            return ""
        letter, self._letter = self._letter if event.time - self._at < PAUSE_SECONDS else "", ""
        if letter:
            return letter + event.character
        if not event.character.isalpha() or event.key in screen.active_bindings:
            return ""
        if event.character.isupper():
            return event.character
        self._letter, self._at = event.character, event.time
        return ""


def is_available(action: str, card: PracticeCard, *, typing: bool) -> bool:
    """Return whether `action` is available at the stage of `card`.

    `typing`: whether a text field has the focus, in which a key without priority is a letter.
    """
    match action:
        case "reveal" | "skip_unanswered":
            return card.stage is Stage.ASKED
        case "finish":
            return typing and card.revealed
        case "done" | "leave_text":
            return typing and not card.attempt_is_blank
        case "stop":
            return not typing or card.attempt_is_blank
        case "outline":
            return typing and card.outline_fits
        case "keep" | "discard":
            return not typing and card.revealed and bool(card.unresolved)
        case "grade":
            return not typing and card.revealed and card.grade_counts
        case "write":
            return not typing and card.stage is Stage.ASKED
        case "improve" | "skip":
            return not typing and card.revealed
    return True
