"""Finds which story was told at which question: a strength with evidence, and the answers that name it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

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
_SHORTEST = len(_SPECIFIC) + 3
"""The least length of such a key: two characters of a script without spaces are in too many texts."""
_NARRATIVE = (
    "story stories tale example examples case told tell telling say said saying used answer my not "
    "Geschichte Geschichten Beispiel Fall erzählt gesagt nicht historia ejemplo caso histoire exemple cas "
    "Herr Frau mir mich ins"
)
"""Words that any story has."""

Name = tuple[str, ...]
"""The telling keys of a strength, in its order."""


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
    strength if it has all its telling words, or two of them one after the other, of which one is no everyday word of
    interviews.
    """
    if not answers:
        return ()
    keys = _TellingKeys()
    by_name: dict[Name, tuple[str, str]] = {}
    for text, evidence in strengths:
        by_name.setdefault(keys.of(text), (text, evidence))
    index = _index(answers, keys, by_name)
    by_answers: dict[tuple[int, ...], tuple[str, str]] = {}
    for name, strength in by_name.items():
        by_answers.setdefault(_positions(name, index), strength)  # strengths that the same answers name are one story
    repeated = [each for each in by_answers.items() if len(each[0]) >= FEWEST_ANSWERS]
    repeated.sort(key=lambda each: -len(each[0]))
    return tuple(
        Story(
            text=text,
            evidence=evidence,
            answers=len(positions),
            questions=_questions([answers[position] for position in positions]),
        )
        for positions, (text, evidence) in repeated[:MOST]
    )


class _TellingKeys:
    """Extracts the keys of the words that tell texts apart."""

    def __init__(self) -> None:
        extractor = KeyExtractor(LANGUAGES)
        narrative = frozenset(chain.from_iterable(map(extractor.of_chunk, _NARRATIVE.split())))

        def telling(chunk: str) -> Name:
            keys = extractor.of_chunk(chunk)
            return tuple(key for key in keys if extractor.kind(key) >= ACTION and key not in narrative)

        self._of_chunk = cache(telling)

    def of(self, text: str) -> Name:
        """Return the telling keys of `text` in its order: without words of speech, and those that any story has."""
        return tuple(chain.from_iterable(map(self._of_chunk, text.split())))


def _index(answers: Sequence[Answer], keys: _TellingKeys, names: Iterable[Name]) -> dict[str | Name, set[int]]:
    """Return the positions of the answers that have each key, and each two keys in a row, of `names`."""
    index: dict[str | Name, set[int]] = {}
    for name in names:
        wanted: tuple[str | Name, ...] = (*name, *_pairs(name))
        index |= {key: set() for key in wanted}
    for position, answer in enumerate(answers):
        own = keys.of(answer.text)
        for key in index.keys() & {*own, *pairwise(own)}:
            index[key].add(position)
    return index


def _positions(name: Name, index: dict[str | Name, set[int]]) -> tuple[int, ...]:
    """Return the positions of the answers that name a strength, in their order."""
    if not name:
        return ()
    with_all = set.intersection(*(index[key] for key in name))
    return tuple(sorted(with_all.union(*(index[pair] for pair in _pairs(name)))))


def _pairs(name: Name) -> list[Name]:
    """Return each two keys in a row of which one is specific."""
    return [pair for pair in pairwise(name) if any(map(_is_specific, pair))]


def _is_specific(key: str) -> bool:
    return key.startswith(_SPECIFIC) and len(key) >= _SHORTEST


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
