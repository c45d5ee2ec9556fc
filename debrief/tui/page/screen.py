"""One debrief as a page to read."""

from dataclasses import dataclass
from typing import Protocol

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen

from debrief.domain.page import Page
from debrief.tui.common.bindings import (
    TRASH_KEYS,
    explain_key,
    help_binding,
    scroll_bindings,
    suspend_binding,
)
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.top_bar import TopBar
from debrief.tui.page.layout import Marks
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.messages import PeopleRequest, PeopleWanted
from debrief.tui.runtime.navigation import Route, navigate


@dataclass(frozen=True, slots=True)
class PageState:
    """A debrief to read: its id, its page, and its `position` in the list, as `3 of 120`.

    `alone`: whether the list has no other; `offers_feedback`: whether its key is shown.
    """

    debrief_id: str
    page: Page
    position: str = ""
    alone: bool = False
    offers_feedback: bool = False


class ReadingRoutes(Protocol):
    """The routes from one page to another."""

    def show_neighbour(self, by: int) -> Route:
        """Show the next debrief of the list (`by` 1: older) or the previous one (-1)."""

    def follow(self, debrief_id: str, question: str) -> Route:
        """Show a debrief that asks the same question."""

    def go_back(self) -> Route:
        """Show the debrief with the link that was followed last."""


