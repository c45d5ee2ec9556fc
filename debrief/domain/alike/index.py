"""Where in a ledger each key stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from debrief.domain.alike.keys import Keys


class Index:
    """The wordings of a ledger by the keys of their single words; a wording is known by its place in the ledger.

    Texts are split at spaces only, and each of the pieces is read once: many wordings have few different ones.
    """

    def __init__(self, wordings: Iterable[str], keys: Keys) -> None:
        """Read all wordings."""
        chunks: defaultdict[str, list[int]] = defaultdict(list)
        for place, wording in enumerate(wordings):
            for chunk in wording.split():
                chunks[chunk].append(place)
        self._keys = keys
        self._places: dict[str, list[list[int]]] = {}
        for chunk, places in chunks.items():
            for key in keys.of_chunk(chunk):
                self._places.setdefault(key, []).append(places)

    def count(self, key: str) -> int:
        """Return how often `key` stands in the ledger."""
        return sum(map(len, self._places.get(key, ())))

    def with_any(self, keys: Iterable[str]) -> set[int]:
        """Return the places of all wordings that may have one of `keys`, and of few others."""
        return set(chain.from_iterable(chain.from_iterable(map(self._reached, keys))))

    def _reached(self, key: str) -> Iterator[Sequence[int]]:
        yield from self._places.get(key, ())
        for expression in self._keys.expressions(key):
            yield from self._places.get(min(expression, key=self.count), ())
