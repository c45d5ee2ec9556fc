"""One row of a list of debriefs."""

from dataclasses import dataclass
from functools import cached_property

from textual.content import Content

from debrief.domain.glance import DebriefGlance
from debrief.domain.search.hits import Hit
from debrief.tui.looks import MUTED
from debrief.tui.widgets.glance_line import glance_line

MARK = "bold $text-accent"
"""For what was searched for."""


@dataclass(frozen=True)
class Row:
    """A debrief, and where the words searched for stand in it; None where no words are."""

    glance: DebriefGlance
    hit: Hit | None = None
    hits: bool = False

    @cached_property
    def lines(self) -> tuple[Content, ...]:
        """What is drawn of it: one line, or two where words are searched for."""
        return (glance_line(self.glance), self._context) if self.hits else (glance_line(self.glance),)

    @property
    def _context(self) -> Content:
        if self.hit is None:
            return Content()
        pieces = ((text, MARK if marked else MUTED) for text, marked in self.hit.pieces)
        return Content.assemble((f"    {self.hit.label}: ", MUTED), *pieces)