class ReadingScreen(Screen[bool]):
    """Shows a debrief; returns True if the user wants to edit it. Its routes call `show` with another debrief."""

    BINDINGS = [
        Binding("right_square_bracket", "turn(1)", "Older", id="reading.next", key_display="]",
                tooltip="Go to the next debrief in the list, an older one"),
        Binding("left_square_bracket", "turn(-1)", "Newer", id="reading.previous", key_display="[",
                tooltip="Go to the previous debrief in the list, a newer one"),
        Binding("f", "go_to_mark(1)", "Next match", id="reading.found_next",
                tooltip="Go to the next match"),
        Binding("F", "go_to_mark(-1)", "Previous match", show=False, id="reading.found_before",
                tooltip="Go to the previous match"),
        Binding("e", "edit", "Edit", id="reading.edit", tooltip="Choose a part, and change it at its prompt"),
        Binding("t", "tag", "Tag", show=False, id="reading.tag", tooltip="Add tags to find it by"),
        Binding("h", "note", "Note", show=False, id="reading.note",
                tooltip="Edit, copy, save or send the thank-you notes of this debrief"),
        Binding("B", "feedback(True)", "Feedback", id="reading.reply",
                tooltip="Write down the reply to your note, read one, or decide on its points"),
        Binding("B", "feedback(False)", "Feedback", show=False, id="reading.feedback",
                tooltip="Write down feedback they sent you, read it, or decide on its points"),
        Binding(TRASH_KEYS, "trash", "To the trash", show=False, id="reading.trash",
                tooltip="Move it to the trash; undo brings it back"),
        Binding("x", "app.export", "Export", show=False, id="reading.export",
                tooltip="Write your questions to a file"),
        Binding("escape", "dismiss(False)", "Back", id="reading.back", tooltip="Go back to where you came from"),
        help_binding("reading.help"),
        Binding("tab", "link(1)", "Next link", show=False, id="reading.next_link",
                tooltip="Go to the next question that was also asked elsewhere"),
        Binding("shift+tab", "link(-1)", "Previous link", show=False, id="reading.previous_link",
                tooltip="Go to the previous one"),
        Binding("enter", "follow", "Follow", show=False, id="reading.follow", tooltip="Read the debrief it links to"),
        Binding("backspace", "return", "Return", show=False, id="reading.return",
                tooltip="Go back to the debrief you came from"),
        *scroll_bindings("reading"),
        suspend_binding("reading.suspend"),
    ]  # fmt: skip

    KEYS_ELSEWHERE = {
        "slash": "To search all debriefs, press <debriefs.search:/> in their list.",
        "N": "To start its next round, press <debriefs.next_round:N> on it in the list of debriefs.",
        "u": "To undo the last change, press <reading.back:Esc>, then <.undo:u>.",
    }
    """What to do instead of keys that only have a command on another screen, by key."""

    view = query_one(PageView)
    bar = query_one(TopBar)

    @dataclass
    class TrashWanted(Message):
        """The user wants to move the debrief to the trash."""

        debrief_id: str

    @dataclass
    class TagsWanted(Message):
        """The user wants to change the tags of the debrief."""

        debrief_id: str

    def __init__(self, state: PageState, routes: ReadingRoutes, marks: Marks | None = None, question: str = "") -> None:
        """`marks`: finds the words searched for; `question`: the id of the question to scroll to."""
        super().__init__()
        self.state = state
        self._routes = routes
        self.marks = marks
        self.question = question
        self.trail: list[tuple[str, str]] = []
        """The debriefs whose links were followed, the latest last, each with the question of the link."""

    def compose(self) -> ComposeResult:
        """Yield the page from top to bottom."""
        yield TopBar(self.state.page.title, self.state.position)
        yield PageView(id_="reading")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the page."""
        self.show(self.state, self.question)

    def on_key(self, event: events.Key) -> None:
        """Say what to do instead of a key that only has a command elsewhere."""
        explain_key(self, event, self.KEYS_ELSEWHERE)

    def show(self, state: PageState, question: str = "") -> None:
        """Show another debrief, scrolled to a question, to the first match of a search, or to its top."""
        self.state = state
        self.bar.left, self.bar.middle, self.bar.right = state.page.title, "", state.position
        self.view.show(state.page, self.marks, question=question)
        self.refresh_bindings()

    def show_message(self, words: str) -> None:
        """Show a message in the top bar until another debrief is shown."""
        self.bar.middle = words

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable only the keys that have an effect; show that of Feedback while a reply may come."""
        match action:
            case "go_to_mark":
                return self.marks is not None
            case "turn":
                return not self.state.alone
            case "return":
                return bool(self.trail)
            case "feedback":
                return parameters[0] == self.state.offers_feedback
        return True

    def action_turn(self, by: int) -> None:
        """Show another debrief of the list."""
        navigate(self, self._routes.show_neighbour(by))

    def action_go_to_mark(self, by: int) -> None:
        """Scroll to another match of the search."""
        self.show_message(
            "" if self.view.go_to_mark(by) else "no more matches below" if by > 0 else "no more matches above"
        )

    def action_link(self, by: int) -> None:
        """Select another link."""
        self.view.choose_link(by)

    def action_follow(self) -> None:
        """Follow the selected link."""
        self.view.follow_link()

    def action_edit(self) -> None:
        """Leave the page to edit the debrief."""
        self.dismiss(result=True)

    def action_trash(self) -> None:
        """Post that the user wants to move the debrief to the trash."""
        self.post_message(self.TrashWanted(self.state.debrief_id))

    def action_tag(self) -> None:
        """Post that the user wants to change the tags."""
        self.post_message(self.TagsWanted(self.state.debrief_id))

    def action_note(self) -> None:
        """Post that the user wants the notes of the debrief."""
        self.post_message(PeopleWanted(PeopleRequest.NOTE, self.state.debrief_id))

    def action_feedback(self, _offered: bool) -> None:  # noqa: FBT001 - which of the two bindings it was
        """Post that the user wants the replies to the debrief."""
        self.post_message(PeopleWanted(PeopleRequest.FEEDBACK, self.state.debrief_id))

    def action_return(self) -> None:
        """Return to the previous debrief."""
        navigate(self, self._routes.go_back())

    def action_scroll(self, way: str) -> None:
        """Scroll the page."""
        self.view.scroll_at_once(way)

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """Show the debrief that a link leads to."""
        event.stop()
        navigate(self, self._routes.follow(event.debrief_id, event.question))
