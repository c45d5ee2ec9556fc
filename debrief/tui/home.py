"""Home: today's agenda, unfinished debriefs and the newest debriefs."""

from time import monotonic

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from debrief.domain.lists.agenda_item import AgendaItem
from debrief.domain.text import one_line
from debrief.tui.common.bindings import help_binding, suspend_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.looks import MUTED
from debrief.tui.lists.debriefs.summary_line import summary_line
from debrief.tui.services.home_view import HomeView

NOTHING_YET = "Nothing is written yet."
WELCOME = """\
{}

If you have just been turned down, or are waiting to hear, press n. You will be asked what happened, \
one thing at a time. Skip anything you like. What you type stays on this computer and is saved as you go."""

MAX_AGENDA_LINES = 6
"""The most lines under "Today", apart from the line for practice."""
PRACTICE_ID = "practise"
"""The id of the line for practice."""
PRACTICE_KEYS = "   p to start, l to see all questions"
LEFTOVER_SECONDS = 0.4
"""Seconds after leaving a debrief, and after each further letter, in which letters are not taken for commands."""


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
        Binding("W", "begin_guided", "Choose a guide", show=False, id="home.guide",
                tooltip="Start a debrief with another guide"),
        Binding("u", "app.undo", "Undo", show=False, id="home.undo",
                tooltip="Undo the last change to the trash or to tags"),
        Binding("x", "app.export", "Export", id="home.export", tooltip="Write your questions to a file"),
        help_binding("home.help"),
        Binding("q", "app.leave", "Quit", show=False, id="home.quit", tooltip="Leave debrief"),
        suspend_binding("home.suspend"),
    ]  # fmt: skip

    class Began(Message):
        """The user began a debrief along `guide`; empty: they choose a guide first."""

        def __init__(self, guide: str, *, quick: bool = False) -> None:
            super().__init__()
            self.guide = guide
            self.quick = quick

    class Opened(Message):
        """The user picked a debrief, to continue it (`write`) or to read it."""

        def __init__(self, debrief_id: str, *, write: bool) -> None:
            super().__init__()
            self.debrief_id = debrief_id
            self.write = write

    def __init__(self, view: HomeView, guide: str) -> None:
        super().__init__()
        self.view = view
        self.guide = guide
        self._ignore_letters_until = 0.0

    def compose(self) -> ComposeResult:
        """The name, the list and the keys."""
        yield Static("debrief", classes="name")
        with Vertical(classes="column"):
            yield Static(_welcome(self.view), id="welcome", markup=False)
            yield HomeList(*_options(self.view), markup=False, id="lines")
        yield KeyLine()

    def on_mount(self) -> None:
        """Select the first line."""
        self._show_list_or_welcome()

    def show(self, view: HomeView, debrief_id: str = "") -> None:
        """Show `view`; select a line of `debrief_id`, or else the line that was selected before."""
        lines = self.query_one(HomeList)
        at = lines.highlighted_option
        self.view = view
        lines.clear_options()
        lines.add_options(_options(view))
        self._show_list_or_welcome()
        listed = [option.id or "" for option in lines.options]
        same = [name for name in listed if at is not None and name == at.id]
        for name in [*(name for name in listed if debrief_id in name.split()), *same][:1]:
            lines.highlighted = lines.get_option_index(name)

    def after_writing(self) -> None:
        """Ignore letters typed from now on without a pause: they belong to the sentence being typed."""
        self._ignore_letters_until = monotonic() + LEFTOVER_SECONDS

    def on_key(self, event: events.Key) -> None:
        """Ignore the rest of a sentence after Esc, and tell the user."""
        if event.is_printable and monotonic() < self._ignore_letters_until:
            event.stop()
            self.after_writing()
            self.notify("You had left the debrief. The letters typed after that are not in it. Enter goes back to it.")

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Continue or read the picked debrief, or practise."""
        if not self.is_active:
            return  # a second click, after the first has opened a screen
        kind, _, debrief_id = (event.option_id or "").partition(" ")
        if kind == PRACTICE_ID:
            await self.run_action("app.practise")
            return
        self.post_message(self.Opened(debrief_id.partition(" ")[0], write=kind == "go-on"))

    def action_begin(self) -> None:
        """Begin a debrief along the default guide."""
        self.post_message(self.Began(self.guide))

    def action_begin_quick(self) -> None:
        """Begin a debrief with the quick prompts only."""
        self.post_message(self.Began(self.guide, quick=True))

    def action_begin_blank(self) -> None:
        """Begin a debrief on a blank page."""
        self.post_message(self.Began("blank"))

    def action_begin_guided(self) -> None:
        """Choose a guide and begin a debrief."""
        self.post_message(self.Began(""))

    def _show_list_or_welcome(self) -> None:
        lines = self.query_one(HomeList)
        empty = self.view.total == 0
        welcome = self.query_one("#welcome", Static)
        welcome.display = empty
        if empty:
            welcome.update(_welcome(self.view))
        lines.display = not empty
        if empty:
            self.set_focus(None)
        else:
            lines.focus()
            if lines.highlighted is None:
                lines.action_first()


class HomeList(OptionList):
    """The lines on the start page."""

    BINDINGS = [Binding("enter", "select", "Open", id="home.open", tooltip="Open this line, to continue or to read")]


def _welcome(view: HomeView) -> str:
    """Return what an empty start page says: what is in the trash can be taken back."""
    many = "1 debrief is" if view.trashed == 1 else f"{view.trashed:,} debriefs are"
    return WELCOME.format(f"Nothing is here. {many} in the trash: press d, then T." if view.trashed else NOTHING_YET)


def _options(view: HomeView) -> list[Option]:
    options: list[Option] = []
    if view.agenda or view.practice:
        options.append(_heading("Today"))
        options += [
            Option(_line(item.what, item.about), id=f"{_verb(item)} {item.debrief} {number}")
            for number, item in enumerate(view.agenda[:MAX_AGENDA_LINES])
        ]
        if (hidden := len(view.agenda) - MAX_AGENDA_LINES) > 0:
            options.append(Option(Content.styled(f"and {hidden} more among the debriefs below", MUTED), disabled=True))
        if view.practice:
            line = Content.assemble(_line("Practise", view.practice), (PRACTICE_KEYS, MUTED))
            options.append(Option(line, id=PRACTICE_ID))
        options.append(Option("", disabled=True))
    if view.recent:
        shown = len(view.recent)
        more = f", newest {shown} of {view.total}" if shown < view.total else ""
        options.append(_heading(f"Debriefs{more}"))
        options += [Option(summary_line(summary), id=f"read {summary.id}") for summary in view.recent]
    return options


def _verb(item: AgendaItem) -> str:
    return "go-on" if item.write else "read"


def _heading(text: str) -> Option:
    return Option(Content.styled(text, "bold $text-accent"), disabled=True)


def _line(what: str, about: str) -> Content:
    return Content.assemble((f"{one_line(what)}  ", "bold"), one_line(about))
