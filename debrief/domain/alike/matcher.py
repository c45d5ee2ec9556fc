"""Which known questions a text may be asking in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from math import log

from debrief.domain.alike.contrasts import opposed
from debrief.domain.alike.index import Index
from debrief.domain.alike.keys import Keys
from debrief.domain.alike.lexicon import PLAIN, SCAFFOLDING, WORD
from debrief.domain.alike.vocabulary import LANGUAGES
from debrief.domain.search.words import words

SAME = 0.8
"""How much of what each of two questions says must be in the other for them to be the same."""

NEARLY = 0.99
"""The highest score of a question in other words; one in the same words has 1."""

OPPOSED = 0.7
"""What is left of a score where two questions cannot be the same."""

IMAGINED = 300
"""Wordings that every ledger is taken to have besides its own, so that words are rare in a small one too."""

_JUDGED = 50
"""How many of the nearest wordings are looked at closely, at least."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A known question that a text may be asking.

    `score`: 0–1. `same`: whether it most likely is the same. `why`: what the two share, what says most first: names of
    concepts, and words as they were typed.
    """

    id: str
    score: float
    same: bool
    why: tuple[str, ...]


class Matcher:
    """Known questions, ready to be asked which of them are like a text; one thread at a time."""

    def __init__(self, known: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Read each question: its id, and every wording it is known by."""
        self._keys = _every_language()
        self._wordings = [(id_, wording) for id_, wordings in known for wording in wordings]
        self._index = Index((wording for _, wording in self._wordings), self._keys)
        self._read: dict[int, frozenset[str]] = {}
        self._totals: dict[int, float] = {}
        self._weights: dict[str, float] = {}

    def like(self, text: str, limit: int = 3) -> list[Alike]:
        """Return up to `limit` known questions, the likeliest first; none that share nothing with `text`."""
        keys = self._keys(text)
        telling = self._telling(keys)
        scored = [
            (-self._score(text, keys, place), *self._wordings[place], place)
            for place in self._index.with_any(telling)
            if not telling.isdisjoint(self._keys_of(place))
        ]
        nearest = nsmallest(max(_JUDGED, 10 * limit), scored)
        judged = sorted((self._judged(text, keys, -score, place) for score, _, _, place in nearest), key=_order)
        best = {alike.id: alike for alike in reversed(judged)}  # by its best wording
        return sorted(best.values(), key=_order)[:limit]

    def _telling(self, keys: frozenset[str]) -> frozenset[str]:
        """Return those of `keys` that say most: what has none of them is not alike."""
        enough = min(max(map(self._keys.kind, keys), default=0), WORD)
        return frozenset(key for key in keys if self._keys.kind(key) >= enough)

    def _keys_of(self, place: int) -> frozenset[str]:
        if place not in self._read:
            self._read[place] = self._keys(self._wordings[place][1])
        return self._read[place]

    def _score(self, text: str, keys: frozenset[str], place: int) -> float:
        known = self._keys_of(place)
        if keys == known and words(text) == words(self._wordings[place][1]):
            return 1.0
        shared, one, other = self._weighed(keys & known), self._weighed(keys), self._total(place)
        return min(0.75 * 2 * shared / (one + other) + 0.25 * shared / min(one, other), NEARLY)

    def _judged(self, text: str, keys: frozenset[str], score: float, place: int) -> Alike:
        known = self._keys_of(place)
        why = self._why(text, keys & known)
        if score < 1 and opposed(keys, known):
            return Alike(self._wordings[place][0], score * OPPOSED, same=False, why=why)
        whole = max(self._weighed(keys), self._total(place))
        return Alike(self._wordings[place][0], score, same=self._weighed(keys & known) >= SAME * whole, why=why)

    def _total(self, place: int) -> float:
        if place not in self._totals:
            self._totals[place] = self._weighed(self._keys_of(place))
        return self._totals[place]

    def _weighed(self, keys: Iterable[str]) -> float:
        return sum(map(self._weight, sorted(keys)))  # in order: floats add up the same only then

    def _weight(self, key: str) -> float:
        if key not in self._weights:
            every = len(self._wordings) + IMAGINED
            rarity = log(1 + every / (self._index.count(key) + 1)) / log(1 + every)
            self._weights[key] = self._keys.kind(key) * rarity
        return self._weights[key]

    def _why(self, text: str, shared: frozenset[str]) -> tuple[str, ...]:
        typed = self._keys.typed(text)
        telling = [key for key in shared if self._keys.kind(key) > SCAFFOLDING]
        telling.sort(key=lambda key: (-self._weight(key), key))
        return tuple(typed[key] if key.startswith(PLAIN) else key for key in telling)


@cache
def _every_language() -> Keys:
    return Keys(LANGUAGES)


def _order(alike: Alike) -> tuple[float, str]:
    return -alike.score, alike.id
