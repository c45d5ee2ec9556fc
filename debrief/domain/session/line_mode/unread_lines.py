"""Lines typed at a date that could not be read: which of them are kept beside the date that is read next."""

import re
from dataclasses import replace
from difflib import get_close_matches

from debrief.domain.dates.tokens import Shape, tokenize
from debrief.domain.record.when import When

_BETWEEN_LINES = " / "
_LIKENESS = 0.65
"""How similar a misspelt word is to the right one, by difflib: "Nvo" and "Nov" 0.67, but "Jonas" and "Monday" 0.55."""
_SHORT = 4
"""The most words of a try at a date, such as "next Friday at 3pm"; what is longer may be a list of free hours."""


_NEGATION = re.compile(r"(?i)\b(?:no|not|never)\b|n['’]t\b")


def add_unread(unread: str, typed: str) -> str:
    """Return `unread`, the lines so far, with another one that cannot be read either."""
    return f"{unread}{_BETWEEN_LINES}{typed}" if unread else typed


def with_unread(when: When, typed: str, unread: str) -> When:
    """Return `when`, read from `typed`, with those of the `unread` lines before it that are more than a slip."""
    lines = [line for line in unread.split(_BETWEEN_LINES) if line and not is_slip(line, typed)]
    return replace(when, written=_BETWEEN_LINES.join(filter(None, [*lines, when.written])))


def is_slip(line: str, typed: str) -> bool:
    """Return whether the date `typed` corrects `line`, which could not be read.

    Each word of a slip is similar to one of `typed`. In a short slip it may belong to any date: "next Friday" and
    "27 Nov". "not Friday" says something of its own.
    """
    if _NEGATION.search(line):
        return False
    right = [token.raw.casefold() for token in tokenize(typed)]
    is_short = len(line.split()) <= _SHORT
    wrong = [token for token in tokenize(line) if not is_short or token.kind in {Shape.UNKNOWN, Shape.STRAY}]
    return all(get_close_matches(token.raw.casefold(), right, n=1, cutoff=_LIKENESS) for token in wrong)
