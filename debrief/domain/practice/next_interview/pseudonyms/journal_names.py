"""The names of a whole journal that may be in one sheet, found quickly among tens of thousands."""

import re
from collections.abc import Iterable

from debrief.domain.practice.next_interview.pseudonyms.folded_text import fold_name
from debrief.domain.practice.next_interview.pseudonyms.inflection import is_unspaced
from debrief.domain.practice.next_interview.pseudonyms.names import ASIDE, Entity, companies, people
from debrief.domain.practice.next_interview.pseudonyms.words_around_names import LEGAL_FORMS, NO_NAMES

NEWEST = 200
"""The texts, from the first, whose names are taken in any case: their initials are looked for as well."""
_SEPARATOR = re.compile(r"[,;/\n&+•|、，；・]|\s[-–—]\s")
_WORDS = re.compile(r"[^\W_]+")


def entities(company_texts: Iterable[str], people_texts: Iterable[str], sheet: str) -> list[Entity]:
    """Return the companies and people of a journal that may be named in `sheet`.

    The texts are as somebody typed them, those of the newest debriefs first.
    """
    return [
        *companies(find_mentioned(company_texts, sheet)),
        *people(find_mentioned(listed_names(people_texts), sheet)),
    ]


def find_mentioned(texts: Iterable[str], sheet: str) -> list[str]:
    """Return the first NEWEST of `texts`, and of the others those that may name somebody in `sheet`.

    A quick test, because a large journal names tens of thousands: the beginning of one of the words is in the sheet.
    """
    folded = fold_name(sheet)
    spelled = folded.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")
    everywhere = f"{folded}\n{spelled}"
    return [text for number, text in enumerate(texts) if number < NEWEST or _may_be_in(everywhere, text)]


def _may_be_in(sheet: str, text: str) -> bool:
    words = {word for word in _WORDS.findall(fold_name(text)) if word not in NO_NAMES and word not in LEGAL_FORMS}
    return any(_beginning(word.removeprefix("ال")) in sheet for word in words)


def _beginning(word: str) -> str:
    """Return the beginning of a folded word that every inflection of it has."""
    return word[:2] if is_unspaced(word[0]) or len(word) < 4 else word[: max(len(word) - 3, 3)]


def listed_names(texts: Iterable[str]) -> list[str]:
    """Return the entries of `texts`, which are lists of people as somebody typed them, each once.

    Where a list has capital letters, an entry without any is a comment and no name.
    """
    entries: dict[str, None] = {}
    for text in texts:
        cased = text != text.lower()
        for entry in _SEPARATOR.split(ASIDE.sub(",", text)):
            if (entry := entry.strip()) and not (cased and entry == entry.lower() != entry.upper()):
                entries[entry] = None
    return list(entries)
