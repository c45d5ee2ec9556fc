"""Read a date that has other words beside it, such as "by Friday either way", and keep those words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from debrief.domain.dates.tokens import Shape, tokenize
from debrief.domain.dates.words.date_language import Word
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal, UnreadWords

_MOST_WORDS = 30
"""The most words that are taken apart; a longer text is a report and no date."""
_LEADS = frozenset(
    """
    i i'd i'm think guess believe hope we they he she it was is it's maybe probably perhaps possibly likely hopefully
    roughly honestly said told me promised sometime some time
    """.split()  # noqa: SIM905 - a table, to be read
)
"""The words that may stand before a date and leave it certain; "not", "after" and "before" are none of them."""
_REMARKS = frozenset(
    """
    i think guess believe know hope remember recall sure idea honestly maybe probably perhaps possibly likely hopefully
    roughly ish about around approximately circa so either way latest earliest least said told they with because
    """.split()  # noqa: SIM905 - a table, to be read
)
"""The words of which one makes what is behind a time a comment, and no name of a place that is not known."""
_SMALL = _REMARKS | frozenset({"am", "do", "or", "no", "not", "as", "a", "an", "far", "at", "the"})
"""English words that mean a weekday, a time or a number in another language."""
_PLAIN = {Shape.UNKNOWN, Shape.DASH, Word.FILLER, Word.AT, Word.TO, Word.FOR, Word.AHEAD, Word.TIME}
_HEDGES = re.compile(r"(?<!\S)(?:around|about|roughly|either way|(?:at the )?latest)(?![^\s,;.:–—-])", re.IGNORECASE)
"""What says how certain a date is; it is passed over where the date is read."""
_SEPARATORS = frozenset(",;.–—-(")
_BETWEEN = " \t,;:.–—-()"


class _Part(NamedTuple):
    """A part of the typed text that may be the date: what stands before it, itself, and what stands behind it.

    `apart`: whether a comma or the like separates it from what is behind it.
    """

    before: str
    date: str
    behind: str
    apart: bool = False


def read_beside_words(text: str, read: Callable[[str], When]) -> When:
    """Return the date that `read` finds in `text`, with the words beside it as `written`.

    The words must leave the date certain: a second day or time, a "not" before it, or what may be the name of a place
    behind the time is refused. Raises the Refusal of `read` for the whole text, or for the date alone where that says
    more, such as which days it may be.
    """
    refusal: Refusal | None = None
    for part in _parts(text):
        try:
            when = read(part.date)
        except Refusal as refused:
            if refusal is None or (isinstance(refusal, UnreadWords) and not isinstance(refused, UnreadWords)):
                refusal = refused
            continue
        if _may_be_beside(when, part):
            words = (part.before, *(hedge[0] for hedge in _HEDGES.finditer(part.date)), part.behind)
            return replace(when, written=", ".join(filter(None, words)))
    raise refusal or Refusal("There is no day in that. Write one, as in 2026-11-19.")


def _parts(text: str) -> Iterator[_Part]:
    """Yield what may be the date in `text`, the whole first, then the longest beginning."""
    yield _Part("", text, "")
    spans = [match.span() for match in re.finditer(r"\S+", text)][: _MOST_WORDS + 1]
    if not 2 <= len(spans) <= _MOST_WORDS:
        return
    leads = 0
    for begin, end in spans:
        if _plain_word(text[begin:end]) not in _LEADS:
            break
        leads += 1
    for first in sorted(
        {0, min(leads, len(spans) - 1)}
    ):  # each word is typed into a field that reads all of them again
        start = spans[first][0]
        for last in range(len(spans) - 1, first - 1, -1):
            end = spans[last][1]
            behind = text[end:].strip()
            if (first or behind) and _leaves_date_certain(behind):
                date = text[start:end].rstrip(_BETWEEN)
                apart = text[start:end] != date or behind[:1] in _SEPARATORS
                yield _Part(text[:start].strip(_BETWEEN), date, behind.strip(_BETWEEN), apart)


def _may_be_beside(when: When, part: _Part) -> bool:
    """Return whether what is behind the date is a comment, and no unknown place or misspelt month."""
    if not part.behind or _is_comment(part.behind):
        return True
    return not when.timed and part.apart and len(part.behind.split()) > 1


def _leaves_date_certain(words: str) -> bool:
    """Return whether `words` behind a date name no other day, time or number."""
    tokens = [token for token in tokenize(words) if _plain_word(token.raw) not in _SMALL]
    kinds = {kind for token in tokens for kind in (token.kind, *(meaning[0] for meaning in token.meanings))}
    return kinds <= _PLAIN and not any(character.isdigit() for character in words)


def _is_comment(words: str) -> bool:
    return any(_plain_word(word) in _REMARKS for word in words.split())


def _plain_word(word: str) -> str:
    return word.strip(_BETWEEN + "\"'“”!?…").casefold().replace("’", "'")
