"""Typing in a number field: what belongs to the number, and where the rest goes."""

from collections.abc import Callable, Collection
from typing import NamedTuple, Protocol

from textual import events
from textual.message import Message
from textual.widget import Widget

from debrief.domain.session.typed.number import NumberTail, TypedNumber, is_wording, words_behind

ONLY_DIGITS = "Type a number here. Press Enter to go on."
_BETWEEN = " ,;:-–—"
"""What somebody types between a number and words about it."""
_JOINING = ",;:-–—/%."
"""What goes on with a number that has gone on, beside a space and digits."""

_CORRECTING = frozenset({"backspace", "delete"})
"""The keys with which somebody takes back a letter that was typed behind an option or a number."""


def ends_word(key: events.Key) -> bool:
    """Return whether `key` ends a word typed at a choice or a number, which must not be lost with it."""
    return not (key.is_printable or key.key in _CORRECTING)


class KeyRejected(Message):
    """A typed key has no effect in its field. `hint`: what does, in one or two sentences."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


class NumberRead(Message):
    """A number was typed with something behind it. `hint`: how it was read, in one sentence."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


class UnreadChanged(Message):
    """What was typed at the number `control` and is in no field yet is something else now."""

    def __init__(self, control: Widget) -> None:
        super().__init__()
        self._control = control

    @property
    def control(self) -> Widget:
        """The widget of the number."""
        return self._control


class TypedRun(NamedTuple):
    """All that was typed without a pause: its `text`, and the number `before` it."""

    text: str = ""
    before: int | None = None


class Typed(NamedTuple):
    """What was typed in a number field: the `number`, all of the `run`, and the number `before`."""

    number: TypedNumber
    run: TypedRun
    before: int | None


class Write(Protocol):
    """Types text beside a number; see `NumberKeys.write`."""

    def __call__(self, text: str, /, *, behind: bool) -> bool:
        """Return whether there is a text field for it."""


