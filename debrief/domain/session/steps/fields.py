"""The fields of a form: each has a label, a lens on its value, and a kind of control."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from debrief.domain.record.debrief import Lens
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text.separators import COMMAS, SENTENCE_ENDS

REMARK_JOINT = " / "
"""What is between two remarks on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One row of a form. `hint`: shown while the field is empty."""

    label: str
    lens: Lens
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Field):
    """Text. `tall`: several lines high. `alone`: the only field on the page. `page`: tall, and Enter starts a new line.

    Enter starts a new line in a field that is `alone` too. `remark`: the last field of an entry, for what is typed
    behind one of its choices; it is only shown or asked once it has text. `takes_remarks`: gets that too, beside a text
    of its own.
    """

    tall: bool = False
    alone: bool = False
    page: bool = False
    remark: bool = False
    takes_remarks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Field):
    """A choice of `options`, pairs of value and label. `ends`: what the lowest and highest mean.

    `needed`: one of them is always chosen, so that it cannot be cleared. `read`: returns the value that a sentence
    states which is typed here and belongs to the next text; None if that is not certain. It is used only while
    `unanswered` is chosen, so that no text changes what somebody has chosen.
    """

    options: tuple[tuple[Any, str], ...]
    ends: str = ""
    needed: bool = False
    read: Callable[[str], Any] | None = None
    unanswered: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent(Field):
    """A whole number from 0 to 100, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Field):
    """A date as people write it; `read` converts text to a When, or raises Refusal. `clock`: by which it is read.

    `after`: the lens of the date that comes before this one; `read_after` is called in place of `read`, with that date
    as typed so far. `before_text`: what to show under a date that is before that one.
    """

    read: Callable[[str], When]
    clock: LocalClock
    after: Lens | None = None
    read_after: Callable[[str, When], When] | None = None
    before_text: str = ""

    def parse(self, words: str, before: When, *, stored: When) -> When:
        """Read `words`, given the date `before` this one; a `stored` day to come may be over by now. Raises Refusal."""
        try:
            return self.read(words) if self.read_after is None else self.read_after(words, before)
        except Refusal:
            if same := self.clock.read_again(words, stored):
                return same
            raise


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Field):
    """A read-only value."""


def remark_field(fields: Sequence[Field]) -> Words | None:
    """Return the one of `fields` that gets what is typed behind a choice; None if there is none."""
    return next((each for each in fields if isinstance(each, Words) and (each.remark or each.takes_remarks)), None)


def joint_behind(text: str, *, several_lines: bool) -> str:
    """Return what to put between `text` and words that were typed elsewhere: they begin a line, or follow "; ".

    Nothing where a space or a line break is there already; only a space where a sign ends the words before.
    """
    if not text[-1:].strip():
        return "\n" if several_lines and text.strip() and not text.endswith("\n") else ""
    if several_lines:
        return "\n"
    return " " if text[-1] in f"{SENTENCE_ENDS}{COMMAS}" else "; "


def join_remarks(text: str, words: str) -> str:
    """Return `text`, the remark of an entry so far, with another one behind it, on the same line."""
    return f"{text.rstrip()}{REMARK_JOINT}{words}" if text.strip() else words


def one_of(values: Any) -> tuple[tuple[Any, str], ...]:
    """Return the options of a choice from an enumeration, labelled with their values."""
    return tuple((value, str(value)) for value in values)


def numbers(low: int, high: int) -> tuple[tuple[int, str], ...]:
    """Return the options of a choice from whole numbers, both ends included."""
    return tuple((number, str(number)) for number in range(low, high + 1))


YES_NO: tuple[tuple[bool, str], ...] = ((True, "yes"), (False, "no"))
"""The options of a choice between yes and no."""
