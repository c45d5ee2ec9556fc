"""The start page: today's agenda and the newest debriefs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static

from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind
from debrief.domain.lists.summaries import no_debriefs_text
from debrief.tui.common.bindings import TRASH_KEYS, explain_key, help_binding, suspend_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.home.lines import HomeList, HomeQuestions, asks_for_more, debrief_of
from debrief.tui.home.text_or_command import TextOrCommand
from debrief.tui.runtime.messages import PeopleRequest, PeopleWanted
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.services.home_view import HomeView

if TYPE_CHECKING:
    from debrief.domain.lists.questions import QuestionSummary

TO_TRASH = ": press <home.trash:T>."
NOTHING_YET = "You have not written anything yet."
WELCOME = """\
{}

If you have just been turned down, or are waiting to hear, press <home.new:n>. You will be asked what happened, \
one thing at a time. Skip anything you like. What you type stays on this computer and is saved as you go."""

HIGH = 30
"""The rows from which a screen has room for questions."""
CLOCK_SECONDS = 60
"""Seconds between two updates of the times under "Today"."""
_REQUESTS = {
    AgendaKind.NOTE: PeopleRequest.NOTE,
    AgendaKind.NUDGE: PeopleRequest.NUDGE,
    AgendaKind.FEEDBACK: PeopleRequest.FEEDBACK,
}
KEYS_ELSEWHERE = {
    **dict.fromkeys(
        TRASH_KEYS.split(","),
        "Press <home.open:Enter> to open a debrief, and <reading.trash:D> there to move it to the trash.",
    ),
    "e": "Press <home.open:Enter> to open a debrief, and <reading.edit:e> there to change it.",
    **dict.fromkeys("thB", "This key works on the page of a debrief. Press <home.open:Enter> to open one."),
    "N": "This key works in the list of debriefs. Press <home.debriefs:d> to see it.",
}
"""What to do instead of keys that only have a command on another screen, by key."""
ONLY_TODAY = "This key only works on a line under Today. Go to one first."


class HomeScreen(Screen[None]):
    """The start page."""

    BINDINGS = [
        Binding("n", "begin", "New debrief", id="home.new", tooltip="Start a debrief with the guide"),
        Binding("Q", "begin_quick", "Quick", show=False, id="home.quick",
                tooltip="Start a debrief with only the quick prompts"),
        Binding("b", "begin_blank", "Blank page", show=False, id="home.blank",
                tooltip="Start a debrief on a blank page"),
        Binding("d", "app.browse", "Debriefs", id="home.debriefs", tooltip="See all debriefs"),
        Binding("slash", "app.browse(True)", "Search", show=False, id="home.search", key_display="/",
                tooltip="Find a debrief by anything you remember"),
        Binding("l", "app.questions", "Questions", id="home.questions",
                tooltip="See every question you were asked, and write your best answers"),
        Binding("p", "app.practise", "Practice", id="home.practice",
                tooltip="Practise the questions that are due, one at a time"),
        Binding("P", "points", "Points", show=False, id="home.points",
                tooltip="See the strengths and points to develop from all debriefs, with their plans"),
        Binding("I", "prepare", "Prepare", show=False, id="home.prepare",
                tooltip="Read and edit one page for your next interview, and set its day"),
        Binding("O", "app.patterns", "Patterns", show=False, id="home.patterns",
                tooltip="See your numbers and odds, and what recurs in all debriefs"),
        Binding("T", "app.trash", "Trash", show=False, id="home.trash", tooltip="See what is in the trash"),
        Binding("W", "begin_guided", "Choose a guide", show=False, id="home.guide",
                tooltip="Start a debrief with another guide"),
        Binding("i", "decide('done')", "Done", show=False, id="home.done",
                tooltip="Mark it as done: the note was sent, the plan carried out, or no answer came"),
        Binding("z", "decide('day')", "Put off a day", show=False, id="home.put_off",
                tooltip="Hide this line under Today until tomorrow"),
        Binding("Z", "decide('week')", "Put off a week", show=False, id="home.put_off_week",
                tooltip="Hide this line under Today for a week"),
        Binding("L", "decide('let go')", "Let go", show=False, id="home.let_go",
                tooltip="Remove this line from Today; you can undo that. Practice comes back when more is due"),
        Binding("u", "app.undo", "Undo", show=False, id="home.undo",
                tooltip="Undo the last change to the trash, to tags or to Today"),
        Binding("x", "app.export", "Export", id="home.export", tooltip="Write your questions to a file"),
        help_binding("home.help"),
        Binding("q", "app.leave", "Quit", show=False, id="home.quit", tooltip="Leave debrief"),
        suspend_binding("home.suspend"),
    ]  # fmt: skip

    AUTO_FOCUS = ""
    """Not the list by itself: an empty one is hidden, and its keys would be in the footer."""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (HIGH, "-high")]

    class Began(Message):
        """The user started a debrief with `guide`; empty if they want to choose one."""

        def __init__(self, guide: str, *, quick: bool = False) -> None:
            super().__init__()
            self.guide = guide
            self.quick = quick

    class Opened(Message):
        """The user picked a debrief to continue (`write`) or to read."""

        def __init__(self, debrief_id: str, *, write: bool) -> None:
            super().__init__()
            self.debrief_id = debrief_id
            self.write = write

    class Decided(Message):
        """The user decided about an agenda item: `done`, put off for a `day` or a `week`, or `let go`."""

        def __init__(self, item: AgendaItem, decision: str) -> None:
            super().__init__()
            self.item = item
            self.decision = decision

    class Aged(Message):
        """The screen is out of date: its times are a minute old, or it has room for questions now."""

    def __init__(self, view: HomeView, guide: str) -> None:
        super().__init__()
        self.view = view
        self.guide = guide
        self.text_or_command = TextOrCommand(self)
        self._had_room = True  # the questions of the first frame are read after it

    def compose(self) -> ComposeResult:
        """Yield the name of the app, the list and the keys."""
        yield Static("debrief", classes="name")
        with Vertical(classes="column"):
            yield Static(self._welcome(), id="welcome", markup=False)
            yield HomeList(self.view, id="lines")
            yield HomeQuestions(id="questions")
        yield KeyLine()

    def on_mount(self) -> None:
        """Select the first line, and start to update the times."""
        self._show_list_or_welcome()
        self.set_interval(CLOCK_SECONDS, self._age)

    def on_resize(self) -> None:
        """Fit the lines under "Today", and post that there is room for questions, once there is."""
        self.query_one(HomeList).fit(self.view)
        if self.has_room and not self._had_room:
            self.post_message(self.Aged())
        self._had_room = self.has_room

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed on after a text was left from running commands; explain keys of other screens."""
        if self.text_or_command.take(event):
            event.stop()
        else:
            explain_key(self, event, KEYS_ELSEWHERE)

    @property
    def has_room(self) -> bool:
        """Whether the screen is high enough for questions below the debriefs."""
        return self.size.height >= HIGH

    def show(self, view: HomeView, row_id: str = "", questions: "Sequence[QuestionSummary]" = ()) -> None:
        """Show `view` above `questions`; select the line of `row_id`, or else the previously selected line."""
        self.view = view
        self.query_one(HomeList).show(view, row_id)
        self.query_one(HomeQuestions).show(questions)
        self._show_list_or_welcome()

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Continue or read the picked debrief, or practise."""
        if not self.is_active:
            return  # a second click, after the first has opened a screen
        if isinstance(event.option_list, HomeList) and asks_for_more(event.option_id):
            event.option_list.show_all_items(self.view)
            return
        item = (
            event.option_list.item_in(self.view, event.option_id) if isinstance(event.option_list, HomeList) else None
        )
        if item is None:
            self.post_message(self.Opened(debrief_of(event.option_id), write=False))
        elif item.kind is AgendaKind.INTERVIEW:
            self.action_prepare()
        elif item.kind is AgendaKind.PRACTICE:
            await self.run_action("app.practise")
        elif item.kind in _REQUESTS:
            self.post_message(PeopleWanted(_REQUESTS[item.kind], item.debrief, item.record))
        else:
            self.post_message(self.Opened(item.debrief, write=item.write))

    def action_decide(self, decision: str) -> None:
        """Post the decision about the selected line, if it is an agenda item."""
        item = self.query_one(HomeList).item_in(self.view)
        if item is None:
            self.notify(ONLY_TODAY)
        else:
            self.post_message(self.Decided(item, decision))

    def action_points(self) -> None:
        """Post that the user wants the points of all debriefs."""
        self.post_message(PeopleWanted(PeopleRequest.POINTS))

    def action_prepare(self) -> None:
        """Post that the user wants the page for the next interview."""
        self.post_message(PeopleWanted(PeopleRequest.SHEET))

    def action_begin(self) -> None:
        """Start a debrief with the default guide."""
        self.post_message(self.Began(self.guide))

    def action_begin_quick(self) -> None:
        """Start a debrief with only the quick prompts."""
        self.post_message(self.Began(self.guide, quick=True))

    def action_begin_blank(self) -> None:
        """Start a debrief on a blank page."""
        self.post_message(self.Began("blank"))

    def action_begin_guided(self) -> None:
        """Start a debrief with a guide that the user chooses."""
        self.post_message(self.Began(""))

    def _age(self) -> None:
        if self.is_current and self.view.agenda:
            self.post_message(self.Aged())

    def _show_list_or_welcome(self) -> None:
        lines = self.query_one(HomeList)
        empty = self.view.total == 0
        welcome = self.query_one("#welcome", Static)
        welcome.display = empty
        if empty:
            welcome.update(self._welcome())
        lines.display = not empty or bool(self.view.agenda)
        if not lines.display:
            self.set_focus(None)
        else:
            lines.focus()
            if lines.highlighted is None:
                lines.action_first()

    def _welcome(self) -> str:
        """Return the text of an empty start page, which mentions the trash if there is something in it."""
        trashed = self.view.trashed
        return name_keys(self.app, WELCOME.format(f"{no_debriefs_text(trashed)}{TO_TRASH}" if trashed else NOTHING_YET))