class NumberKeys:
    """Reads the keys typed in `widget`, one of `numbers`; other text goes to a text field beside it."""

    def __init__(
        self, widget: Widget, numbers: Collection[int], read: Callable[[str], int | None], unit: str = ""
    ) -> None:
        """`read`: returns the number that a text means, None if it means none; `unit`: shown behind a number."""
        self._widget = widget
        self.numbers = numbers
        """The numbers to choose from; empty for a choice of words."""
        self.read = read
        """Returns the number that a text means; None if it means none."""
        self._unit = unit
        self.write: Write = lambda _text, *, behind: False  # noqa: ARG005 - as the form's
        """Types something into the nearest text and focuses it, only into one `behind` the number if that is true.

        Returns whether there is one.
        """
        self.keep: Callable[[str], str] = lambda _text: ""
        """Puts words into the text beside the number, and leaves the focus; returns its label, or nothing without one.
        """
        self._announced = ""
        self.reset()

    def reset(self, digits: str = "") -> None:
        """Forget what was typed, so that the next digit starts a new number, unless it goes on with `digits`."""
        self._left = digits
        self.corrects = bool(digits)
        """Whether somebody goes on with a part of a number, which may take more digits than it looks like."""
        self._typed = TypedNumber(digits)
        self._before = int(digits) if digits else None
        self._run = TypedRun()
        self.lead = ""
        """The number as typed, with what joins it to the words behind it; empty where it is one of the words."""
        self.at = 0.0
        """When the last key was typed, in seconds of an event's clock."""
        self.took_digit = False
        """Whether the last key was a digit of the number, with nothing between."""
        self.took_share = False
        """Whether the last key was a digit of a second number that it was read with, as the last 0 of 40/60."""
        self._redirecting = False
        self._rejecting = False
        self._announce_unread()

    def take(self, key: str, at: float, number: int | None) -> int | None:
        """Return the number after the character `key`, typed at `at` seconds, where it is `number` before.

        Where there is a text only before it, letters behind a number make all that was typed a sentence of that text.
        All that is typed after a letter goes with it, digits too, until the number loses the focus; where there is no
        text for it, until a pause.
        """
        self.at = at
        taken = self._take(key, at, number)
        self._announce_unread()
        return taken

    def _take(self, key: str, at: float, number: int | None) -> int | None:
        self.took_digit = self.took_share = False
        if self._redirecting or (self._rejecting and self._typed.is_soon(at)):
            return self._pass_on(key, at, number)
        if key.isdigit() and not self._typed.is_soon(at):
            self.keep_unread()
        if not (self._typed.is_soon(at) or self._typed.tail.has_letters or self._wording):
            self._run = TypedRun("", number)
        self._run = TypedRun(self._run.text + key, self._run.before)
        typed = self._typed.type(key, at, lambda digits: len(digits) <= 3 and int(digits) in self.numbers)
        if typed is None and (key.isspace() or (key in _BETWEEN and self._typed.is_soon(at) and not self._wording)):
            self._typed = self._typed._replace(at=at)
            return number
        if typed is None:
            return self._pass_on(key, at, number)
        if typed.is_new:
            self._before = number
        typed = self._corrected(typed)
        self._typed, self._rejecting = typed, False
        value = self.read(typed.text)
        self.took_digit = typed.tail == NumberTail() and value is not None
        self.took_share = key.isdigit() and typed.tail != NumberTail() and value is not None
        if value is None:
            hint = f"is kept as words. {self._range}" if self._wording else f"is not saved. {self._range}"
            self._widget.post_message(NumberRead(f"“{typed.text}” {hint}"))
            return self._before
        if typed.tail.whole or typed.tail.has_letters:
            shown = f"“{typed.text}{typed.tail.begun}”"
            self._widget.post_message(NumberRead(f"{shown} is read as {value}{self._unit}."))
        return value

    def _corrected(self, typed: TypedNumber) -> TypedNumber:
        """Return only what was typed behind the digits that were left of a number, if it does not fit behind them.

        Whoever goes back to 30, deletes a digit and types 45 means 45.
        """
        digits = typed.digits.removeprefix(self._left)
        if not self._left or digits == typed.digits or self.read(typed.text) is not None or typed.tail != NumberTail():
            return typed
        if digits != str(int(digits)) or self.read(digits) is None:
            return typed
        self._left = ""
        return TypedNumber(digits, at=typed.at)

    @property
    def before(self) -> int | None:
        """The number before the one that was typed."""
        return self._before

    @property
    def _wording(self) -> str:
        """What was typed and is kept as words, since it is no number to choose: "8-9", but not a slip such as 600."""
        typed = self._typed.text
        unread = bool(self._typed.tail.whole) and is_wording(typed) and self.read(typed) is None
        return self._run.text.strip() if unread else ""

    @property
    def unread(self) -> str:
        """What was typed and is in no field yet: what would be words beside the number if nothing more came."""
        if self._typed.tail.has_letters:
            return words_behind(self._run.text.strip().removeprefix(self._typed.text))
        return self._wording

    def keep_unread(self) -> None:
        """Put that into the text beside the number."""
        if (unread := self.unread) and (label := self.keep(unread)):
            self._widget.post_message(NumberRead(f"“{unread}” is saved under {label}."))
            self.reset()

    def _announce_unread(self) -> None:
        if self.unread != self._announced:
            self._announced = self.unread
            self._widget.post_message(UnreadChanged(self._widget))

    @property
    def holds_word(self) -> bool:
        """Whether something is held that may turn out to belong to the number, as the "out" of "3 out of 5"."""
        return self._typed.tail.has_letters or bool(self._wording)

    def end_word(self, number: int | None) -> int | None:
        """Make words of what is held, since nothing comes behind it; return the number after that."""
        if self._typed.tail.has_letters:
            return self._pass_on("", self._typed.at, number)
        self.keep_unread()
        return number

    def goes_on(self, key: str, at: float) -> bool:
        """Return whether `key`, typed at `at` after a number that has gone on, goes on with it or begins a sentence."""
        return self._typed.is_soon(at) and (key.isdigit() or key.isspace() or key in _JOINING)

    @property
    def typed(self) -> Typed:
        """What was typed so far, to go on with."""
        return Typed(self._typed, self._run, self._before)

    def resume(self, typed: Typed) -> None:
        """Go on with what was typed before."""
        self._typed, self._run, self._before = typed

    def _pass_on(self, key: str, at: float, number: int | None) -> int | None:
        """Type `key`, and what before it turned out not to belong to the number, into a text; reject it without one.

        Return the number after that, where it is `number` before.
        """
        behind = self._typed.is_soon(at) or self._typed.tail.has_letters or bool(self._wording)
        text, self.lead = key, ""
        if behind and not self._redirecting:
            text = self._run.text.strip()
            if self._typed.text and self.read(self._typed.text) is not None:  # if not, it is one of the words
                text = words_behind(text.removeprefix(self._typed.text)) or key
                lead = self._run.text.removesuffix(text)
                self.lead = lead if lead.startswith(self._typed.digits) else self._typed.digits + lead
        if behind:
            self._typed = TypedNumber(self._typed.digits, at=at)
        self._redirecting = self.write(text, behind=behind)
        if not self._redirecting and behind and self._run.text:
            self._redirecting = self.write(self._run.text.strip(), behind=False)
            if self._redirecting:
                return self._run.before
        if not self._redirecting:
            self._rejecting = behind
            self._widget.post_message(KeyRejected(ONLY_DIGITS))
        return number

    @property
    def _range(self) -> str:
        return f"Type a number from {min(self.numbers)} to {max(self.numbers)}."
