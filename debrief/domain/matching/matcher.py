"""Find the known questions that a text may ask in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from debrief.domain.matching.contrasts import DECISIVE_ANGLES, concerns_others, is_opposed
from debrief.domain.matching.index import Index, Weights
from debrief.domain.matching.key_extractor import KeyExtractor, TextKeys
from debrief.domain.matching.lexicon import ACTION, SCAFFOLDING, WORD
from debrief.domain.matching.vocabulary import LANGUAGES
from debrief.domain.matching.vocabulary.language import PLAIN
from debrief.domain.search.folded_words import split_words

SAME = 0.8
"""The share of its weight that each of two equal questions must have in common with the other."""

NEARLY = 0.99
"""The highest score of a question in other words; the same words score 1."""

ONE_CONCEPT = 1.05
"""The weight up to which what two questions share is a single concept, such as *night* or *sale*."""

LIKELY_BY_ONE = 0.65
"""The share of each of two questions that a single concept must be for them to be likely the same."""

LIKELY = 0.4
"""The share of each of two questions that several concepts must be for them to be likely the same."""

MOSTLY = 0.78
"""The share of each of two questions from which they are likely the same, though each adds something telling."""

OPPOSED = 0.7
"""The factor for the score of two questions that cannot be the same."""

SIMILAR = 0.4
"""The score from which a question is similar enough to be listed where somebody looks for the same one."""

COMPARED = 150
"""The maximum of wordings that a text is compared with: those that seem to share most with it."""

_JUDGED = 50
"""The minimum of nearest wordings that are checked for contrasts."""


@dataclass(frozen=True, slots=True)
class SimilarQuestion:
    """A known question that is similar to a text.

    `score`: 0–1. `same`: whether it is probably the same. `likely`: whether the user may be asked if it is, as with all
    that are `same`. `why`: what the two share, by weight: names of concepts, and words as typed.
    """

    id: str
    score: float
    same: bool
    likely: bool
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
        scored = [
            (-self._score(text, read, position), *self._wordings[position], position)
            for position in self._compare(read)
        ]
        nearest = nsmallest(max(_JUDGED, 10 * limit), scored)
        judged = [(-self._adjust_score(read, -score, position), id_, position) for score, id_, _, position in nearest]
        best = {each[1]: each for each in sorted(judged, reverse=True)}  # by its best wording
        return [
            self._alike(text, read, id_, -score, position) for score, id_, position in sorted(best.values())[:limit]
        ]

    def _compare(self, read: TextKeys) -> list[int]:
        """Return the positions of the wordings that share most with a text, checking its most telling keys first."""
        shared: dict[int, float] = {}
        for key in self._weights.ordered(read.every):
            positions = self._index.positions(key)
            for position in positions if len(shared) < COMPARED else positions & shared.keys():
                shared[position] = shared.get(position, 0) + self._weights.of(key)
        most = nsmallest(COMPARED, shared, key=lambda position: (-shared[position], *self._wordings[position]))
        return [position for position in most if not self._reading(position).every.isdisjoint(read.every)]

    def _reading(self, position: int) -> TextKeys:
        if position not in self._read:
            self._read[position] = self._keys(self._wordings[position][1])
        return self._read[position]

    def _score(self, text: str, read: TextKeys, position: int) -> float:
        known = self._reading(position)
        if read == known and split_words(text) == split_words(self._wordings[position][1]):
            return 1.0
        if position not in self._totals:
            self._totals[position] = self._weights.says(known)
        shared, one, other = self._weights.shared(read, known), self._weights.says(read), self._totals[position]
        return min(0.75 * 2 * shared / (one + other) + 0.25 * shared / min(one, other), NEARLY)

    def _adjust_score(self, read: TextKeys, score: float, position: int) -> float:
        """Return `score`, reduced if the two questions contrast."""
        return score * OPPOSED if score < 1 and is_opposed(read.keys, self._reading(position).keys) else score

    def _alike(self, text: str, read: TextKeys, id_: str, score: float, position: int) -> SimilarQuestion:
        known = self._reading(position)
        turned = self._keys.angles(text) ^ self._keys.angles(self._wordings[position][1])
        same = score == 1 or (self._same(read, known) and not turned)
        likely = same or self._likely(read, known, turned)
        why = self._why(text, read.keys & known.keys or read.every & known.every)
        return SimilarQuestion(id_, score, same, likely, why)

    def _same(self, read: TextKeys, known: TextKeys) -> bool:
        if is_opposed(read.keys, known.keys) or concerns_others(read.keys, known.keys):
            return False
        if any(self._keys.kind(key) >= WORD for key in read.every ^ known.every):
            return False
        shared, one, other = map(self._weights.together, (read.keys & known.keys, read.keys, known.keys))
        return shared >= SAME * max(one, other)

    def _likely(self, read: TextKeys, known: TextKeys, turned: frozenset[str]) -> bool:
        """Return whether two questions are likely the same. `turned`: the angles that only one of them has.

        A short question is easily inside a longer one ("Why nights?"), so a single concept must be most of both.
        """
        if is_opposed(read.keys, known.keys) or concerns_others(read.keys, known.keys):
            return False
        shared, one, other = map(self._weights.together, (read.keys & known.keys, read.keys, known.keys))
        if shared < ONE_CONCEPT:
            return shared >= LIKELY_BY_ONE * max(one, other) and turned.isdisjoint(DECISIVE_ANGLES)
        if shared >= MOSTLY * max(one, other):
            return True
        only_one_adds = not (self._tells(read.every - known.every) and self._tells(known.every - read.every))
        return shared >= LIKELY * max(one, other) and only_one_adds

    def _tells(self, keys: frozenset[str]) -> bool:
        return any(self._keys.kind(key) >= ACTION for key in keys)

    def _why(self, text: str, shared: frozenset[str]) -> tuple[str, ...]:
        typed = self._keys.typed(text)
        telling = self._weights.ordered(key for key in shared if self._keys.kind(key) > SCAFFOLDING)
        return tuple(typed.get(key, key[len(PLAIN) :]) if key.startswith(PLAIN) else key for key in telling)


@cache
def _every_language() -> KeyExtractor:
    return KeyExtractor(LANGUAGES)
