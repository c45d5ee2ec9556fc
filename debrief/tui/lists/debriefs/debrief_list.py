"""A list of debriefs of any length."""

from textual.binding import Binding
from textual.content import Content

from debrief.storage.debriefs.results import SearchResult
from debrief.tui.common.bindings import DOWN_KEYS, END_KEYS, PAGE_DOWN_KEYS, PAGE_UP_KEYS, TOP_KEYS, UP_KEYS
from debrief.tui.common.looks import MUTED
from debrief.tui.lists.debriefs.summary_line import summary_line
from debrief.tui.lists.row_list import RowList

MATCH_STYLE = "bold $text-accent"
"""The style of matched words."""


class DebriefList(RowList[SearchResult]):
    """Shows each debrief in one line, and in a search an excerpt in a second line."""

    BINDINGS = [
        Binding("enter", "pick", "Open", id="debriefs.open", tooltip="Read the debrief"),
        Binding(UP_KEYS, "move(-1)", "Up", show=False, id="debriefs.up", tooltip="The newer one"),
        Binding(DOWN_KEYS, "move(1)", "Down", show=False, id="debriefs.down", tooltip="The older one"),
        Binding(PAGE_UP_KEYS, "page(-1)", "Page up", show=False, id="debriefs.page_up", tooltip="A screenful up"),
        Binding(PAGE_DOWN_KEYS, "page(1)", "Page down", show=False, id="debriefs.page_down",
                tooltip="A screenful down"),
        Binding(TOP_KEYS, "end('newest')", "Top", show=False, id="debriefs.newest", tooltip="The newest one"),
        Binding(END_KEYS, "end('oldest')", "End", show=False, id="debriefs.oldest", tooltip="The oldest one"),
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__(_line, lambda result: 2 if result.words else 1)


def _line(result: SearchResult, number: int) -> Content:
    if number == 0:
        return summary_line(result.summary)
    if result.hit is None:
        return Content()
    pieces = ((text, MATCH_STYLE if marked else MUTED) for text, marked in result.hit.pieces)
    return Content.assemble((f"    {result.hit.label}: ", MUTED), *pieces)
