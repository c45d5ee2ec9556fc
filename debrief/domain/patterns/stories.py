"""Finds which story was told at which question: a strength with evidence, and the answers that name it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.lexicon import ACTION
from debrief.domain.matching.vocabulary import LANGUAGES
from debrief.domain.matching.vocabulary.language import PLAIN
from debrief.domain.patterns.figures import Story, StoryQuestion

MOST = 3
"""The number of stories, and of the questions of each."""
FEWEST_ANSWERS = 2
"""Answers that name a strength before it counts as a story that repeats."""
_SPECIFIC = PLAIN * 2
"""The beginning of the key of a word that is not in the vocabulary of interviews, such as *tapestry*."""
_NARRATIVE = (
    "a the story stories tale example examples case told tell telling used answer my "
    "die das der Geschichte Geschichten Beispiel Fall erzählt historia ejemplo caso histoire exemple cas"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer in an interview. `question`: its id; `wording`: how it was asked; `missing`: whether it lacked any."""

    question: str
    wording: str
    text: str
    discomfort: int | None = None
    missing: bool = False


def find_stories(strengths: Iterable[tuple[str, str]], answers: Sequence[Answer]) -> tuple[Story, ...]:
    """Return the strengths that several answers name, those named most often first.

    `strengths`: each as its text and its evidence; of those with the same words, the first is taken. An answer names a
    strength if it has all its telling words, or half of them with one that is not an everyday word of interviews.
    """
    if not answers:
        return ()
    keys = _TellingKeys()
    named: dict[frozenset[str], tuple[str, str]] = {}
    for text, evidence in strengths:
        named.setdefault(keys.of(text), (text, evidence))
    named.pop(frozenset(), None)
    index = _index(answers, keys, frozenset(chain.from_iterable(named)))
    told = [(text, evidence, _naming(wanted, index)) for wanted, (text, evidence) in named.items()]
    several = sorted((each for each in told if len(each[2]) >= FEWEST_ANSWERS), key=lambda each: -len(each[2]))
    return tuple(
        Story(
            text=text,
            evidence=evidence,
            answers=len(positions),
            questions=_questions([answers[position] for position in positions]),
        )
        for text, evidence, positions in several[:MOST]
    )


class _TellingKeys:
    """Extracts the keys of the words that tell texts apart."""

    def __init__(self) -> None:
        self._extractor = KeyExtractor(LANGUAGES)
        self._narrative = frozenset(self.every(_NARRATIVE))

    def of(self, text: str) -> frozenset[str]:
        """Return the telling keys of `text`: without words of speech, and those that any story has."""
        kind = self._extractor.kind
        return frozenset(key for key in self.every(text) if kind(key) >= ACTION) - self._narrative

    def every(self, text: str) -> Iterable[str]:
        """Return the key of each word of `text`."""
        return chain.from_iterable(map(self._extractor.of_chunk, text.split()))


def _index(answers: Sequence[Answer], keys: _TellingKeys, wanted: frozenset[str]) -> dict[str, list[int]]:
    """Return the positions of the answers that have each of the `wanted` keys."""
    index: dict[str, list[int]] = defaultdict(list)
    for position, answer in enumerate(answers):
        for key in wanted.intersection(keys.every(answer.text)):
            index[key].append(position)
    return index


def _naming(wanted: frozenset[str], index: dict[str, list[int]]) -> list[int]:
    """Return the positions of the answers that name a strength with these keys."""
    shared = Counter(chain.from_iterable(index.get(key, ()) for key in wanted))
    specific = {position for key in wanted if key.startswith(_SPECIFIC) for position in index.get(key, ())}
    return sorted(
        position
        for position, count in shared.items()
        if count == len(wanted) or (2 * count >= len(wanted) and position in specific)
    )


def _questions(answers: Iterable[Answer]) -> tuple[StoryQuestion, ...]:
    """Return the questions of `answers`, the most frequent first, each in the wording of its first answer here."""
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(answer.question, []).append(answer)
    return tuple(
        StoryQuestion(
            id=question,
            wording=same[0].wording,
            times=len(same),
            worst=max((answer.discomfort for answer in same if answer.discomfort is not None), default=None),
            missing=sum(answer.missing for answer in same),
        )
        for question, same in sorted(groups.items(), key=lambda group: -len(group[1]))[:MOST]
    )
