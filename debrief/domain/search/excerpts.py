"""Find excerpts: where a debrief matches a query, with some words around the match."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from debrief.domain.search.phrase_finder import PhraseFinder, PhraseMatch, clauses_for_any_text, merge_ranges
from debrief.domain.search.query import Query
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


def find_excerpt(passages: Iterable[Passage], query: Query, width: int = WIDTH) -> Excerpt | None:
    """Return the first excerpt of about `width` characters that matches most clauses of `query`.

    Returns None if nothing matches, as for a query with only negations or dates. Consumes no more of `passages` than
    needed.
    """
    anywhere = clauses_for_any_text(query)
    best: tuple[Passage, str, list[PhraseMatch]] | None = None
    most, left = (0, 0), BUDGET
    for passage in passages:
        seeker = _seeker(query, passage.key)
        if not seeker or not passage.text:
            continue
        line = one_line(passage.text[:left])
        left -= len(passage.text)
        finds = list(islice(seeker.finds(line), _ENOUGH))
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
    return merge_ranges(_seeker(query, "").finds(text))


@lru_cache(maxsize=32)
def _seeker(query: Query, key: str) -> PhraseFinder:
    """Return the finder for a query, cached for all the debriefs that are searched."""
    return PhraseFinder(query, key)


def _around(line: str, finds: list[PhraseMatch], width: int) -> tuple[tuple[str, bool], ...]:
    """Return at most `width` characters of `line` around the densest matches, in pieces."""
    first, last = _closest(finds, width)
    begin, end = _window(line, first, min(last, first + width), width)
    pieces = [(_CUT if begin else "", False)]
    at = begin
    for mark_begin, mark_end in merge_ranges(find for find in finds if find.end > begin and find.begin < end):
        inside_begin, inside_end = max(mark_begin, begin), min(mark_end, end)
        pieces += [(line[at:inside_begin], False), (line[inside_begin:inside_end], True)]
        at = inside_end
    pieces += [(line[at:end], False), (_CUT if end < len(line) else "", False)]
    return _merge_pieces(pieces)


def _closest(finds: list[PhraseMatch], width: int) -> tuple[int, int]:
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
