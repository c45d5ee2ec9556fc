"""The page of a question, which can have the focus."""

from textual.binding import Binding
from textual.message import Message

from debrief.tui.common.bindings import scroll_bindings
from debrief.tui.page.page_view import PageView


class QuestionPage(PageView, can_focus=True):
    """Scrolls; Enter opens the selected debrief, or else the answer."""

    BINDINGS = [
        Binding("enter", "go_on", "Open", show=False, id="questions.go_on",
                tooltip="Read the debrief, or write the answer"),
        *scroll_bindings("questions", prefix="scroll_", action="read_on"),
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
