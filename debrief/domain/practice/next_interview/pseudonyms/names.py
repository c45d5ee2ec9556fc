"""The companies and people of a journal, from the free text in which they were written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from debrief.domain.practice.next_interview.pseudonyms.folded_text import fold_name, name_words
from debrief.domain.practice.next_interview.pseudonyms.inflection import is_unspaced, stems_of
from debrief.domain.practice.next_interview.pseudonyms.words_around_names import (
    BREAKS,
    GENERIC,
    HONORIFICS,
    LEGAL_FORMS,
    NO_NAMES,
    PARTICLES,
    TITLES,
)

ASIDE = re.compile(r"\([^()]*\)|（[^（）]*）|<[^<>]*>|\[[^\[\]]*\]|\S+@\S+")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652'’])*\.?")
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
# The longest first: 公司 is the end of 有限公司.
_UNSPACED_FORMS = sorted((form for form in LEGAL_FORMS if is_unspaced(form[0])), key=len, reverse=True)
_WORDS_OF_A_NAME = 4
_FAMILY, _LONGEST_UNSPACED = 2, 5
"""How many characters of a name in Chinese, Japanese or Korean are taken for the family name, and of a whole one."""


class NameKind(StrEnum):
    """What a name is of."""

    COMPANY = "Company"
    PERSON = "Person"


@dataclass(frozen=True)
class Entity:
    """A company or a person. `words`: its folded words, in order; `strong`: those that name it by themselves."""

    kind: NameKind
    words: tuple[str, ...]
    strong: frozenset[str] = field(default_factory=frozenset)

    @property
    def initials(self) -> tuple[str, ...]:
        """The first letters of its words, without legal forms and titles."""
        words = [word for word in self.words if word not in LEGAL_FORMS and word not in TITLES]
        return tuple(word[0] for word in words if word not in PARTICLES)

    def is_in(self, folded: str) -> bool:
        """Return whether something of the name may be in a folded text; a cheap test before the exact one."""
        if all(word in folded for word in self.words if word not in LEGAL_FORMS):
            return True
        return any(word in folded or any(stem in folded for stem in stems_of(word)) for word in self.strong)


def companies(texts: Iterable[str]) -> list[Entity]:
    """Return the companies named by `texts`, one for each."""
    entities: dict[tuple[str, ...], Entity] = {}
    for text in dict.fromkeys(texts):
        words = tuple(name_words(ASIDE.sub(" ", text)) or name_words(text))
        if words and words not in entities:
            entities[words] = Entity(NameKind.COMPANY, words, _strong_of_company(words) | _umlauts(text))
    return list(entities.values())


def people(texts: Iterable[str]) -> list[Entity]:
    """Return the people named in `texts`: names, each with or without a role."""
    entities: dict[tuple[str, ...], Entity] = {}
    for text in dict.fromkeys(texts):
        written = _umlauts(text)
        for words in _names_in(text):
            others = {other for other in written if any(_spells(other, word) for word in words)}
            entities.setdefault(words, Entity(NameKind.PERSON, words, frozenset(_strong_of_person(words)) | others))
    return list(entities.values())


def _umlauts(text: str) -> frozenset[str]:
    """Return the words with umlauts as they are written without: `mueller`, `soerensen`."""
    words = [word for word in _WORD.findall(text) if word.casefold() != word.casefold().translate(_SPELLED)]
    return frozenset(fold_name(word.strip(".").casefold().translate(_SPELLED)) for word in words)


def _spells(other: str, word: str) -> bool:
    return (other[:1] == word[:1] and other.replace("e", "") == word.replace("e", "")) or other.replace(
        "aa", "a"
    ) == word


def _strong_of_company(words: tuple[str, ...]) -> frozenset[str]:
    bare = [_without_form(word) if is_unspaced(word[0]) else word for word in words]
    own = [word for word in bare if word not in LEGAL_FORMS and word not in GENERIC and not word.isdigit()]
    own = [word for word in own if len(word) > 1 or is_unspaced(word)]
    if not own and len(words) == 1:
        own = [words[0]]
    return frozenset(own)


def _without_form(word: str) -> str:
    """Return a word of a script without spaces without the legal form before or behind it, if anything is left."""
    for form in _UNSPACED_FORMS:
        rest = word.removeprefix(form).removesuffix(form)
        if rest and rest not in LEGAL_FORMS:
            word = rest
    return word


def _strong_of_person(words: tuple[str, ...]) -> Iterator[str]:
    for word in words:
        if word in TITLES or word in PARTICLES or len(word) < 2:
            continue
        yield word
        if is_unspaced(word[0]) and len(word) <= _LONGEST_UNSPACED:
            yield from (part for part in (word[:_FAMILY], word[_FAMILY:], word[1:]) if len(part) >= _FAMILY)


def _names_in(entry: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each name in an entry of a list of people."""
    words = [word for word in _WORD.findall(entry) if word.strip(".")]
    for group in _groups(words):
        folded = tuple(word for each in group for word in name_words(_without_honorific(each)))
        if any(word not in TITLES and word not in PARTICLES for word in folded):
            yield folded


def _groups(words: list[str]) -> Iterator[list[str]]:
    """Yield the runs of words between those that separate names; of one with capitals, only what has them."""
    group: list[str] = []
    for word in [*words, "and"]:
        if fold_name(word.strip(".")) in BREAKS:
            yield from _name_of(group)
            group = []
        else:
            group.append(word)


def _name_of(group: list[str]) -> Iterator[list[str]]:
    """Yield the name in a run of words, if there is one."""
    names = [word for word in group if _is_name(word)]
    capitals = [word for word in names if word[0].isupper() and not _is_title(word)]
    caseless = all(word[0].lower() == word[0].upper() for word in group)
    if capitals:
        yield _capitals_from(group, capitals[0])[:_WORDS_OF_A_NAME]
    elif names and (caseless or len(group) == len(names) <= 3):
        yield names[:_WORDS_OF_A_NAME]


def _capitals_from(group: list[str], first: str) -> list[str]:
    """Return the words of a name that has capitals: with its titles, and small words such as "von" inside."""
    at = group.index(first)
    while at and _is_title(group[at - 1]):
        at -= 1
    run: list[str] = []
    for word in group[at:]:
        small = fold_name(word.strip(".")) in PARTICLES or _is_title(word)
        if not _is_name(word) or not (word[0].isupper() or small):
            break
        run.append(word)
    return run


def _is_name(word: str) -> bool:
    """Return whether a word is no role and no abbreviation of one, such as HR."""
    return fold_name(word.strip(".")) not in NO_NAMES and not (len(word) < 4 and word.isupper() and word.isascii())


def _is_title(word: str) -> bool:
    return fold_name(word.strip(".")) in TITLES


def _without_honorific(word: str) -> str:
    return next((word.removesuffix(end) for end in HONORIFICS if word.endswith(end) and word != end), word)
