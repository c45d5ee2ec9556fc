"""Typing in a number field: what belongs to the number, and where the rest goes."""

from collections.abc import Callable, Collection
from typing import NamedTuple, Protocol

from textual import events
from textual.message import Message
from textual.widget import Widget

from debrief.domain.session.typed_number import NumberTail, TypedNumber

ONLY_DIGITS = "Type a number here. Press Enter to go on."
_BETWEEN = " ,"
"""What somebody types between a number and words about it."""
_JOINING = ",-–"
"""What joins a number to the words of a sentence, beside a space."""


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


class TypedRun(NamedTuple):
    """All that was typed without a pause: its `text`, and the number `before` it."""

    text: str = ""
    before: int | None = None


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
        self.reset()

    def reset(self, digits: str = "") -> None:
        """Forget what was typed, so that the next digit starts a new number, unless it goes on with `digits`."""
        self._typed = TypedNumber(digits)
        self._before: int | None = None
        self._run = TypedRun()
        self.took_digit = False
        """Whether the last key was a digit of the number, with nothing between."""
        self._redirecting = False
        self._rejecting = False

    def take(self, key: str, at: float, number: int | None) -> int | None:
        """Return the number after the character `key`, typed at `at` seconds, where it is `number` before.

        Where there is a text only before it, letters behind a number make all that was typed a sentence of that text.
        All that is typed after a letter goes with it, digits too, until the number loses the focus; where there is no
        text for it, until a pause.
        """
        self.took_digit = False
        if self._redirecting or (self._rejecting and self._typed.is_soon(at)):
            return self._pass_on(key, at, number)
        if not (self._typed.is_soon(at) or self._typed.tail.has_letters):
            self._run = TypedRun("", number)
        self._run = TypedRun(self._run.text + key, self._run.before)
        typed = self._typed.type(key, at, lambda digits: len(digits) <= 3 and int(digits) in self.numbers)
        if typed is None and (key.isspace() or (key in _BETWEEN and self._typed.is_soon(at))):
            self._typed = self._typed._replace(at=at)
            return number
        if typed is None:
            return self._pass_on(key, at, number)
        if typed.is_new:
            self._before = number
        self._typed, self._rejecting = typed, False
        value = self.read(typed.text)
        self.took_digit = typed.tail == NumberTail() and value is not None
        if value is None:
            self._widget.post_message(NumberRead(f"“{typed.text}” is not saved. {self._range}"))
            return self._before
        if typed.tail.whole or typed.tail.has_letters:
            shown = f"“{typed.text}{typed.tail.begun}”"
            self._widget.post_message(NumberRead(f"{shown} is read as {value}{self._unit}."))
        return value

    @property
    def holds_word(self) -> bool:
        """Whether letters are held that may turn out to belong to the number, as the "out" of "3 out of 5"."""
        return self._typed.tail.has_letters

    def end_word(self, number: int | None) -> int | None:
        """Make a word of the letters held, since nothing comes behind them; return the number after that."""
        return self._pass_on("", self._typed.at, number) if self.holds_word else number

    def goes_on(self, key: str, at: float) -> bool:
        """Return whether `key`, typed at `at` after a number that has gone on, makes it the beginning of a sentence."""
        return self._typed.is_soon(at) and (key.isspace() or key in _JOINING or key.isdigit())

    def resume(self, keys: "NumberKeys") -> None:
        """Go on with what was typed in `keys`."""
        self._typed, self._run, self._before = keys._typed, keys._run, keys._before

    def _pass_on(self, key: str, at: float, number: int | None) -> int | None:
        """Type `key`, and what before it turned out not to belong to the number, into a text; reject it without one.

        Return the number after that, where it is `number` before.
        """
        behind = self._typed.is_soon(at) or self._typed.tail.has_letters
        text = f"{self._typed.tail.begun}{key}".lstrip(_BETWEEN)
        if behind and self._typed.text and self.read(self._typed.text) is None:
            text = self._run.text.strip()  # the number was not saved, so it is one of the words
        if behind:
            self._typed = TypedNumber(self._typed.digits, at=at)
        self._redirecting = self.write(text or key, behind=behind)
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
