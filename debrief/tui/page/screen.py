"""One debrief as a page to read."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen

from debrief.domain.page import Page
from debrief.tui.common.bindings import DOWN_KEYS, UP_KEYS, suspend_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.top_bar import TopBar
from debrief.tui.page.layout import Marks
from debrief.tui.page.page_view import PageView


@dataclass(frozen=True, slots=True)
class PageState:
    """A debrief to be read: its id, its page, and where it stands in the list one came from, as `3 of 120`."""

    debrief_id: str
    page: Page
    position: str = ""


class ReadingScreen(Screen[bool]):
    """Returns True where the debrief shown is to be edited, False where it was only read.

    Whoever is told that somebody turned, followed a link or went back answers by `show`.
    """

    BINDINGS = [
        Binding("n,right_square_bracket", "turn(1)", "Older", id="reading.next",
                tooltip="The next debrief in the list: an older one"),
        Binding("p,left_square_bracket", "turn(-1)", "Newer", id="reading.previous",
                tooltip="The debrief before in the list: a newer one"),
        Binding("f", "go_to_found(1)", "Found next", id="reading.found_next",
                tooltip="Go to the next place where the words you searched for stand"),
        Binding("F", "go_to_found(-1)", "Found before", show=False, id="reading.found_before",
                tooltip="Go to the place before"),
        Binding("e", "edit", "Edit", id="reading.edit", tooltip="Change any part, through the same steps"),
        Binding("t", "tag", "Tag", show=False, id="reading.tag", tooltip="Words of your own to find it by"),
        Binding("d,delete", "let_go", "To the trash", show=False, id="reading.trash",
                tooltip="Move it to the trash; u takes it back"),
        Binding("x", "app.export", "Practice list", show=False, id="reading.export",
                tooltip="Write your questions to a file"),
        Binding("escape", "dismiss(False)", "Back", id="reading.back", tooltip="Return to where you came from"),
        Binding("question_mark", "app.help", "Help", id="reading.help", key_display="?",
                tooltip="Show every key"),
        Binding("tab", "link(1)", "Next link", show=False, id="reading.next_link",
                tooltip="Go to the next question that was also asked elsewhere"),
        Binding("shift+tab", "link(-1)", "Previous link", show=False, id="reading.previous_link",
                tooltip="Go to the one before"),
        Binding("enter", "follow", "Follow", show=False, id="reading.follow", tooltip="Read the debrief it leads to"),
        Binding("backspace", "return", "Return", show=False, id="reading.return",
                tooltip="Return to the debrief a link was followed from"),
        Binding(DOWN_KEYS, "scroll('down')", "Down", show=False, id="reading.down", tooltip="A line down"),
        Binding(UP_KEYS, "scroll('up')", "Up", show=False, id="reading.up", tooltip="A line up"),
        Binding("pagedown,space", "scroll('page_down')", "Page down", show=False, id="reading.page_down",
                tooltip="A screen down"),
        Binding("pageup", "scroll('page_up')", "Page up", show=False, id="reading.page_up", tooltip="A screen up"),
        Binding("home", "scroll('home')", "Top", show=False, id="reading.top", tooltip="To the top of the page"),
        Binding("end", "scroll('end')", "End", show=False, id="reading.end", tooltip="To the end of the page"),
        suspend_binding("reading.suspend"),
    ]  # fmt: skip

    view = query_one(PageView)
    bar = query_one(TopBar)

    @dataclass
    class Turned(Message):
        """The next debrief (`by` 1: older) or the one before (-1) is asked for."""

        by: int

    @dataclass
    class Followed(Message):
        """A link to another debrief was followed, where the same question was asked."""

        debrief_id: str
        question: str

    @dataclass
    class LetGo(Message):
        """The debrief shown is to be moved to the trash."""

        debrief_id: str

    @dataclass
    class TagsWanted(Message):
        """The debrief shown is to be given other tags."""

        debrief_id: str

    class Returned(Message):
        """The debrief that the last link was followed from is asked for."""

    def __init__(self, state: PageState, marks: Marks | None = None, question: str = "") -> None:
        """`marks`: what was searched for; `question`: the id of the one to begin at."""
        super().__init__()
        self.state = state
        self.marks = marks
        self.question = question
        self.trail: list[tuple[str, str]] = []
        """The debriefs that links were followed from, the last one last, each with the question the link was of."""

    def compose(self) -> ComposeResult:
        """The page from top to bottom."""
        yield TopBar(self.state.page.title, self.state.position)
        yield PageView(id_="reading")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the page."""
        self.show(self.state, self.question)

    def show(self, state: PageState, question: str = "") -> None:
        """Show a debrief in the place of the one before, from a question, what was searched for, or its top."""
        self.state = state
        self.bar.left, self.bar.middle, self.bar.right = state.page.title, "", state.position
        self.view.show(state.page, self.marks, question=question)

    def say(self, words: str) -> None:
        """Say something in the top bar, until another debrief is shown."""
        self.bar.middle = words

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer going back only where a link was followed, and what was found only where something was searched for."""
        if action == "go_to_found":
            return self.marks is not None
        return bool(self.trail) if action == "return" else True

    def action_turn(self, by: int) -> None:
        """Ask for another debrief of the list."""
        self.post_message(self.Turned(by))

    def action_go_to_found(self, by: int) -> None:
        """Go to another place where the words searched for stand."""
        self.say("" if self.view.go_to_found(by) else "not found further down" if by > 0 else "not found further up")

    def action_link(self, by: int) -> None:
        """Go to another link."""
        self.view.choose_link(by)

    def action_follow(self) -> None:
        """Follow the link chosen."""
        self.view.follow_link()

    def action_edit(self) -> None:
        """Leave the page to edit the debrief."""
        self.dismiss(result=True)

    def action_let_go(self) -> None:
        """Have the debrief moved to the trash."""
        self.post_message(self.LetGo(self.state.debrief_id))

    def action_tag(self) -> None:
        """Have the debrief given other tags."""
        self.post_message(self.TagsWanted(self.state.debrief_id))

    def action_return(self) -> None:
        """Ask for the debrief one came from."""
        self.post_message(self.Returned())

    def action_scroll(self, way: str) -> None:
        """Scroll the page."""
        self.view.scroll_at_once(way)

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """Tell whoever shows debriefs."""
        event.stop()
        self.post_message(self.Followed(event.debrief_id, event.question))
