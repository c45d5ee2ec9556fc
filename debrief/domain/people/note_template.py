"""The template of a letter: its texts with placeholders, and how they are filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

WORD_LIMIT = 120
"""The maximum of words in a letter."""

PLACEHOLDERS = ("to", "first", "moment", "ask", "company", "role", "stage", "day", "promised", "me")
"""The names of the placeholders in a template, such as `{moment}`."""
UNCERTAIN = ("he", "she", "him", "her", "hers", "his", "them")
"""The words of a plan that may mean whoever the letter is to; each stays in it as a place to fill in."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_IN_SENTENCE = re.compile(r"[\w,;:–—] +$")
_CLOSING_MARKS = "?!…？！。"
NOTHING: Mapping[str, str] = {}


class LetterKind(StrEnum):
    """The occasion of a letter; the values are the headings of a template's file."""

    THANKS = "thanks"
    AFTER_NO = "after a no"
    AFTER_OFFER = "after an offer"
    AFTER_WITHDRAWING = "after withdrawing"
    AFTER_SILENCE = "after no answer"
    NUDGE = "nudge"


REPLACEMENTS = {
    LetterKind.AFTER_OFFER: LetterKind.THANKS,
    LetterKind.AFTER_WITHDRAWING: LetterKind.THANKS,
    LetterKind.AFTER_SILENCE: LetterKind.AFTER_NO,
}
"""The occasions that a template may leave out, each with the one whose letter is used instead."""
ASKING = frozenset({LetterKind.THANKS, LetterKind.AFTER_NO, LetterKind.AFTER_SILENCE})
"""The occasions on which the template's own question is asked where the note has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter in plain text: paragraphs are lines, with an empty one between them."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTemplate:
    """A template. `language`: its code, "en" or "de". `question`: asked where the note has no question of its own."""

    name: str
    title: str
    language: str
    about: str = ""
    question: str
    letters: Mapping[LetterKind, Letter]

    def occasion(self, kind: LetterKind) -> LetterKind:
        """Return the occasion whose letter is used for `kind`: another one if the template has none for it."""
        return kind if kind in self.letters else REPLACEMENTS[kind]


def fill(text: str, values: Mapping[str, str], inside: Mapping[str, str] = NOTHING) -> str:
    """Return `text` with its placeholders filled from `values`, each used as it is.

    `inside`: other values for places inside of a sentence, such as after a colon. A part in brackets is left out if a
    placeholder in it has no value; outside of brackets such a placeholder stays.
    """
    parts = _OPTIONAL.split(text)  # the parts in brackets are the odd ones
    chosen = [
        part if number % 2 == 0 or all(values.get(name) for name in _PLACEHOLDER.findall(part)) else ""
        for number, part in enumerate(parts)
    ]
    return _fill_placeholders("".join(chosen), values, inside)


def placeholders(text: str) -> list[str]:
    """Return the names of all that looks like a placeholder in `text`, in order."""
    return _PLACEHOLDER.findall(text)


def placeholders_left(text: str) -> list[str]:
    """Return the known placeholders, and the places for uncertain words, that are still in `text`, in order."""
    return [name for name in placeholders(text) if name in PLACEHOLDERS or name in UNCERTAIN]


def count_words(text: str) -> int:
    """Return the number of words in `text`."""
    return len(text.split())


def _fill_placeholders(text: str, values: Mapping[str, str], inside: Mapping[str, str]) -> str:
    filled, end = [], 0
    for match in _PLACEHOLDER.finditer(text):
        filled.append(text[end : match.start()])
        continues = bool(_IN_SENTENCE.search("".join(filled)))
        filled.append((inside.get(match[1]) if continues else "") or values.get(match[1]) or match[0])
        end = match.end()
        if filled[-1][-1] in _CLOSING_MARKS and text[end : end + 1] == ".":
            end += 1  # "… why not?." would have one mark too many
    return "".join([*filled, text[end:]])
