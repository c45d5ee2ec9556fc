"""Which known questions a text may be asking in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import log

from debrief.domain.alike.contrasts import opposed
from debrief.domain.alike.index import Index
from debrief.domain.alike.keys import PLAIN, SCAFFOLDING, WORD, Keys
from debrief.domain.alike.vocabulary import LANGUAGES
from debrief.domain.search.words import words

SAME = 0.8
"""How much of what each of two questions says must be in the other for them to be the same."""

IMAGINED = 300
"""Questions that every ledger is taken to have besides its own, none of which has a word in question."""

OPPOSED = 0.7
"""What is left of a score where two questions cannot be the same."""

NEARLY = 0.99
"""The highest score of a question in other words; one in the same words has 1."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A known question that a text may be asking.

    `score`: 0–1. `same`: whether it most likely is the same. `why`: what the two have in common, what says most first.
    """

    id: str
    score: float
    same: bool
    why: tuple[str, ...]


class Matcher:
    """Known questions, each by its id and the wordings it was met in, asked what is like a text."""

    def __init__(self, known: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Read all there is; takes a few microseconds a wording."""
        self._keys = Keys(LANGUAGES)
        self._wordings = [(id_, wording) for id_, wordings in known for wording in dict.fromkeys(wordings)]
        self._index = Index((wording for _, wording in self._wordings), self._keys)
        self._read: dict[int, frozenset[str]] = {}
        self._weights: dict[str, float] = {}
        self._totals: dict[int, float] = {}

    def like(self, text: str, limit: int = 3) -> list[Alike]:
        """Return up to `limit` known questions, the likeliest first; none where they have nothing in common."""
        keys = self._keys(text)
        telling = self._telling(keys)
        scored = [
            (-self._score(keys, index), *self._wordings[index], index)
            for index in self._index.with_any(telling)
            if not telling.isdisjoint(self._keys_of(index))
        ]
        nearest = nsmallest(max(50, 10 * limit), scored)
        judged = sorted((self._judged(text, keys, -score, index) for score, _, _, index in nearest), key=_order)
        first = {alike.id: alike for alike in reversed(judged)}
        return sorted(first.values(), key=_order)[:limit]

    def _telling(self, keys: frozenset[str]) -> frozenset[str]:
        """Return those of `keys` that are of the best kind there is: without one of them, nothing is alike."""
        most = max(map(self._keys.kind, keys), default=0)
        return frozenset(key for key in keys if self._keys.kind(key) >= min(most, WORD))

    def _keys_of(self, index: int) -> frozenset[str]:
        if index not in self._read:
            self._read[index] = self._keys(self._wordings[index][1])
        return self._read[index]

    def _judged(self, text: str, keys: frozenset[str], score: float, index: int) -> Alike:
        id_, wording = self._wordings[index]
        read = self._keys_of(index)
        why = self._why(text, keys & read)
        if words(text) == words(wording):
            return Alike(id_, 1.0, same=True, why=why)
        if opposed(keys, read):
            return Alike(id_, min(score, NEARLY) * OPPOSED, same=False, why=why)
        shared = self._sum(keys & read)
        same = shared >= SAME * max(self._sum(keys), self._total(index))
        return Alike(id_, min(score, NEARLY), same=same, why=why)

    def _score(self, keys: frozenset[str], index: int) -> float:
        shared = self._sum(keys & self._keys_of(index))
        one, other = self._sum(keys), self._total(index)
        return 0.75 * 2 * shared / (one + other) + 0.25 * shared / min(one, other)

    def _total(self, index: int) -> float:
        if index not in self._totals:
            self._totals[index] = self._sum(self._keys_of(index))
        return self._totals[index]

    def _sum(self, keys: Iterable[str]) -> float:
        return sum(map(self._weight, sorted(keys)))

    def _weight(self, key: str) -> float:
        if key not in self._weights:
            most = len(self._wordings) + IMAGINED
            rarity = max(log(most / (self._index.count(key) + 1)), 0.0) / log(most)
            self._weights[key] = self._keys.kind(key) * rarity
        return self._weights[key]

    def _why(self, text: str, shared: frozenset[str]) -> tuple[str, ...]:
        typed = {key: word for word, key in reversed(self._keys.in_order(text))}
        telling = [key for key in shared if self._keys.kind(key) > SCAFFOLDING]
        telling.sort(key=lambda key: (-self._weight(key), key))
        return tuple(typed.get(key, key) if key.startswith(PLAIN) else key for key in telling)


def _order(alike: Alike) -> tuple[float, str]:
    return -alike.score, alike.id
