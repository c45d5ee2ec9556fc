"""A question as it is compared: by the concepts it names and the stems of its other words."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from debrief.domain.alike.contrasts import PEOPLE
from debrief.domain.alike.stems import singular, stem
from debrief.domain.alike.vocabulary.language import Language
from debrief.domain.search.words import spans, words

PLAIN = "~"
"""What the key of a word that is no concept begins with; that of a concept is its name."""

TOPIC, WORD, SETTING, ORDINARY, SCAFFOLDING = 2.0, 1.0, 0.6, 0.2, 0.05
"""What a key counts by its kind, before it is asked how rare it is."""

GAP = 3
"""How many other words may be between two words of an expression."""


class Expression(NamedTuple):
    """Words that stand for a concept together, in this order."""

    keys: tuple[str, ...]
    concept: str


class Keys:
    """Reads texts by the vocabulary of some languages. A key is the name of a concept, or PLAIN and a stem."""

    def __init__(self, languages: Iterable[Language]) -> None:
        """Take the vocabulary in; a word that two languages have is the first one's."""
        languages = tuple(languages)
        entries = [entry for language in languages for entry in language.entries()]
        self._topics = frozenset(chain.from_iterable(language.topics for language in languages))
        self._settings = frozenset(chain.from_iterable(language.settings for language in languages))
        self._ordinary = {word for language in languages for word in words(language.ordinary)}
        self._scaffolding = {word for language in languages for word in words(language.scaffolding)} | self._ordinary
        self._concepts, self._beginnings = _single_words(entries)
        self._stems = _stems(self._concepts)
        self._ordinary_keys = {PLAIN + stem(word) for word in self._ordinary}
        self._scaffolding_keys = {PLAIN + stem(word) for word in self._scaffolding}
        self._chunks = _Read(lambda chunk: tuple(map(self._key, words(chunk))))
        self._expressions: dict[str, list[tuple[frozenset[str], Expression]]] = {}
        self._expressions_of: dict[str, list[frozenset[str]]] = {}
        for concept, entry in entries:
            if " " in entry:
                self._take_expression(tuple(chain.from_iterable(map(self.of_chunk, entry.split()))), concept)

    def __call__(self, text: str) -> frozenset[str]:
        """Return the keys of `text`; where words stand for a concept together, it takes their place."""
        found = frozenset(chain.from_iterable(map(self.of_chunk, text.split())))
        if found.isdisjoint(self._expressions):
            return found
        return self._with_expressions(found, text)

    def of_chunk(self, chunk: str) -> tuple[str, ...]:
        """Return the keys of what stands between two spaces, each word for itself."""
        return self._chunks[chunk]

    def expressions(self, concept: str) -> list[frozenset[str]]:
        """Return the keys that stand for `concept` together, by each of its expressions."""
        return self._expressions_of.get(concept, [])

    def kind(self, key: str) -> float:
        """Return what `key` counts by its kind."""
        if key in self._topics:
            return TOPIC
        if key in self._settings:
            return SETTING
        if key in self._ordinary_keys:
            return ORDINARY
        return SCAFFOLDING if key in self._scaffolding_keys else WORD

    def typed(self, text: str) -> dict[str, str]:
        """Return what of `text` first has each key, as it stands there."""
        found = [(self._key(word), text[begin:end]) for begin, end, folded in spans(text) for word in folded]
        return dict(reversed(found))

    def _key(self, word: str) -> str:
        known = self._concepts.get(word)
        if known is None and word not in self._scaffolding:
            known = self._concepts.get(singular(word)) or self._stems.get(stem(word)) or self._begun(word)
        return known or PLAIN + stem(word)

    def _begun(self, word: str) -> str | None:
        return next((concept for begun, concept in self._beginnings if word.startswith(begun)), None)

    def _with_expressions(self, found: frozenset[str], text: str) -> frozenset[str]:
        there = [
            expression
            for key in found & self._expressions.keys()
            for keys, expression in self._expressions[key]
            if keys <= found
        ]
        if not there:
            return found
        order = [key for chunk in text.split() for key in self._chunks[chunk]]
        replaced: set[str] = set()
        concepts: set[str] = set()
        for expression in sorted(there, key=self._longest_first):
            if replaced.isdisjoint(expression.keys) and _stand_in(expression.keys, order):
                replaced.update(key for key in expression.keys if key not in PEOPLE)
                concepts.add(expression.concept)
        return (found - replaced) | concepts

    def _longest_first(self, expression: Expression) -> tuple[int, float, Expression]:
        return -len(expression.keys), -sum(map(self.kind, expression.keys)), expression

    def _take_expression(self, keys: tuple[str, ...], concept: str) -> None:
        """Enter an expression under the one of its keys that says most, so that few texts have to be tried with it."""
        rarest = max(keys, key=lambda key: (self.kind(key), len(key), key))
        self._expressions.setdefault(rarest, []).append((frozenset(keys), Expression(keys, concept)))
        self._expressions_of.setdefault(concept, []).append(frozenset(keys))


class _Read(dict[str, tuple[str, ...]]):
    """What has been read already: most words of a ledger come again and again."""

    def __init__(self, read: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        keys = self[chunk] = self._read(chunk)
        return keys


def _single_words(entries: Iterable[tuple[str, str]]) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the concepts of the entries that are one word, by that word and by beginnings of words."""
    whole: dict[str, str] = {}
    begun: list[tuple[str, str]] = []
    for concept, entry in entries:
        if " " in entry:
            continue
        (word,) = words(entry)
        if entry.endswith("*"):
            begun.append((word, concept))
        else:
            whole.setdefault(word, concept)
    return whole, begun


def _stems(concepts: dict[str, str]) -> dict[str, str]:
    """Return concepts by the stems of their words; a stem that two concepts share stands for neither."""
    claimed: dict[str, set[str]] = {}
    for word, concept in concepts.items():
        claimed.setdefault(stem(word), set()).add(concept)
    return {stem_: concept for stem_, (concept, *others) in claimed.items() if not others}


def _stand_in(keys: Sequence[str], order: Sequence[str]) -> bool:
    """Return whether `keys` come in this order, no more than GAP others between two of them."""
    starts = [place for place, key in enumerate(order) if key == keys[0]]
    return any(_follow(keys[1:], order, start + 1) for start in starts)


def _follow(keys: Sequence[str], order: Sequence[str], start: int) -> bool:
    if not keys:
        return True
    reach = range(start, min(start + GAP + 1, len(order)))
    return any(order[place] == keys[0] and _follow(keys[1:], order, place + 1) for place in reach)
