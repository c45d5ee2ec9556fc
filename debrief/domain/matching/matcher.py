"""Find the known questions that a text may ask in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from debrief.domain.matching.contrasts import concerns_others, is_opposed
from debrief.domain.matching.index import Index
from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.lexicon import SCAFFOLDING, WORD
from debrief.domain.matching.text_keys import TextKeys
from debrief.domain.matching.vocabulary import LANGUAGES
from debrief.domain.matching.vocabulary.language import PLAIN
from debrief.domain.matching.weights import Weights
from debrief.domain.search.words import split_words

SAME = 0.8
"""The share of its weight that each of two equal questions must have in common with the other."""

NEARLY = 0.99
"""The highest score of a question in other words; the same words score 1."""

OPPOSED = 0.7
"""The factor for the score of two questions that cannot be the same."""

COMPARED = 150
"""The maximum of wordings that a text is compared with: those that seem to share most with it."""

_JUDGED = 50
"""The minimum of nearest wordings that are checked for contrasts."""


@dataclass(frozen=True, slots=True)
class SimilarQuestion:
    """A known question that is similar to a text.

    `score`: 0–1. `same`: whether it is probably the same. `why`: what the two share, by weight: names of concepts, and
    words as typed.
    """

    id: str
    score: float
    same: bool
    why: tuple[str, ...]


class Matcher:
    """Finds similar questions among known ones; not safe for use by several threads at once."""

    def __init__(self, known: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Index `known`: for each question its id and all its wordings."""
        self._keys = _every_language()
        self._wordings = [(id_, wording) for id_, wordings in known for wording in wordings]
        self._index = Index((wording for _, wording in self._wordings), self._keys)
        self._weights = Weights(self._keys, self._index, len(self._wordings))
        self._read: dict[int, TextKeys] = {}
        self._totals: dict[int, float] = {}

    def like(self, text: str, limit: int = 3) -> list[SimilarQuestion]:
        """Return up to `limit` known questions that share something with `text`, by score."""
        read = self._keys(text)
        scored = [(-self._score(text, read, place), *self._wordings[place], place) for place in self._compared(read)]
        nearest = nsmallest(max(_JUDGED, 10 * limit), scored)
        judged = [(-self._judged(read, -score, place), id_, place) for score, id_, _, place in nearest]
        best = {each[1]: each for each in sorted(judged, reverse=True)}  # by its best wording
        return [self._alike(text, read, id_, -score, place) for score, id_, place in sorted(best.values())[:limit]]

    def _compared(self, read: TextKeys) -> list[int]:
        """Return the positions of the wordings that share most with a text, checking its most telling keys first."""
        shared: dict[int, float] = {}
        for key in self._weights.ordered(read.every):
            places = self._index.places(key)
            for place in places if len(shared) < COMPARED else places & shared.keys():
                shared[place] = shared.get(place, 0) + self._weights.of(key)
        most = nsmallest(COMPARED, shared, key=lambda place: (-shared[place], *self._wordings[place]))
        return [place for place in most if not self._reading(place).every.isdisjoint(read.every)]

    def _reading(self, place: int) -> TextKeys:
        if place not in self._read:
            self._read[place] = self._keys(self._wordings[place][1])
        return self._read[place]

    def _score(self, text: str, read: TextKeys, place: int) -> float:
        known = self._reading(place)
        if read == known and split_words(text) == split_words(self._wordings[place][1]):
            return 1.0
        if place not in self._totals:
            self._totals[place] = self._weights.says(known)
        shared, one, other = self._weights.shared(read, known), self._weights.says(read), self._totals[place]
        return min(0.75 * 2 * shared / (one + other) + 0.25 * shared / min(one, other), NEARLY)

    def _judged(self, read: TextKeys, score: float, place: int) -> float:
        """Return `score`, reduced if the two questions contrast."""
        return score * OPPOSED if score < 1 and is_opposed(read.keys, self._reading(place).keys) else score

    def _alike(self, text: str, read: TextKeys, id_: str, score: float, place: int) -> SimilarQuestion:
        known = self._reading(place)
        same = score == 1 or (self._same(read, known) and self._of_one_angle(text, self._wordings[place][1]))
        return SimilarQuestion(id_, score, same, self._why(text, read.keys & known.keys or read.every & known.every))

    def _same(self, read: TextKeys, known: TextKeys) -> bool:
        if is_opposed(read.keys, known.keys) or concerns_others(read.keys, known.keys):
            return False
        if any(self._keys.kind(key) >= WORD for key in read.every ^ known.every):
            return False
        shared, one, other = map(self._weights.together, (read.keys & known.keys, read.keys, known.keys))
        return shared >= SAME * max(one, other)

    def _of_one_angle(self, text: str, wording: str) -> bool:
        return self._keys.angles(text) == self._keys.angles(wording)

    def _why(self, text: str, shared: frozenset[str]) -> tuple[str, ...]:
        typed = self._keys.typed(text)
        telling = self._weights.ordered(key for key in shared if self._keys.kind(key) > SCAFFOLDING)
        return tuple(typed.get(key, key[len(PLAIN) :]) if key.startswith(PLAIN) else key for key in telling)


@cache
def _every_language() -> KeyExtractor:
    return KeyExtractor(LANGUAGES)
