"""Find excerpts: where a debrief matches a query, with some words around the match."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from debrief.domain.search.folded_words import word_spans
from debrief.domain.search.query import Phrase, Query
from debrief.domain.text import one_line

WIDTH = 72
"""The default length of an excerpt in characters."""

BUDGET = 512 * 1024
"""How many characters of a debrief are searched; after that, the best match so far is taken."""

_ENOUGH = 500
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a debrief. `label`: its name for display; `key`: the query key that searches it, if any."""

    label: str
    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text around a match. `label`: of the passage; `pieces`: parts of the text, and whether each one matches.

    The pieces form one safe line, with … where the passage was cut.
    """

    label: str
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """The range of a phrase in a text, and the index of its clause."""

    begin: int
    end: int
    clause: int


class _PhraseFinder:
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

    def finds(self, text: str) -> Iterator[_Match]:
        """Yield the matches in `text`, ordered by their ends."""
        if not self._longest or self._is_free_of_them(text):
            return
        before: deque[tuple[str, int]] = deque(maxlen=self._longest)
        for begin, end, folded in word_spans(text):
            for word in folded:
                before.append((word, begin))
                for words, clause in self._ending(word):
                    if len(words) <= len(before) and self._follows(before, words):
                        yield _Match(before[-len(words)][1], end, clause)

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


def find_excerpt(passages: Iterable[Passage], query: Query, width: int = WIDTH) -> Excerpt | None:
    """Return the first excerpt of about `width` characters that matches most clauses of `query`.

    Returns None if nothing matches, as for a query with only negations or dates. Consumes no more of `passages` than
    needed.
    """
    anywhere = _clauses_for_any_text(query)
    best: tuple[Passage, str, list[_Match]] | None = None
    most, left = (0, 0), BUDGET
    for passage in passages:
        finder = _finder(query, passage.key)
        if not finder or not passage.text:
            continue
        line = one_line(passage.text[:left])
        left -= len(passage.text)
        finds = list(islice(finder.finds(line), _ENOUGH))
        clauses = {find.clause for find in finds}
        # A match in a key's own text, such as the company's name, is less informative than one in any text.
        found = (len(clauses & anywhere), len(clauses))
        if found > most:
            best, most = (passage, line, finds), found
        if (clauses and clauses >= anywhere) or left <= 0:
            break
    return None if best is None else Excerpt(best[0].label, _around(best[1], best[2], width))


def find_matches(text: str, query: Query) -> list[tuple[int, int]]:
    """Return the ranges of `text` that match the words of `query`, in order and without overlap."""
    return _merge_ranges(_finder(query, "").finds(text))


@lru_cache(maxsize=32)
def _finder(query: Query, key: str) -> _PhraseFinder:
    """Return the finder for a query, cached for all the debriefs that are searched."""
    return _PhraseFinder(query, key)


def _around(line: str, finds: list[_Match], width: int) -> tuple[tuple[str, bool], ...]:
    """Return at most `width` characters of `line` around the densest matches, in pieces."""
    first, last = _closest(finds, width)
    begin, end = _window(line, first, min(last, first + width), width)
    pieces = [(_CUT if begin else "", False)]
    at = begin
    for mark_begin, mark_end in _merge_ranges(find for find in finds if find.end > begin and find.begin < end):
        inside_begin, inside_end = max(mark_begin, begin), min(mark_end, end)
        pieces += [(line[at:inside_begin], False), (line[inside_begin:inside_end], True)]
        at = inside_end
    pieces += [(line[at:end], False), (_CUT if end < len(line) else "", False)]
    return _merge_pieces(pieces)


def _closest(finds: list[_Match], width: int) -> tuple[int, int]:
    """Return the range of the first matches that cover the most clauses within `width`."""
    most, best = 0, (0, 0)
    ordered = sorted(finds, key=lambda find: find.begin)
    everything = len({find.clause for find in finds})
    for at, find in enumerate(ordered):
        together = [near for near in ordered[at : at + width] if near.end <= find.begin + width] or [find]
        found = len({near.clause for near in together})
        if found > most:
            most, best = found, (find.begin, max(near.end for near in together))
        if most == everything:
            break
    return best


def _window(line: str, first: int, last: int, width: int) -> tuple[int, int]:
    """Return the range of `line` to show, with words on both sides of `first` to `last`, cut at spaces."""
    room = max(width - (last - first), 0)
    begin = max(first - room // 3, 0)
    end = min(begin + width, len(line))
    begin = max(min(begin, end - width), 0)
    if begin and line[begin - 1] != " ":
        space = line.find(" ", begin, first)
        begin = begin if space < 0 else space + 1
    if end < len(line) and line[end] != " ":
        space = line.rfind(" ", last, end)
        end = end if space < 0 else space
    return begin, end


def _merge_pieces(pieces: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    merged: list[tuple[str, bool]] = []
    for text, marked in pieces:
        if text and merged and merged[-1][1] == marked:
            merged[-1] = (merged[-1][0] + text, marked)
        elif text:
            merged.append((text, marked))
    return tuple(merged)


def _clauses_for_any_text(query: Query) -> set[int]:
    """Return the indexes of the clauses that may match in any text, not only in the text of a key."""
    return {
        number
        for number, phrases in enumerate(_wanted_phrases(query))
        if any(_words_in(phrase, key="") for phrase in phrases)
    }


def _merge_ranges(finds: Iterable[_Match]) -> list[tuple[int, int]]:
    """Return the ranges of `finds` in order, overlapping ones merged."""
    stretches: list[tuple[int, int]] = []
    for find in sorted(finds, key=lambda find: find.begin):
        if stretches and find.begin < stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], find.end))
        else:
            stretches.append((find.begin, find.end))
    return stretches


def _wanted_phrases(query: Query) -> list[tuple[Phrase, ...]]:
    return [clause.phrases for clause in query.clauses if not clause.negated]


def _words_in(phrase: Phrase, key: str) -> tuple[str, ...]:
    """Return the words of `phrase` as written in a text of `key`; none if it is about another fact."""
    facts = [word.partition("=") for word in phrase.words]
    if not facts[0][1]:
        return phrase.words
    return tuple(value for _, _, value in facts) if facts[0][0] == key else ()
