"""Sentences typed in a line where a choice or a number is asked: what they state, and where their words are kept."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from debrief.domain.session.input.choice import find_option, spell_out, split_line
from debrief.domain.session.input.number import is_wording, read_stated_number, split_stated_number
from debrief.domain.session.input.remark import Remark, is_reply, read_remark
from debrief.domain.session.line_mode.field_input import (
    how_typed,
    is_empty,
    is_numeric,
    number_reader,
    quote,
    takes_lines,
    value_words,
)
from debrief.domain.session.steps.fields import Choice, Field, Words, joint_behind, remark_field


class Statement(NamedTuple):
    """The value of a field that a sentence states, and its words that are kept in a text."""

    value: Any
    words: str


def is_sentence(field: Field, typed: str) -> bool:
    """Return whether `typed` is a text that was meant for a text field, and not for the choice or number of `field`."""
    if (read := number_reader(field)) is not None:
        return read(typed) is None and is_wording(typed)
    words = len(typed.split()) > 1 or typed.endswith("?") or is_reply(typed)
    return isinstance(field, Choice) and words and find_option(typed, [label for _, label in field.options]) is None


def stated_value(field: Field, typed: str, value: Any, *, behind: bool) -> Statement | None:
    """Return the value of `field` that `typed` states in other words than those of an option or a number, or None.

    `value`: what `field` has: a choice that somebody has made is left alone. `behind`: whether the text that takes the
    words is behind `field`, as in "7, deflated".
    """
    if (read := number_reader(field)) is not None:
        if read(typed) is not None:
            return None
        if behind and (split := split_stated_number(typed, read)) is not None:
            return Statement(*split)
        number = read_stated_number(typed, read)
        words = typed if any(character.isalpha() for character in typed) else ""
        return None if number is None else Statement(number, words)
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


def remark_beside(
    field: Field, fields: Sequence[Field], typed: str, *, begins_entry: bool
) -> tuple[Words, Remark] | None:
    """Return the remark typed behind a choice, with the text for remarks; None if there is none.

    `begins_entry`: whether a sentence typed here would be the next entry.
    """
    text = remark_field(fields)
    if text is None or not isinstance(field, Choice) or is_numeric(field):
        return None
    labels = [label for _, label in field.options]
    if find_option(typed, labels) is not None:
        return None
    unfinished = any(isinstance(each, Choice) for each in fields[fields.index(field) + 1 :])
    remark = read_remark(spell_out(typed, labels), labels, unfinished=unfinished, begins_entry=begins_entry)
    return None if remark is None else (text, remark)


def option_before(field: Field, typed: str) -> Statement:
    """Return the value of a choice whose words are before a sentence, None without one, and the sentence."""
    if not isinstance(field, Choice) or is_numeric(field):
        return Statement(None, typed)
    index, sentence = split_line(typed, [label for _, label in field.options])
    return Statement(None if index is None else field.options[index][0], sentence)


def saved_line(
    field: Field, *, value: Any = None, words: str = "", text: Words | None = None, asks: bool = False
) -> str:
    """Return what to say of a sentence typed at `field`: the `value` it was read as, and the `text` its `words` are in.

    `asks`: whether `field` is asked again, so that how it is answered is said too.
    """
    read = [] if value is None else [f"Read as {value_words(field, value)}."]
    saved = [] if text is None or not words else [f"{quote(words)} is saved under {text.label}."]
    return " ".join([*read, *saved, *([how_typed(field)] if asks else [])])
