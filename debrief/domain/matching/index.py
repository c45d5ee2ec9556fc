"""An index of a ledger: the wordings in which each key occurs."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.text_keys import LazyDict


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
        self._with = LazyDict(lambda key: frozenset(chain.from_iterable(positions_of.get(key, ()))))

    def count(self, key: str) -> int:
        """Return how often `key` occurs in the ledger."""
        return sum(map(len, self._positions.get(key, ())))

    def positions(self, key: str) -> set[int]:
        """Return the positions of all wordings that may name `key`, and of a few others."""
        positions = set(self._with[key])
        for expression in self._keys.expressions(key):
            if expression <= self._positions.keys():
                rarest, *others = map(self._with.__getitem__, sorted(expression, key=self.count))
                positions |= rarest.intersection(*others)
        return positions
