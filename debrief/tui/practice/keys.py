"""The keys of practice, when each of them is available, and which go on with an answer instead."""

from collections.abc import Callable
from typing import Any

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from debrief.domain.practice.spacing import Grade
from debrief.domain.session.input.number import PAUSE_SECONDS
from debrief.tui.common.bindings import DOWN_KEYS, PAGE_UP_KEYS, UP_KEYS, help_binding
from debrief.tui.practice.body import PracticeBody
from debrief.tui.practice.card import PracticeCard, Stage
from debrief.tui.runtime.navigation import navigate, reclaim_next

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
    Binding("u", "undo", "Undo", id="practice.undo", tooltip="Undo the last grade: its question comes back"),
    Binding("ctrl+z", "undo_grade", "Undo", show=False, priority=True, id="practice.undo_grade",
            tooltip="Undo the last grade, also while the next question waits for your answer"),
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
WORD_SECONDS = 0.25
"""Seconds for which a command waits for another letter, which makes it a word: nobody feels that it waits."""
_SCROLLS = ("scroll('down')", "scroll('up')")
_WAITING = frozenset({"improve", "skip", "keep", "discard", "undo", *_SCROLLS})
"""The commands that wait so, since a word may begin with their letter."""
_OPENING = "\"'“”„‘‚«»‹›([¿¡"
"""What a sentence may begin with, besides a letter."""
_BEHIND_ONE_LETTER = " ,'’-"
"""What makes one letter the beginning of a sentence, besides a small letter: "a good day", "s'il", "a-ha"."""


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


class TypedLetters:
    """Letters typed where letters are commands: a command, a grade in its word, or the beginning of a sentence.

    A command that a word may begin with waits WORD_SECONDS for the next letter, unless another key comes before.
    A sentence goes on with the answer; where that was kept or deleted, all of it is refused until a pause.
    """

    def __init__(self, screen: Screen[Any], body: PracticeBody, write: Callable[[str], object]) -> None:
        """`write`: goes on with the answer."""
        self._screen = screen
        self._body = body
        self._write = write
        self._ended = EndedAnswer()
        self._text = ""
        """What was typed and is neither done nor written yet."""
        self._action = ""
        """What it does if nothing follows; empty: nothing."""
        self._until = 0.0
        """When nothing more belongs to it, or to the sentence refused, in seconds of an event's clock."""
        self._refusing = False
        """Whether what is typed before then belongs to a sentence that was refused."""
        self._timer: Timer | None = None

    def end_answer(self) -> None:
        """Take what is typed straight on for more of the answer, which was ended now."""
        self._ended.begin()

    def clear(self) -> None:
        """Forget what was typed, since it was about another question."""
        self._stop()
        self._ended, self._refusing = EndedAnswer(), False

    async def take(self, event: events.Key) -> bool:
        """Take a key that belongs to a word or a sentence; return whether it does."""
        if self._ended.goes_on(event):
            if text := self._ended.take_text(event):
                self._go_on(text, event.time)
            return True
        if event.key == "enter" and len(self._text) > 1:
            await self._finish()
            return True
        if self._refusing and event.time < self._until and (event.is_printable or event.key == "enter"):
            self._until = event.time + PAUSE_SECONDS
            return True
        self._refusing = False
        return bool(event.is_printable and event.character) and self._take_character(event, event.character or "")

    def _take_character(self, event: events.Key, character: str) -> bool:
        if self._text:
            self._type(event, self._text + character)
            return True
        bound = self._screen.active_bindings.get(event.key)
        action = bound.binding.action if bound is not None else ""
        if not (character.isalpha() or character in _OPENING) or (bound is not None and action not in _WAITING):
            return False
        if bound is None and character in _OPENING:
            self._go_on(character, event.time)
        elif bound is None and character.isupper() and self._body.card.can_go_on:
            self._write(character)
        else:
            self._type(event, character, action)
        return True

    def _type(self, event: events.Key, text: str, action: str = "") -> None:
        """Hold `text`, the last key of which is `event`, until it is clear what it means."""
        self._stop()
        if len(text) > 1:
            if not any(grade.name.lower().startswith(text) for grade in Grade):
                self._go_on(text, event.time)
                return
            action = next((f"grade({grade.value})" for grade in Grade if grade.name.lower() == text), "")
        seconds = WORD_SECONDS if len(text) == 1 and action else PAUSE_SECONDS
        self._text, self._action, self._until = text, action, event.time + seconds
        self._timer = self._screen.set_timer(seconds, self._end)
        reclaim_next(self._screen, self._ends_before, self._finish)

    def _go_on(self, text: str, at: float) -> None:
        """Go on with the answer, or refuse `text`, typed until `at` (seconds), with all that follows it."""
        if self._body.card.can_go_on:
            self._write(text)
        else:
            self._refusing, self._until = True, at + PAUSE_SECONDS
            self._body.refuse_text()

    def _ends_before(self, key: events.Key) -> bool:
        """Return whether what is held ends before `key`, and does not go on with it."""
        if not self._text or (key.key == "enter" and len(self._text) > 1):
            return False
        character = (key.character or "") if key.is_printable else ""
        card = self._body.card
        # Whoever said the answer out loud has none to go on with: a space behind "a" goes to the best answer.
        in_sentence = card.resolved or bool(card.unresolved)
        makes_word = character.islower() or (in_sentence and character in _BEHIND_ONE_LETTER)
        if self._action == "discard":  # "Xavier", "XML", "X is": what it deletes would be gone
            makes_word = (makes_word or character.isupper()) and character != "s"  # deleted and skipped
        elif self._action in _SCROLLS:
            makes_word = makes_word and character not in "jk"  # scrolled on
        goes_on = bool(character) and (makes_word or not (len(self._text) == 1 and self._action))
        return not goes_on or key.time >= self._until

    def _end(self) -> None:
        if self._text:
            navigate(self._screen, self._finish(), always=True)

    async def _finish(self) -> None:
        """Do what the letters mean; write those that mean nothing, unless it is a single one."""
        text, action = self._text, self._action
        self._stop()
        if action:
            await self._screen.run_action(action)
        elif len(text) > 1:
            self._go_on(text, self._until - PAUSE_SECONDS)

    def _stop(self) -> None:
        self._text = self._action = ""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def is_available(action: str, card: PracticeCard, *, typing: bool, graded: bool) -> bool:
    """Return whether `action` is available at the stage of `card`.

    `typing`: whether a text field has the focus, in which a key without priority is a letter. `graded`: whether there
    is a grade to undo.
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
        case "undo" | "undo_grade":
            return graded and _can_undo(action, card, typing=typing)
        case "write":
            return not typing and card.stage is Stage.ASKED
        case "improve" | "skip" | "grade":
            return not typing and card.revealed and (action != "grade" or card.grade_counts)
    return True


def _can_undo(action: str, card: PracticeCard, *, typing: bool) -> bool:
    """Return whether `action`, one of the two that undo a grade, is available."""
    if action == "undo":  # only where a letter waits for the next one, as both may begin a sentence
        return not typing and card.stage is not Stage.ASKED
    return not (typing and (card.improving or card.attempt_was_edited))  # in a text, it undoes the typing first
