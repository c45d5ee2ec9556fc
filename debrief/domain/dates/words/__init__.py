"""The words of dates in each language, one table per language; add a language to `LANGUAGES`.

A table maps phrases in lower case to their meanings. Lookup ignores diacritics, and the longest phrase wins: "day
after tomorrow" before "tomorrow". Words of all languages may be mixed; `ambiguous_words.py` decides on one that has
several.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from debrief.domain.dates.words.date_language import DateLanguage, Word
from debrief.domain.dates.words.east_asian import CHINESE, JAPANESE, KOREAN
from debrief.domain.dates.words.germanic.dutch import DUTCH
from debrief.domain.dates.words.germanic.english import ENGLISH
from debrief.domain.dates.words.germanic.german import GERMAN
from debrief.domain.dates.words.germanic.swedish import SWEDISH
from debrief.domain.dates.words.greek import GREEK
from debrief.domain.dates.words.hungarian import HUNGARIAN
from debrief.domain.dates.words.romance.french import FRENCH
from debrief.domain.dates.words.romance.italian import ITALIAN
from debrief.domain.dates.words.romance.portuguese import PORTUGUESE
from debrief.domain.dates.words.romance.romanian import ROMANIAN
from debrief.domain.dates.words.romance.spanish import SPANISH
from debrief.domain.dates.words.slavic.czech import CZECH
from debrief.domain.dates.words.slavic.polish import POLISH
from debrief.domain.dates.words.slavic.russian import RUSSIAN
from debrief.domain.dates.words.slavic.ukrainian import UKRAINIAN
from debrief.domain.text import fold_text

EAST_ASIAN = (JAPANESE, CHINESE, KOREAN)
"""Languages whose words may follow one another without a space."""

LANGUAGES = (
    *(ENGLISH, GERMAN, FRENCH, ITALIAN, SPANISH, PORTUGUESE, ROMANIAN, DUTCH, SWEDISH),
    *(POLISH, CZECH, RUSSIAN, UKRAINIAN, GREEK, HUNGARIAN, *EAST_ASIAN),
)

POSTPOSITIONAL = frozenset(range(len(LANGUAGES) - len(EAST_ASIAN), len(LANGUAGES)))
"""The positions in `LANGUAGES` of those that have small words behind a day: 金曜 まで."""

# fmt: off
ZONE_WORDS = frozenset(
    {
        "&", "central", "european", "europe", "western", "eastern", "w", "e", "standard", "daylight", "summer",
        "winter", "pacific", "mountain", "atlantic", "us", "canada", "greenwich", "mean", "coordinated",
        "universal", "romance", "india", "china", "japan", "korea", "bern", "new", "delhi", "chennai", "st",
        "petersburg", "mitteleuropaische", "osteuropaische", "westeuropaische", "normalzeit", "sommerzeit",
    }
)
# fmt: on
"""Words that describe a zone after its offset, folded: "(UTC+01:00) Central European Standard Time"."""

Meanings = tuple[tuple[Word, Any], ...]


@cache
def phrases() -> tuple[dict[tuple[str, ...], Meanings], int]:
    """Return the meanings of each phrase in all languages, and the word count of the longest phrase."""
    found: dict[tuple[str, ...], Meanings] = {}
    for language in LANGUAGES:
        for kind, phrase, value in _rows(language):
            words, known = tuple(fold_text(phrase).split()), (kind, value)
            if known not in found.get(words, ()):
                found[words] = (*found.get(words, ()), known)
    return found, max(map(len, found))


@cache
def _languages() -> dict[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], frozenset[int]] = {}
    for n, language in enumerate(LANGUAGES):
        for _, phrase, _ in _rows(language):
            words = tuple(fold_text(phrase).split())
            found[words] = found.get(words, frozenset()) | {n}
    return found


def languages_of(phrase: str) -> frozenset[int]:
    """Return the positions in `LANGUAGES` of those that have `phrase`; of a word in none, nothing."""
    return _languages().get(tuple(fold_text(phrase).split()), frozenset())


def _rows(language: DateLanguage) -> Iterator[tuple[Word, str, Any]]:
    for kind, row in language.phrases.items():
        for phrase, value in row.items():
            yield kind, phrase, value
    for kind, names in language.plain.items():
        for phrase in names:
            yield kind, phrase, None
