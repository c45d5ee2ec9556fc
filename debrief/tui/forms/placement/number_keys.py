"""Typing in a number field: what belongs to the number, and where the rest goes."""

from collections.abc import Callable, Collection
from typing import Protocol

from textual import events
from textual.message import Message
from textual.widget import Widget

from debrief.domain.session.input.number import TypedNumber, is_wording, split_joint
from debrief.domain.text import quote
from debrief.domain.text.separators import COMMAS, DASHES

ONLY_DIGITS = "Type a number here. Press Enter to go on."
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


class PendingChanged(Message):
    """What was typed at the number `control` and is in no field yet is something else now."""

    def __init__(self, control: Widget) -> None:
        super().__init__()
        self._control = control

    @property
    def control(self) -> Widget:
        """The widget of the number."""
        return self._control


class Write(Protocol):
    """Types text into the nearest text field beside a number and focuses it; see `NumberKeys.write`."""

    def __call__(self, text: str, /, *, behind: bool, lead: str, before: int | None) -> bool:
        """Return whether there is such a field, one `behind` the number if that is true.

        `lead`: the number as typed, with what joins it to the `text` that is about it; empty where the whole sentence
        is in the text. `before`: the number before that.
        """


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
        self.write: Write = lambda _, **_more: False
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
        self._typed = TypedNumber(digits, before=int(digits) if digits else None)
        self.at = 0.0
        """When the last key was typed, in seconds of an event's clock."""
        self.took_digit = False
        """Whether the last key was a digit of the number, with nothing between."""
        self.took_share = False
        """Whether the last key was a digit of a second number that it was read with, as the last 0 of 40/60."""
        self._redirecting = False
        self._rejecting = False
        self._announce_pending()

    def take(self, key: str, at: float, number: int | None) -> int | None:
        """Return the number after the character `key`, typed at `at` seconds, where it is `number` before.

        Where there is a text only before it, letters behind a number make all that was typed a sentence of that text.
        All that is typed after a letter goes with it, digits too, until the number loses the focus; where there is no
        text for it, until a pause.
        """
        self.at = at
        taken = self._take(key, at, number)
        self._announce_pending()
        return taken

    def _take(self, key: str, at: float, number: int | None) -> int | None:
        self.took_digit = self.took_share = False
        if self._redirecting or (self._rejecting and self._typed.is_soon(at)):
            return self._pass_on(key, at, number)
        if key.isdigit() and not self._typed.is_soon(at):
            self.keep_pending()
        typed = self._typed.type(key, at, number, lambda digits: len(digits) <= 3 and int(digits) in self.numbers)
        if typed is None:
            return number if key.isspace() else self._pass_on(key, at, number)
        says_more = bool(typed.tail and typed.tail != self._typed.tail) or typed.has_letters
        self._typed = typed = self._corrected(typed)
        self._rejecting = False
        value = self.read(typed.number)
        self.took_digit = typed.is_bare and value is not None
        self.took_share = key.isdigit() and not typed.is_bare and value is not None
        if value is None:
            hint = f"is kept as words. {self._range}" if self._wording else f"is not saved. {self._range}"
            self._widget.post_message(NumberRead(f"{quote(typed.number)} {hint}"))
            return typed.before
        if says_more:
            self._widget.post_message(NumberRead(f"{quote(typed.text)} is read as {value}{self._unit}."))
        return value

    def _corrected(self, typed: TypedNumber) -> TypedNumber:
        """Return only what was typed behind the digits that were left of a number, if it does not fit behind them.

        Whoever goes back to 30, deletes a digit and types 45 means 45.
        """
        digits = typed.digits.removeprefix(self._left)
        if not self._left or digits == typed.digits or self.read(typed.number) is not None or not typed.is_bare:
            return typed
        if digits != str(int(digits)) or self.read(digits) is None:
            return typed
        self._left = ""
        return typed._replace(digits=digits)

    @property
    def _is_read(self) -> bool:
        """Whether what was typed of a number is one to choose; if not, it is one of the words."""
        return self.read(self._typed.number) is not None

    @property
    def _wording(self) -> str:
        """What was typed and is kept as words, since it is no number to choose: "8-9", but not a slip such as 600."""
        unread = bool(self._typed.tail) and is_wording(self._typed.number) and not self._is_read
        return self._typed.text.strip() if unread else ""

    @property
    def pending(self) -> str:
        """What was typed and is in no field yet: what would be words beside the number if nothing more came."""
        if self._typed.has_letters and self._is_read:
            return split_joint(self._typed.open)[1]
        return self._typed.text.strip() if self._typed.has_letters else self._wording

    def keep_pending(self) -> None:
        """Put that into the text beside the number."""
        if (pending := self.pending) and (label := self.keep(pending)):
            self._widget.post_message(NumberRead(f"{quote(pending)} is saved under {label}."))
            self.reset()

    def _announce_pending(self) -> None:
        if self.pending != self._announced:
            self._announced = self.pending
            self._widget.post_message(PendingChanged(self._widget))

    @property
    def holds_word(self) -> bool:
        """Whether something is held that may turn out to belong to the number, as the "out" of "3 out of 5"."""
        return self._typed.has_letters or bool(self._wording)

    def end_word(self, number: int | None) -> int | None:
        """Make words of what is held, since nothing comes behind it; return the number after that."""
        if self._typed.has_letters:
            return self._pass_on("", self._typed.at, number)
        self.keep_pending()
        return number

    def goes_on(self, key: str, at: float) -> bool:
        """Return whether `key`, typed at `at` after a number that has gone on, goes on with it or begins a sentence."""
        return self._typed.is_soon(at) and (key.isdigit() or key.isspace() or key in f"{COMMAS}{DASHES}/%.")

    @property
    def typed(self) -> TypedNumber:
        """What was typed so far, to go on with."""
        return self._typed

    def resume(self, typed: TypedNumber) -> None:
        """Go on with what was typed before."""
        self._typed = typed

    def _pass_on(self, key: str, at: float, number: int | None) -> int | None:
        """Type `key`, and what before it turned out not to belong to the number, into a text; reject it without one.

        Return the number after that, where it is `number` before.
        """
        typed, behind = self._typed, self._typed.is_soon(at) or self.holds_word
        sentence = key if self._redirecting or not behind else f"{typed.text}{key}".strip()
        words, lead = sentence, ""
        if behind and self._is_read and not self._redirecting:
            joint, words = split_joint(typed.open + key)
            words, lead = words or key, typed.number + joint
        if behind:
            self._typed = typed._replace(tail="", open="", at=at)
        after = number
        self._redirecting = self.write(words, behind=behind, lead=lead, before=typed.before if behind else number)
        if not self._redirecting and behind and typed.settled:
            self._redirecting = self.write(words, behind=False, lead="", before=number)
        elif not self._redirecting and behind:
            self._redirecting = self.write(sentence, behind=False, lead="", before=typed.before)
            after = typed.before if self._redirecting else number
        if not self._redirecting:
            self._rejecting = behind
            self._widget.post_message(KeyRejected(ONLY_DIGITS))
        return after

    @property
    def _range(self) -> str:
        return f"Type a number from {min(self.numbers)} to {max(self.numbers)}."
