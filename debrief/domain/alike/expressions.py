"""Words that stand for a concept together."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from debrief.domain.alike.contrasts import PEOPLE

GAP = 3
"""How many other words may be between two words of an expression."""


class Expression(NamedTuple):
    """What stands for `concept`: these keys, in this order. `weight`: what they count."""

    keys: tuple[str, ...]
    concept: str
    every: frozenset[str]
    weight: float


class Expressions:
    """All expressions, found by the one of their keys that says most, so that few texts have to be tried with each."""

    def __init__(self, known: Iterable[tuple[tuple[str, ...], str]], kind: Callable[[str], float]) -> None:
        """Take in keys and the concept they stand for; `kind`: what a key counts."""
        self._by_key: dict[str, list[Expression]] = {}
        self._by_concept: dict[str, list[frozenset[str]]] = {}
        for keys, concept in known:
            kinds = [*map(kind, keys)]
            _, _, most = max(zip(kinds, map(len, keys), keys, strict=True))
            expression = Expression(keys, concept, frozenset(keys), sum(kinds))
            self._by_key.setdefault(most, []).append(expression)
            self._by_concept.setdefault(concept, []).append(expression.every)

    def of(self, concept: str) -> list[frozenset[str]]:
        """Return the keys of each expression that stands for `concept`."""
        return self._by_concept.get(concept, [])

    def possible(self, keys: frozenset[str]) -> list[Expression]:
        """Return the expressions of which a text with `keys` has every key, in whatever order."""
        return [
            expression
            for key in keys & self._by_key.keys()
            for expression in self._by_key[key]
            if expression.every <= keys
        ]


def replaced(keys: frozenset[str], order: Sequence[str], possible: Iterable[Expression]) -> frozenset[str]:
    """Return the keys of a text with concepts in place of what stands for them together, the longest first.

    `order`: its keys as they stand in it. Whom it is about stays.
    """
    taken: set[str] = set()
    concepts: set[str] = set()
    for expression in sorted(possible, key=lambda expression: (-len(expression.keys), -expression.weight, expression)):
        if taken.isdisjoint(expression.keys) and _stand_in(expression.keys, order):
            taken |= expression.every - PEOPLE
            concepts.add(expression.concept)
    return (keys - taken) | concepts


def _stand_in(keys: Sequence[str], order: Sequence[str]) -> bool:
    """Return whether `keys` come in this order, no more than GAP others between two of them."""
    starts = [place for place, key in enumerate(order) if key == keys[0]]
    return any(_follow(keys[1:], order, start + 1) for start in starts)


def _follow(keys: Sequence[str], order: Sequence[str], start: int) -> bool:
    if not keys:
        return True
    reach = range(start, min(start + GAP + 1, len(order)))
    return any(order[place] == keys[0] and _follow(keys[1:], order, place + 1) for place in reach)
