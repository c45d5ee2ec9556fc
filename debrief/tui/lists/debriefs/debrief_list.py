"""A list of debriefs of any length."""

from textual.binding import Binding
from textual.content import Content

from debrief.storage.debriefs.results import SearchResult
from debrief.tui.lists.debriefs.row import height, row_line
from debrief.tui.lists.row_list import RowList


class DebriefList(RowList[SearchResult]):
    """Each debrief in one line, with a second one where words are searched for."""

    BINDINGS = [
        Binding("enter", "pick", "Open", id="debriefs.open", tooltip="Read the debrief"),
        Binding("up,k", "move(-1)", "Up", show=False, id="debriefs.up", tooltip="The newer one"),
        Binding("down,j", "move(1)", "Down", show=False, id="debriefs.down", tooltip="The older one"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="debriefs.page_up", tooltip="A screenful up"),
        Binding("pagedown,space", "page(1)", "Page down", show=False, id="debriefs.page_down",
                tooltip="A screenful down"),
        Binding("home", "end('newest')", "Newest", show=False, id="debriefs.newest", tooltip="The newest of all"),
        Binding("end", "end('oldest')", "Oldest", show=False, id="debriefs.oldest", tooltip="The oldest of all"),
    ]  # fmt: skip

    def row_line(self, row: SearchResult, number: int) -> Content:
        """Return one line of a row, counted from 0."""
        return row_line(row, number)

    def row_height(self, row: SearchResult) -> int:
        """Return how many lines a row takes."""
        return height(row)
