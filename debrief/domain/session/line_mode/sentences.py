"""Sentences typed in a line where a choice or a number is asked: what they state, and where their words are kept."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from debrief.domain.session.input.number import is_wording, only_names_scale, read_stated_number, split_stated_number
from debrief.domain.session.input.option_or_text import ChoiceInput, find_option, read_choice
from debrief.domain.session.line_mode.field_input import (
    how_typed,
    is_empty,
    is_numeric,
    number_reader,
    takes_lines,
    value_words,
)
from debrief.domain.session.steps.fields import Choice, Field, Words, join_remarks, joint_behind, remark_field
from debrief.domain.text import quote


class Statement(NamedTuple):
    """The value of a field that a sentence states, and its words that are kept in a text."""

    value: Any
    words: str


def is_number_wording(field: Field, typed: str) -> bool:
    """Return whether `typed` is a text that was meant for a text field, and not for the number of `field`."""
    read = number_reader(field)
    return read is not None and read(typed) is None and is_wording(typed)


def stated_value(field: Field, typed: str, value: Any, *, behind: bool) -> Statement | None:
    """Return the value of `field` that `typed` states in other words than those of an option or a number, or None.

    `value`: what `field` has: a choice that somebody has made is left alone. `behind`: whether the text that takes the
    words is behind `field`, as in "7, deflated".
    """
    if (read := number_reader(field)) is not None:
        if read(typed) is not None:
            return None
        split = split_stated_number(typed, read) if behind else None
        number, words = split or (read_stated_number(typed, read), typed if any(map(str.isalpha, typed)) else "")
        return None if number is None else Statement(number, "" if only_names_scale(words) else words)
    if not isinstance(field, Choice) or field.read is None or value != field.unanswered:
        return None
    stated = None if find_option(typed, [label for _, label in field.options]) is not None else field.read(typed)
    return None if stated is None else Statement(stated, typed)


def text_beside(field: Field, fields: Sequence[Field], record: Any) -> Words | None:
    """Return the text field of `record` for a sentence typed at `field`: the next one, or one before it.

    Before a choice only an empty one; what is typed at a number may go on with a text before it. At a choice of words a
    text for remarks, unless it is a line only for them.
    """
    remarks = remark_field(fields)
    takes_sentences = remarks is not None and (not remarks.remark or takes_lines(remarks))
    if takes_sentences and isinstance(field, Choice) and not is_numeric(field):
        return remarks
    at = fields.index(field)
    number = number_reader(field) is not None
    before = [one for one in reversed(fields[:at]) if number or is_empty(one.lens.get(record))]
    return next((one for one in (*fields[at:], *before) if isinstance(one, Words) and not one.remark), None)


def with_sentence(field: Words, text: str, typed: str) -> str:
    """Return `text`, the text of `field`, with the sentence `typed` behind it."""
    text = text.rstrip()
    return f"{text}{joint_behind(text, several_lines=takes_lines(field))}{typed}"


def with_remark(field: Words, text: str, remark: str) -> str:
    """Return `text`, the text of `field` for remarks, with another one: on a line of its own if it has several."""
    return with_sentence(field, text, remark) if takes_lines(field) else join_remarks(text, remark)


def choice_input(field: Field, fields: Sequence[Field], typed: str, *, begins_entry: bool) -> ChoiceInput:
    """Return what `typed` means at `field`, one of `fields`; nothing where that is no choice of words.

    `begins_entry`: whether a sentence typed here would be the next entry.
    """
    if not isinstance(field, Choice) or is_numeric(field):
        return ChoiceInput()
    behind = fields[fields.index(field) + 1 :] if field in fields else ()
    return read_choice(
        typed,
        [label for _, label in field.options],
        takes_remarks=remark_field(fields) is not None,
        unfinished=any(isinstance(each, Choice) for each in behind),
        begins_entry=begins_entry,
    )


def saved_line(
    field: Field, *, value: Any = None, words: str = "", text: Words | None = None, asks: bool = False
) -> str:
    """Return what to say of a sentence typed at `field`: the `value` it was read as, and the `text` its `words` are in.

    `asks`: whether `field` is asked again, so that how it is answered is said too.
    """
    read = [] if value is None else [f"Read as {value_words(field, value)}."]
    saved = [] if text is None or not words else [f"{quote(words)} is saved under {text.label}."]
    return " ".join([*read, *saved, *([how_typed(field)] if asks else [])])
