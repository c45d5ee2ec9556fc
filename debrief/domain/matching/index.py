"""An index of a ledger: the wordings in which each key occurs, and the weight that it has for that."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import chain
from math import log

from debrief.domain.matching.key_extractor import KeyExtractor, TextKeys

IMAGINED = 300
"""Wordings added to the count of every ledger, so that words count as rare in a small one too."""


class Index:
    """The wordings of a ledger by the keys of their words; a wording is identified by its position.

    Texts are split at spaces only, and each distinct piece is processed once: wordings share most of them.
    """

    def __init__(self, wordings: Iterable[str], keys: KeyExtractor) -> None:
        """Index all `wordings`."""
        chunks: defaultdict[str, list[int]] = defaultdict(list)
        for position, wording in enumerate(wordings):
            for chunk in wording.split():
                chunks[chunk].append(position)
        self._keys = keys
        positions_of: dict[str, list[list[int]]] = {}
        for chunk, positions in chunks.items():
            for key in keys.of_chunk(chunk):
                positions_of.setdefault(key, []).append(positions)
        self._positions = positions_of
        self._with = cache(lambda key: frozenset(chain.from_iterable(positions_of.get(key, ()))))

    def count(self, key: str) -> int:
        """Return how often `key` occurs in the ledger."""
        return sum(map(len, self._positions.get(key, ())))

    def positions(self, key: str) -> set[int]:
        """Return the positions of all wordings that may name `key`, and of a few others."""
        positions = set(self._with(key))
        for expression in self._keys.expressions(key):
            if expression <= self._positions.keys():
                rarest, *others = map(self._with, sorted(expression, key=self.count))
                positions |= rarest.intersection(*others)
        return positions


class Weights:
    """The weights of keys: by their kind, and higher the rarer they are among `wordings` texts."""

    def __init__(self, keys: KeyExtractor, index: Index, wordings: int) -> None:
        """Compute weights lazily from `keys` and `index`."""
        self._kind = keys.kind
        self._count = index.count
        self._every = wordings + IMAGINED
        self._known: dict[str, float] = {}

    def of(self, key: str) -> float:
        """Return the weight of `key`."""
        if key not in self._known:
            rarity = log(1 + self._every / (self._count(key) + 1)) / log(1 + self._every)
            self._known[key] = self._kind(key) * rarity
        return self._known[key]

    def ordered(self, keys: Iterable[str]) -> list[str]:
        """Return `keys` by descending weight."""
        return sorted(keys, key=lambda key: (-self.of(key), key))

    def says(self, read: TextKeys) -> float:
        """Return the weight of a text; keys that expressions replaced count half."""
        return (self.together(read.keys) + self.together(read.every)) / 2

    def shared(self, one: TextKeys, other: TextKeys) -> float:
        """Return the weight of the keys that two texts share, computed like `says`."""
        return (self.together(one.keys & other.keys) + self.together(one.every & other.every)) / 2

    def together(self, keys: Iterable[str]) -> float:
        """Return the total weight of `keys`."""
        return sum(map(self.of, sorted(keys)))  # sorted: float addition depends on the order
