"""One debrief as a page to read."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from debrief.domain.page import Page
from debrief.tui.widgets.key_line import KeyLine
from debrief.tui.widgets.page_view import PageView
from debrief.tui.widgets.top_bar import TopBar


class ReadingScreen(Screen[bool]):
    """Returns True where the debrief is to be edited, False where it was only read."""

    BINDINGS = [
        Binding("e", "dismiss(True)", "Edit", id="reading.edit", tooltip="Change any part, through the same steps"),
        Binding("x", "app.export", "Practice list", id="reading.export", tooltip="Write your questions to a file"),
        Binding("escape", "dismiss(False)", "Back", id="reading.back", tooltip="Return to the start page"),
        Binding("question_mark,f1", "app.help", "Help", id="reading.help", key_display="?",
                tooltip="Show every key"),
        Binding("j", "scroll('down')", "Down", show=False, id="reading.down", tooltip="A line down"),
        Binding("k", "scroll('up')", "Up", show=False, id="reading.up", tooltip="A line up"),
        Binding("ctrl+z", "app.suspend_process", "Suspend", show=False, id="reading.suspend",
                tooltip="Back to the shell; fg returns"),
    ]  # fmt: skip

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def compose(self) -> ComposeResult:
        """The page from top to bottom."""
        yield TopBar(self.page.title)
        yield PageView(id_="reading")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the page."""
        self.query_one(PageView).show(self.page)

    def action_scroll(self, way: str) -> None:
        """Scroll the page by a line."""
        page = self.query_one(PageView)
        if way == "down":
            page.scroll_down(animate=False)
        else:
            page.scroll_up(animate=False)
