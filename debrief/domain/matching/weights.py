"""The weights of keys in a ledger."""

from collections.abc import Iterable
from math import log

from debrief.domain.matching.index import Index
from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.text_keys import TextKeys

IMAGINED = 300
"""Wordings added to the count of every ledger, so that words count as rare in a small one too."""


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
