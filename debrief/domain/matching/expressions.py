"""Expressions: several words that together stand for a concept."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from debrief.domain.matching.contrasts import PEOPLE
from debrief.domain.matching.lexicon import ACTION, Lexicon

GAP = 3
"""The maximum of other words between two words of an expression."""


class Expression(NamedTuple):
    """An expression for `concept`: its keys in order; `every`: the same as a set."""

    keys: tuple[str, ...]
    concept: str
    every: frozenset[str]


class Expressions:
    """All expressions of a lexicon, each parsed lazily when a text contains its longest word or a synonym of it."""

    def __init__(self, lexicon: Lexicon, key: Callable[[str], str]) -> None:
        """Index the expressions of `lexicon` by the key of their longest word."""
        self._kind = lexicon.kind
        self._key = key
        self._by_concept = lexicon.expressions
        by_word: dict[str, list[tuple[str, str]]] = {}
        for concept, entries in lexicon.expressions.items():
            for entry in entries:
                by_word.setdefault(max(entry.split(), key=len), []).append((entry, concept))
        unread: dict[str, list[tuple[str, str]]] = {}
        for word, entries_ in by_word.items():
            unread.setdefault(key(word), []).extend(entries_)
        self._longest_words = unread.keys()
        self._by_key = cache(lambda longest: [_read(entry, concept, key) for entry, concept in unread[longest]])

    def of(self, concept: str) -> list[frozenset[str]]:
        """Return the keys of each expression for `concept`."""
        return [frozenset(map(self._key, entry.split())) for entry in self._by_concept.get(concept, ())]

    def possible(self, keys: frozenset[str]) -> list[Expression]:
        """Return the expressions all of whose keys are in `keys`, in any order."""
        return [
            expression
            for key in keys & self._longest_words
            for expression in self._by_key(key)
            if expression.every <= keys
        ]

    def _longest(self, expression: Expression) -> tuple[int, float, Expression]:
        return -len(expression.keys), -sum(map(self._kind, expression.keys)), expression

    def replaced(self, order: Sequence[str], possible: Iterable[Expression]) -> frozenset[str]:
        """Return the keys of a text with expressions replaced by their concepts, longest first.

        `order`: the keys in the order of the text. Concepts of people are kept.
        """
        positions: defaultdict[str, list[int]] = defaultdict(list)
        for position, key in enumerate(order):
            positions[key].append(position)
        taken: set[str] = set()
        concepts: set[str] = set()
        for expression in sorted(possible, key=self._longest):
            if taken.isdisjoint(expression.keys) and self._stands(expression.keys, positions):
                taken |= expression.every - PEOPLE
                concepts.add(expression.concept)
        return frozenset(positions.keys() - taken | concepts)

    def _stands(self, keys: tuple[str, ...], positions: Mapping[str, Sequence[int]]) -> bool:
        """Return whether `keys` are close together: in order, or reversed if each has a high weight."""
        if _stand_in(keys, positions):
            return True
        return min(map(self._kind, keys)) >= ACTION and _stand_in(keys[::-1], positions)


def _read(entry: str, concept: str, key: Callable[[str], str]) -> Expression:
    keys = tuple(map(key, entry.split()))
    return Expression(keys, concept, frozenset(keys))


def _stand_in(keys: Sequence[str], positions: Mapping[str, Sequence[int]]) -> bool:
    """Return whether `keys` occur in this order, with at most GAP others between two of them."""
    reached = positions[keys[0]]
    for key in keys[1:]:
        reached = [
            position for position in positions[key] if any(0 < position - before <= GAP + 1 for before in reached)
        ]
    return bool(reached)
