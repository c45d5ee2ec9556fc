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
        for place, wording in enumerate(wordings):
            for chunk in wording.split():
                chunks[chunk].append(place)
        self._keys = keys
        places_of: dict[str, list[list[int]]] = {}
        for chunk, places in chunks.items():
            for key in keys.of_chunk(chunk):
                places_of.setdefault(key, []).append(places)
        self._places = places_of
        self._with = LazyDict(lambda key: frozenset(chain.from_iterable(places_of.get(key, ()))))

    def count(self, key: str) -> int:
        """Return how often `key` occurs in the ledger."""
        return sum(map(len, self._places.get(key, ())))

    def places(self, key: str) -> set[int]:
        """Return the positions of all wordings that may name `key`, and of a few others."""
        places = set(self._with[key])
        for expression in self._keys.expressions(key):
            if expression <= self._places.keys():
                rarest, *others = map(self._with.__getitem__, sorted(expression, key=self.count))
                places |= rarest.intersection(*others)
        return places
