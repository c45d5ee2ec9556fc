"""One row of a list of debriefs."""

from textual.content import Content

from debrief.domain.search.excerpts import Excerpt
from debrief.storage.debriefs.results import SearchResult
from debrief.tui.common.looks import MUTED
from debrief.tui.lists.debriefs.summary_line import summary_line

MARK = "bold $text-accent"
"""For what was searched for."""


def height(result: SearchResult) -> int:
    """Return how many lines a row takes: two where words are searched for."""
    return 2 if result.words else 1


def row_line(result: SearchResult, number: int) -> Content:
    """Return one line of a row: the debrief, and below it where the words stand."""
    if number == 0:
        return summary_line(result.summary)
    return Content() if result.hit is None else _context(result.hit)


def _context(hit: Excerpt) -> Content:
    pieces = ((text, MARK if marked else MUTED) for text, marked in hit.pieces)
    return Content.assemble((f"    {hit.label}: ", MUTED), *pieces)
