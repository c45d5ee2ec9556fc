"""How a field is asked in lines, and what a typed line means for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from debrief.domain.record.when import UNKNOWN, When, is_before
from debrief.domain.refusal import Refusal
from debrief.domain.session.steps.fields import Choice, Date, Field, Percent, Shown, Words, remark_field
from debrief.domain.session.steps.remarks import Remark, read_remark
from debrief.domain.session.typed_choice import find_option
from debrief.domain.session.typed_number import (
    is_number_pair,
    read_number,
    read_percent,
    read_stated_number,
    split_stated_number,
)

KEEP_SHORT = "Enter keeps it. What you type replaces it, :add with some words adds to it, :clear empties it."
KEEP_TEXT = "Enter keeps it. What you type is added below it; :clear empties it first."
KEEP_CHOICE = "Enter keeps it."
KEEP_OR_CLEAR = "Enter keeps it, :clear empties it."
SEVERAL_LINES = "Several lines; a line with only a full stop ends the text."
NOT_A_PERCENT = "Type a whole number from 0 to 100."
UNREAD_DATE = "What you typed is saved as it is. Type the date again, or press Enter to leave it."
SAVED_AS_WORDS = "is saved as words, not as a date."
CHANGE_DATE = "If a date is wrong, :again asks this prompt again."
_SLIP_WORDS = 3
"""The most words in small letters that are taken for an answer to a choice, though they are none of its options."""


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
    words = _value_words(field, value)
    yield f"Now:\n{words}" if "\n" in words else f"Now: {words}"
    yield _keep_sentence(field)


def read_field(field: Field, typed: str, before: When = UNKNOWN) -> FieldInput:
    """Return what `typed` means for `field`; `before`: the date that this one comes after, if there is one."""
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
            try:
                when = field.read_after(typed.strip(), before) if field.read_after else field.read(typed.strip())
            except Refusal as refusal:
                sentence, cut_off = f"{refusal} {UNREAD_DATE}", f"{_quote(typed)} {SAVED_AS_WORDS}"
                return FieldInput(When(written=typed.strip()), again=True, sentence=sentence, cut_off=cut_off)
            remark = field.before_text if is_before(when, before) else field.clock.remark(typed, when)
            return FieldInput(when, sentence=f"Read as {when}." + (f" That {remark} {CHANGE_DATE}" if remark else ""))
    return FieldInput(typed)


def empty_value(field: Field, value: Any) -> FieldInput:
    """Return what emptying `field`, which has `value`, means: a choice that is always made stays."""
    match field:
        case Choice() if field.needed:
            return FieldInput(value, stored=False, again=True, sentence="One of these is always chosen.")
        case Words():
            return FieldInput("", again=True)
        case Date():
            return FieldInput(UNKNOWN, again=True)
    return FieldInput(None, again=True)


def with_unread(unread: When, taken: FieldInput) -> FieldInput:
    """Return `taken` with the words `unread`, typed for the same date before, in front where it cannot be read either.

    So no line of a pipe is lost that goes on after a date that cannot be read.
    """
    if taken.again and unread.written and isinstance(taken.value, When):
        return replace(taken, value=When(written=f"{unread.written} / {taken.value.written}"))
    return taken


def is_empty(value: Any) -> bool:
    """Return whether a field with `value` has nothing in it."""
    return not value.strip() if isinstance(value, str) else value is None or value == UNKNOWN


class Stated(NamedTuple):
    """The value of a field that a sentence states, and its words that are kept in a text."""

    value: Any
    words: str


def is_sentence(field: Field, typed: str) -> bool:
    """Return whether `typed` is a sentence that was meant for a text, and not for the choice or number of `field`."""
    words = len(typed.split()) > 1
    if (read := _number_reader(field)) is not None:
        letters = any(character.isalpha() for character in typed)
        return words and letters and read(typed) is None and not is_number_pair(typed)
    return isinstance(field, Choice) and words and find_option(typed, [label for _, label in field.options]) is None


def stated_value(field: Field, typed: str, value: Any, *, behind: bool) -> Stated | None:
    """Return the value of `field` that `typed` states in other words than those of an option or a number, or None.

    `value`: what `field` has: a choice that somebody has made is left alone. `behind`: whether the text that takes the
    words is behind `field`, as in "7, deflated".
    """
    if (read := _number_reader(field)) is not None:
        if read(typed) is not None:
            return None
        if behind and (split := split_stated_number(typed, read)) is not None:
            return Stated(split.number, split.words)
        number = read_stated_number(typed, read)
        words = typed if any(character.isalpha() for character in typed) else ""
        return None if number is None else Stated(number, words)
    if not isinstance(field, Choice) or field.read is None or value != field.unanswered:
        return None
    stated = None if find_option(typed, [label for _, label in field.options]) is not None else field.read(typed)
    return None if stated is None else Stated(stated, typed)


def may_be_entry(sentence: str) -> bool:
    """Return whether a sentence typed at a choice may be the next entry, and not a slip such as "more or less"."""
    return "?" in sentence or sentence.lstrip()[:1].isupper() or len(sentence.split()) > _SLIP_WORDS


def text_beside(field: Field, fields: Sequence[Field], record: Any) -> Words | None:
    """Return the text field of `record` for a sentence typed at `field`: the next one, or one before it.

    Before a choice only an empty one; what is typed at a number may go on with a text before it.
    """
    at = fields.index(field)
    number = _number_reader(field) is not None
    before = [one for one in reversed(fields[:at]) if number or is_empty(one.lens.get(record))]
    return next((one for one in (*fields[at:], *before) if isinstance(one, Words) and not one.remark), None)


def with_sentence(field: Words, text: str, typed: str) -> str:
    """Return `text`, the text of `field`, with the sentence `typed` behind it."""
    return f"{text.rstrip()}{chr(10) if takes_lines(field) else ' '}{typed}" if text.strip() else typed


def remark_beside(field: Field, fields: Sequence[Field], typed: str) -> tuple[Words, Remark] | None:
    """Return the remark typed behind a choice, with the text for remarks; None if there is none."""
    text = remark_field(fields)
    if text is None or not isinstance(field, Choice) or _numeric(field):
        return None
    labels = [label for _, label in field.options]
    if find_option(typed, labels) is not None:
        return None
    unfinished = any(isinstance(each, Choice) for each in fields[fields.index(field) + 1 :])
    remark = read_remark(typed, labels, unfinished=unfinished)
    return None if remark is None else (text, remark)


def is_asked(field: Field, record: Any) -> bool:
    """Return whether `field` of `record` is asked: not if it is only shown, or is for remarks and there is none."""
    if isinstance(field, Shown):
        return False
    return not (isinstance(field, Words) and field.remark and is_empty(field.lens.get(record)))


def kept_remark(text: Words, remark: Remark) -> str:
    """Return that `remark` is in `text`."""
    return f"{_quote(remark.words)} is saved under {text.label}."


def kept_statement(field: Field, stated: Stated, text: Words) -> str:
    """Return how a sentence that states the value of `field` was read, and that its words are in `text`."""
    kept = f" {_quote(stated.words)} is saved under {text.label}." if stated.words else ""
    return f"Read as {_value_words(field, stated.value)}.{kept}"


def kept_sentence(field: Field, typed: str, text: Words) -> str:
    """Return that `typed` is in `text`, and how `field` is answered."""
    return f"{_quote(typed)} is saved under {text.label}. {_how(field)}"


def _read_choice(field: Choice, typed: str) -> FieldInput:
    labels = [label for _, label in field.options]
    index = find_option(typed, labels)
    if index is not None:
        return FieldInput(field.options[index][0])
    return _not_saved(typed, _how(field))


def _not_saved(typed: str, how: str) -> FieldInput:
    sentence = f"{_quote(typed)} is not saved."
    return FieldInput(stored=False, again=True, sentence=f"{sentence} {how}", cut_off=sentence)


def _number_reader(field: Field) -> Callable[[str], int | None] | None:
    """Return what reads a number for `field`; None if that is no number."""
    if isinstance(field, Percent):
        return read_percent
    if isinstance(field, Choice) and _numeric(field):
        return partial(read_number, numbers=[int(label) for _, label in field.options])
    return None


def _how(field: Field) -> str:
    """Return how a choice or number is typed."""
    if not isinstance(field, Choice):
        return NOT_A_PERCENT
    labels = [label for _, label in field.options]
    if _numeric(field):
        return f"Type a number from {labels[0]} to {labels[-1]}."
    return f"Type one of these, or its number: {', '.join(labels)}."


def _kind_note(field: Field) -> str:
    match field:
        case Choice() if _numeric(field):
            ends = f", {field.ends.replace(' · ', ', ')}" if field.ends else ""
            return f"{field.options[0][1]} to {field.options[-1][1]}{ends}"
        case Choice():
            return ", ".join(f"{number} {label}" for number, (_, label) in enumerate(field.options, 1))
        case Percent():
            return "0 to 100 percent"
    return ""


def _value_words(field: Field, value: Any) -> str:
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


def _numeric(field: Choice) -> bool:
    return all(label.isdigit() for _, label in field.options)


def _quote(typed: str) -> str:
    return f"“{typed.strip()}”"
