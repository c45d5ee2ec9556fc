"""Choices behind the text of an entry: in brackets, "Kafka (partly, one project)", or a sentence, "Why us? Exact."."""

import re
from collections.abc import Sequence
from typing import Any

from debrief.domain.session.input.option_words import plain, words_for
from debrief.domain.session.steps.fields import Choice, Field, Words, join_remarks, remark_field
from debrief.domain.text.separators import COMMAS

_BRACKETS = re.compile(r"(?P<text>.*\S)\s*\((?P<words>[^()]+)\)[\s.!?,;]*", re.DOTALL)
_LAST_SENTENCE = re.compile(r"(?P<text>.*[.!?…][\"'”’»)]*)\s+(?P<words>[^.!?…]+)[.!]?\s*", re.DOTALL)
_BETWEEN = re.compile(r"(?<=\))\s*[,;]\s+(?=\S)")
"""What is between two entries on one line that each end in brackets."""
_AROUND = " \t.!?\"'“”„«»"
"""What may be around the words of an option."""


def read_choices_behind(entry: Any, fields: Sequence[Field]) -> Any:
    """Return `entry` with the choices that are named behind the text in the first of its `fields`.

    They are in brackets, or the last of several sentences: "Tell me about a conflict. Gist."

    Each part between commas is an option of a choice that is not made yet, in whole words, or else it is a remark. The
    first one must be an option: "Kafka (the broker, partly)" stays as it is, and `entry` itself is returned.
    """
    first, remarks = fields[0], remark_field(fields)
    text = first.lens.get(entry) if isinstance(first, Words) else ""
    found = _BRACKETS.fullmatch(text) or _LAST_SENTENCE.fullmatch(text)
    if found is None:
        return entry
    first_part, *others = re.split(f"[{COMMAS}]", found["words"])
    read = _with_option(first.lens.set(entry, found["text"]), first_part, fields)
    if read is None:
        return entry
    for part in filter(None, map(str.strip, others)):
        chosen = _with_option(read, part, fields)
        if chosen is None:
            if remarks is None:
                return entry
            chosen = remarks.lens.set(read, join_remarks(remarks.lens.get(read), part))
        read = chosen
    return read


def split_bracketed(text: str, entry: Any, fields: Sequence[Field]) -> list[str]:
    """Return the entries of a list on one line, "SQL (met), Spanish (no, must have)"; only `text` where it is none.

    `entry`: an empty one. Each entry of such a list has an option of `fields` in brackets.
    """
    parts = _BETWEEN.split(text)
    entries = [fields[0].lens.set(entry, part) for part in parts]
    whole = all(read_choices_behind(each, fields) is not each for each in entries)
    return parts if len(parts) > 1 and whole else [text]


def _with_option(entry: Any, words: str, fields: Sequence[Field]) -> Any | None:
    """Return `entry` with the first choice that is not made and has an option of these `words`; None if none has."""
    typed = plain(words.strip(_AROUND))
    for field in fields:
        if not isinstance(field, Choice) or field.lens.get(entry) is not None:
            continue
        for value, label in field.options:
            if typed in words_for(label):
                return field.lens.set(entry, value)
    return None
