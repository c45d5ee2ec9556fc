"""Questions: every question asked so far, each once, with the best answer to it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from debrief.domain.ledger import LedgerOrder
from debrief.domain.ledger_filter import KEYS, LedgerFilter, read
from debrief.storage.reader import Superseded
from debrief.storage.trouble import JournalUnusable
from debrief.tui.ledger_changes import LedgerChanges
from debrief.tui.shelf import Shelf
from debrief.tui.widgets.filter_line import FilterLine
from debrief.tui.widgets.key_line import KeyLine
from debrief.tui.widgets.ledger_browser import LedgerBrowser
from debrief.tui.widgets.ledger_list import LedgerList
from debrief.tui.widgets.page_view import PageView
from debrief.tui.widgets.pasting import Pasting
from debrief.tui.widgets.question_page import QuestionPage
from debrief.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from debrief.tui.careful import CarefulApp

T = TypeVar("T")

ORDERS = {
    LedgerOrder.WORTH: "chosen and uncomfortable first",
    LedgerOrder.LATEST: "asked last first",
    LedgerOrder.OFTEN: "asked most often first",
    LedgerOrder.DUE: "due first",
    LedgerOrder.WORDING: "by wording",
}
"""What is said of each order, in the order they are gone through."""
NOTHING_YET = "No question is written down yet. A debrief asks for them."

_OF_ONE = {"answer", "change", "link"}
"""What is done with the question chosen."""
_ALWAYS = {"back", "refresh"}


class QuestionsScreen(Pasting[None]):
    """Browse the ledger and change what is in it."""

    CSS_PATH = "questions.tcss"
    BINDINGS = [
        Binding("a", "answer", "Answer", id="questions.answer", tooltip="Write the best answer, or change it"),
        Binding("slash", "search", "Filter", id="questions.search", key_display="/", tooltip="Type what to look for"),
        Binding("tab", "complete", "Complete", priority=True, id="questions.complete",
                tooltip="Complete what you began to type"),
        Binding("p", "change('choose')", "Practise", id="questions.choose",
                tooltip="Choose it for practice, or no longer"),
        Binding("o", "order", "Order", id="questions.order", tooltip="Show them in another order"),
        Binding("c", "change('categorise')", "Kind", show=False, id="questions.categorise",
                tooltip="Say what kind it is"),
        Binding("w", "change('reword')", "Reword", show=False, id="questions.reword",
                tooltip="Give it another wording in this list"),
        Binding("m", "change('merge')", "Merge", show=False, id="questions.merge",
                tooltip="Say that another one is the same"),
        Binding("s", "change('split')", "Split", show=False, id="questions.split",
                tooltip="Make one that was merged a question of its own again"),
        Binding("v", "change('former_answer')", "Former answers", show=False, id="questions.former",
                tooltip="Look at its former answers, and take one back"),
        Binding("u", "undo", "Undo", show=False, id="questions.undo", tooltip="Take the last change made here back"),
        Binding("x", "app.export", "Practice list", show=False, id="questions.export",
                tooltip="Write your questions to a file"),
        Binding("right_square_bracket", "link(1)", "Next debrief", show=False, id="questions.next_link",
                key_display="]", tooltip="Go to the next debrief it was asked in; Enter reads that"),
        Binding("left_square_bracket", "link(-1)", "Debrief before", show=False, id="questions.previous_link",
                key_display="[", tooltip="Go to the one before"),
        Binding("f5,ctrl+r", "refresh", "Refresh", show=False, id="questions.refresh",
                tooltip="Put them in order anew, with what was changed elsewhere"),
        Binding("question_mark", "app.help", "Help", id="questions.help", key_display="?", tooltip="Show every key"),
        Binding("f1", "app.help", "Help", show=False, id="questions.help_while_typing", tooltip="Show every key"),
        Binding("escape", "back", "Back", id="questions.back",
                tooltip="Clear what is looked for, then return to the start page"),
        Binding("ctrl+z", "app.suspend_process", "Suspend", show=False, id="questions.suspend",
                tooltip="Back to the shell; fg returns"),
    ]  # fmt: skip

    AUTO_FOCUS = ""  # not the line for what to look for, even for a moment: the first key may be a command
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide"), (150, "-widest")]

    browser = query_one(LedgerBrowser)
    filter = query_one(FilterLine)
    bar = query_one(TopBar)

    @dataclass
    class AnswerWanted(Message):
        """The best answer of a question is to be written."""

        question_id: str

    @dataclass
    class Followed(Message):
        """A debrief in which the question was asked is to be read."""

        debrief_id: str

    def __init__(self, shelf: Shelf, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        """`clock` returns UTC ms, `zone` an IANA name."""
        super().__init__()
        self._shelf = shelf
        self._clock = clock
        self._zone = zone
        self._order = LedgerOrder.WORTH
        self._wanted = LedgerFilter()
        self._completions: list[str] = []
        self._changes = LedgerChanges(shelf, self._asked, zone())

    def compose(self) -> ComposeResult:
        """The line at the top, what is looked for, the list with the page beside it, the keys."""
        yield TopBar("Questions")
        yield FilterLine(hint="words, or " + " ".join(f"{name}:" for name in KEYS))
        yield Static("", id="nothing", markup=False)
        yield LedgerBrowser(self._shelf, self._clock, self._zone)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show what is worth practising first."""
        self.browser.rows.focus()
        self._find()

    def on_screen_resume(self) -> None:
        """Show what was changed on another screen."""
        if self.browser.selection is not None:
            self.browser.refresh_rows(in_place=True)

    @property
    def obeys_keys(self) -> bool:
        """In the list each key is a command."""
        return self.is_mounted and not self.filter.typing

    @property
    def reading(self) -> bool:
        """Whether the page of the question takes the whole screen."""
        return self.has_class("-reading") and self.has_class("-narrow")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done where the focus is."""
        if not self.is_mounted or action in _ALWAYS or action.startswith("app."):
            return True
        if action == "complete":
            return self.filter.typing and bool(self._completions)
        if self.filter.typing:
            return False
        return None if action in _OF_ONE and self.browser.chosen is None else True

    def on_descendant_focus(self) -> None:
        """Offer other keys in the list than in the line above it."""
        self.refresh_bindings()

    # Looking for something

    @work(group="find", exclusive=True)
    async def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Look for what is typed so far, and for what it could go on as."""
        self._wanted = read(event.text, now=self._clock(), zone=self._zone(), typing=True)
        self._find()
        completions = await self._shelf.filter_completed(event.text)
        self._completions = [whole for _, whole in completions]
        self.filter.help(self._wanted.problems, [word for word, _ in completions])
        self.refresh_bindings()

    def _find(self) -> None:
        self.bar.middle = ORDERS[self._order]
        self.browser.find(replace(self._wanted.selection, order=self._order))

    @on(FilterLine.Done)
    def _to_the_list(self) -> None:
        self.browser.rows.focus()

    def action_search(self) -> None:
        """Go to the line for what to look for."""
        self.remove_class("-reading")
        self.filter.type()

    def action_complete(self) -> None:
        """Complete what was begun."""
        self.filter.text = self._completions[0]

    def action_order(self) -> None:
        """Show the questions in the next order."""
        orders = list(ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._find()

    def action_refresh(self) -> None:
        """Show what the journal has now, in its order."""
        self.browser.refresh_rows()

    def action_back(self) -> None:
        """Leave the page, or clear what is looked for, or leave the line, or the screen."""
        if self.reading:
            self._read_whole(reading=False)
        elif self.filter.typing or self.filter.text:
            self.filter.text = ""
            self.browser.rows.focus()
        else:
            self.dismiss(None)

    def on_ledger_browser_placed(self, event: LedgerBrowser.Placed) -> None:
        """Say which of how many it is."""
        self.bar.right = f"{event.number:,} of {event.total:,}" if event.total else ""
        nothing = self.query_one("#nothing", Static)
        if nothing.display is not (event.total == 0):  # and not at every row: an update lays the screen out anew
            nothing.display = event.total == 0
            nothing.update("Nothing is found." if self._wanted else NOTHING_YET)
            self.refresh_bindings()

    # The page of one

    def on_row_list_picked(self, event: LedgerList.Picked) -> None:
        """Open the page where it is not beside the list; go on from it where it is."""
        event.stop()
        if self.has_class("-narrow"):
            self._read_whole(reading=True)
        else:
            self.browser.view.action_go_on()

    def action_link(self, by: int) -> None:
        """Go to another debrief the question was asked in."""
        self.browser.view.choose_link(by)

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """Have the debrief read."""
        event.stop()
        self.post_message(self.Followed(event.debrief_id))

    def _read_whole(self, *, reading: bool) -> None:
        self.set_class(reading, "-reading")
        if reading:
            self.browser.view.focus()
            self.browser.read(self.browser.chosen)
        else:
            self.browser.rows.focus()

    # What is done with the one chosen

    @on(QuestionPage.Passed)
    def action_answer(self) -> None:
        """Have its best answer written."""
        if (chosen := self.browser.chosen) is not None:
            self.post_message(self.AnswerWanted(chosen.id))

    def action_change(self, change: str) -> None:
        """Make a change of LedgerChanges, by its name, to the question chosen."""
        if (chosen := self.browser.chosen) is not None:
            self._do(partial(getattr(self._changes, change), chosen), in_place=change not in {"merge", "split"})

    def action_undo(self) -> None:
        """Take the last change back."""
        self._do(self._shelf.undo, in_place=False)

    @work(group="change")
    async def _do(self, change: Callable[[], Awaitable[str | None]], *, in_place: bool) -> None:
        app = cast("CarefulApp", self.app)
        app.hold_keys()  # the next command is for the row that is chosen then
        try:
            said = await change()
            await self.browser.refresh_rows(in_place=in_place).wait()
        except Superseded:
            said = None
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            said = None
        finally:
            app.call_later(app.release_keys)
        if said:
            self.notify(said, markup=False)

    async def _asked(self, screen: Screen[T]) -> T:
        """Return what a screen over this one is answered; keys wait for it, and again behind it."""
        app = cast("CarefulApp", self.app)
        screen.call_later(app.call_later, app.release_keys)
        answer = await app.push_screen_wait(screen)
        app.hold_keys()
        return answer
