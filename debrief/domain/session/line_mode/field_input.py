"""How a field is asked in lines, and what a typed line means for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from debrief.domain.record.when import UNKNOWN, When, is_before
from debrief.domain.refusal import Refusal
from debrief.domain.session.input.number import (
    read_number,
    read_percent,
)
from debrief.domain.session.input.option_or_text import find_option
from debrief.domain.session.line_mode.unread_lines import add_unread, with_unread
from debrief.domain.session.steps.fields import Choice, Date, Field, Percent, Shown, Words
from debrief.domain.text import quote

KEEP_SHORT = "Enter keeps it. What you type replaces it, :add with some words adds to it, :clear empties it."
KEEP_TEXT = "Enter keeps it. What you type is added below it; :clear empties it first."
KEEP_CHOICE = "Enter keeps it."
KEEP_OR_CLEAR = "Enter keeps it, :clear empties it."
SEVERAL_LINES = "Several lines; a line with only a full stop ends the text."
NOT_A_PERCENT = "Type a whole number from 0 to 100."
UNREAD_DATE = "What you typed is saved as it is. Type the date again, or press Enter to leave it."
SAVED_AS_WORDS = "is saved as words, not as a date."
EMPTIED = "Emptied."
BRING_BACK = "Type :undo to bring it back."
CHANGE_DATE = "If a date is wrong, :again asks this prompt again."


@dataclass(frozen=True, slots=True)
class FieldInput:
    """What a typed line means for a field. `stored`: whether `value` is to be stored; `again`: whether to ask again.

    `sentence`: what to say; empty if there is nothing to say. `cut_off`: what to say instead where nobody can type
    again, because a signal came in the line.
    """

    value: Any = None
    stored: bool = True
    again: bool = False
    sentence: str = ""
    cut_off: str | None = None

    @property
    def unfinished(self) -> "FieldInput":
        """It as what a line means in which a signal came."""
        return self if self.cut_off is None else replace(self, sentence=self.cut_off)


def takes_lines(field: Field) -> bool:
    """Return whether the text of `field` may have several lines."""
    return isinstance(field, Words) and (field.tall or field.alone or field.page)


def field_lines(field: Field, value: Any) -> Iterator[str]:
    """Yield what to print before `field` is typed: its name, how it is answered, and what it has now."""
    name = f"{field.label or 'Text'}"
    if takes_lines(field):
        yield f"{name}: {SEVERAL_LINES}"
    else:
        notes = [note for note in (_kind_note(field), field.hint) if note]
        yield f"{name} ({', '.join(notes)}):" if notes else f"{name}:"
    if is_empty(value):
        return
    words = value_words(field, value)
    yield f"Now:\n{words}" if "\n" in words else f"Now: {words}"
    yield _keep_sentence(field)


def read_field(field: Field, typed: str, before: When = UNKNOWN, unread: str = "") -> FieldInput:
    """Return what `typed` means for `field`; `before`: the date that this one comes after, if there is one.

    `unread`: what was typed for the same date before and could not be read.
    """
    match field:
        case Choice():
            return _read_choice(field, typed)
        case Percent():
            number = read_percent(typed)
            if number is not None:
                plain = typed.strip().removesuffix("%").strip().isdecimal()
                return FieldInput(number, sentence="" if plain else f"Read as {number} percent.")
            return _not_saved(typed, NOT_A_PERCENT)
        case Date():
            return _read_date(field, typed.strip(), before, unread)
    return FieldInput(typed)


def empty_value(field: Field, value: Any) -> FieldInput:
    """Return what emptying `field`, which has `value`, means: a choice that is always made stays."""
    sentence = EMPTIED if is_empty(value) else f"{EMPTIED} {BRING_BACK}"
    match field:
        case Choice() if field.needed:
            return FieldInput(value, stored=False, again=True, sentence="One of these is always chosen.")
        case Words():
            return FieldInput("", again=True, sentence=sentence)
        case Date():
            return FieldInput(UNKNOWN, again=True, sentence=sentence)
    return FieldInput(None, again=True, sentence=sentence)


def is_empty(value: Any) -> bool:
    """Return whether a field with `value` has nothing in it."""
    return not value.strip() if isinstance(value, str) else value is None or value == UNKNOWN


def is_asked(field: Field, record: Any) -> bool:
    """Return whether `field` of `record` is asked: not if it is only shown, or is for remarks and there is none."""
    if isinstance(field, Shown):
        return False
    return not (isinstance(field, Words) and field.remark and is_empty(field.lens.get(record)))


def date_before(field: Field, record: Any) -> When:
    """Return the date of `record` that `field` comes after; UNKNOWN where there is none."""
    return field.after.get(record) if isinstance(field, Date) and field.after is not None else UNKNOWN


def _read_date(field: Date, typed: str, before: When, unread: str) -> FieldInput:
    try:
        read = field.read_after(typed, before) if field.read_after else field.read(typed)
    except Refusal as refusal:
        sentence, cut_off = f"{refusal} {UNREAD_DATE}", f"{quote(typed)} {SAVED_AS_WORDS}"
        return FieldInput(When(written=add_unread(unread, typed)), again=True, sentence=sentence, cut_off=cut_off)
    when = with_unread(read, typed, unread)
    notice = field.before_text if is_before(when, before) else field.clock.notice(typed, when)
    return FieldInput(when, sentence=f"Read as {when}." + (f" That {notice} {CHANGE_DATE}" if notice else ""))


def _read_choice(field: Choice, typed: str) -> FieldInput:
    labels = [label for _, label in field.options]
    index = find_option(typed, labels)
    if index is not None:
        return FieldInput(field.options[index][0])
    return _not_saved(typed, how_typed(field))


def _not_saved(typed: str, how: str) -> FieldInput:
    sentence = f"{quote(typed)} is not saved."
    return FieldInput(stored=False, again=True, sentence=f"{sentence} {how}", cut_off=sentence)


def number_reader(field: Field) -> Callable[[str], int | None] | None:
    """Return what reads a number for `field`; None if that is no number."""
    if isinstance(field, Percent):
        return read_percent
    if isinstance(field, Choice) and is_numeric(field):
        return partial(read_number, numbers=[int(label) for _, label in field.options])
    return None


def how_typed(field: Field) -> str:
    """Return how a choice or number is typed."""
    if not isinstance(field, Choice):
        return NOT_A_PERCENT
    labels = [label for _, label in field.options]
    if is_numeric(field):
        return f"Type a number from {labels[0]} to {labels[-1]}."
    return f"Type one of these, or its number: {', '.join(labels)}."


def _kind_note(field: Field) -> str:
    match field:
        case Choice() if is_numeric(field):
            ends = f", {field.ends.replace(' · ', ', ')}" if field.ends else ""
            return f"{field.options[0][1]} to {field.options[-1][1]}{ends}"
        case Choice():
            return ", ".join(f"{number} {label}" for number, (_, label) in enumerate(field.options, 1))
        case Percent():
            return "0 to 100 percent"
    return ""


def value_words(field: Field, value: Any) -> str:
    """Return `value` of `field` as it is shown."""
    match field:
        case Choice():
            return next((label for option, label in field.options if option == value), str(value))
        case Percent():
            return f"{value} percent"
    return str(value)


def _keep_sentence(field: Field) -> str:
    if takes_lines(field):
        return KEEP_TEXT
    if isinstance(field, Words):
        return KEEP_SHORT
    return KEEP_CHOICE if isinstance(field, Choice) and field.needed else KEEP_OR_CLEAR


def is_numeric(field: Choice) -> bool:
    """Return whether the options of `field` are numbers."""
    return all(label.isdigit() for _, label in field.options)
