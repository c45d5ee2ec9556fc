"""The page of a question, which can have the focus."""

from textual.binding import Binding
from textual.message import Message

from debrief.tui.common.bindings import DOWN_KEYS, END_KEYS, PAGE_DOWN_KEYS, PAGE_UP_KEYS, TOP_KEYS, UP_KEYS
from debrief.tui.page.page_view import PageView


class QuestionPage(PageView, can_focus=True):
    """Scrolls; Enter opens the selected debrief, or else the answer."""

    BINDINGS = [
        Binding("enter", "go_on", "Open", show=False, id="questions.go_on",
                tooltip="Read the debrief, or write the answer"),
        Binding(DOWN_KEYS, "read_on('down')", "Down", show=False, id="questions.scroll_down", tooltip="A line down"),
        Binding(UP_KEYS, "read_on('up')", "Up", show=False, id="questions.scroll_up", tooltip="A line up"),
        Binding(PAGE_DOWN_KEYS, "read_on('page_down')", "Page down", show=False, id="questions.scroll_page_down",
                tooltip="A screen down"),
        Binding(PAGE_UP_KEYS, "read_on('page_up')", "Page up", show=False, id="questions.scroll_page_up",
                tooltip="A screen up"),
        Binding(TOP_KEYS, "read_on('home')", "Top", show=False, id="questions.top", tooltip="To the top of the page"),
        Binding(END_KEYS, "read_on('end')", "End", show=False, id="questions.end", tooltip="To the end of the page"),
    ]  # fmt: skip

    class Passed(Message):
        """Enter was pressed while no debrief was selected."""

    def action_go_on(self) -> None:
        """Follow the selected link, or post that there is none."""
        if self.link is not None:
            self.follow_link()
        else:
            self.post_message(self.Passed())

    def action_read_on(self, way: str) -> None:
        """Scroll the page."""
        self.scroll_at_once(way)
