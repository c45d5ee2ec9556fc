"""Find the phrases of a query in a text, lazily and word by word."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from debrief.domain.search.query import Phrase, Query
from debrief.domain.search.words import word_spans


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """The range of a phrase in a text, and the index of its clause."""

    begin: int
    end: int
    clause: int


def clauses_for_any_text(query: Query) -> set[int]:
    """Return the indexes of the clauses that may match in any text, not only in the text of a key."""
    return {
        number
        for number, phrases in enumerate(_wanted_phrases(query))
        if any(_words_in(phrase, key="") for phrase in phrases)
    }


def merge_ranges(finds: Iterable[PhraseMatch]) -> list[tuple[int, int]]:
    """Return the ranges of `finds` in order, overlapping ones merged."""
    stretches: list[tuple[int, int]] = []
    for find in sorted(finds, key=lambda find: find.begin):
        if stretches and find.begin < stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], find.end))
        else:
            stretches.append((find.begin, find.end))
    return stretches


class PhraseFinder:
    """The phrases that a query searches for in the texts of one key, indexed by their last words."""

    def __init__(self, query: Query, key: str) -> None:
        self._whole: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._begun: list[tuple[tuple[str, ...], int]] = []
        self._longest = 0
        for number, phrases in enumerate(_wanted_phrases(query)):
            for phrase in phrases:
                words = _words_in(phrase, key)
                if words and phrase.begun:
                    self._begun.append((words, number))
                elif words:
                    self._whole.setdefault(words[-1], []).append((words, number))
                self._longest = max(self._longest, len(words))

    def __bool__(self) -> bool:
        """Whether it has any phrase to look for."""
        return self._longest > 0

    def finds(self, text: str) -> Iterator[PhraseMatch]:
        """Yield the matches in `text`, ordered by their ends."""
        if not self._longest or self._is_free_of_them(text):
            return
        before: deque[tuple[str, int]] = deque(maxlen=self._longest)
        for begin, end, folded in word_spans(text):
            for word in folded:
                before.append((word, begin))
                for words, clause in self._ending(word):
                    if len(words) <= len(before) and self._follows(before, words):
                        yield PhraseMatch(before[-len(words)][1], end, clause)

    def _is_free_of_them(self, text: str) -> bool:
        """Return whether a quick check rules out every phrase."""
        if not text.isascii():
            return False
        lower = text.lower()
        return not any(word in lower for word in (*self._whole, *(words[-1] for words, _ in self._begun)))

    def _ending(self, word: str) -> Iterator[tuple[tuple[str, ...], int]]:
        yield from self._whole.get(word, ())
        yield from (found for found in self._begun if word.startswith(found[0][-1]))

    @staticmethod
    def _follows(before: deque[tuple[str, int]], words: tuple[str, ...]) -> bool:
        return all(before[-1 - back][0] == words[-1 - back] for back in range(1, len(words)))


def _wanted_phrases(query: Query) -> list[tuple[Phrase, ...]]:
    return [clause.phrases for clause in query.clauses if not clause.negated]


def _words_in(phrase: Phrase, key: str) -> tuple[str, ...]:
    """Return the words of `phrase` as written in a text of `key`; none if it is about another fact."""
    facts = [word.partition("=") for word in phrase.words]
    if not facts[0][1]:
        return phrase.words
    return tuple(value for _, _, value in facts) if facts[0][0] == key else ()
