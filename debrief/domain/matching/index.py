"""Where in a ledger each key stands."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.text_keys import LazyDict


class Index:
    """The wordings of a ledger by the keys of their single words; a wording is known by its place in the ledger.

    Texts are split at spaces only, and each of the pieces is read once: many wordings have few different ones.
    """

    def __init__(self, wordings: Iterable[str], keys: KeyExtractor) -> None:
        """Read all wordings."""
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
        """Return how often `key` stands in the ledger."""
        return sum(map(len, self._places.get(key, ())))

    def places(self, key: str) -> set[int]:
        """Return the places of all wordings that may name `key`, and of few others."""
        places = set(self._with[key])
        for expression in self._keys.expressions(key):
            if expression <= self._places.keys():
                rarest, *others = map(self._with.__getitem__, sorted(expression, key=self.count))
                places |= rarest.intersection(*others)
        return places
