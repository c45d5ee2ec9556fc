"""Questions: every question asked so far, each once, with the best answer to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from debrief.domain.lists.questions import QuestionOrder, QuestionSelection
from debrief.domain.search.question_filter import KEYS, QuestionFilter, parse_question_filter
from debrief.tui.common.bindings import TRASH_KEYS, help_binding, suspend_binding
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.top_bar import TopBar
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.list_screen import ListFilter, ListScreen
from debrief.tui.lists.questions.browser import QuestionBrowser, QuestionList, QuestionPage
from debrief.tui.lists.questions.edits import QuestionEdits
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.navigation import Route, navigate, show
from debrief.tui.services.questions import QuestionService

ORDERS = {
    QuestionOrder.WORTH: "chosen first, then most uncomfortable",
    QuestionOrder.LATEST: "asked most recently first",
    QuestionOrder.OFTEN: "asked most often first",
    QuestionOrder.DUE: "due first",
    QuestionOrder.WORDING: "A to Z",
}
"""The names of the orders, in the sequence in which the key goes through them."""
REMOVED_ELSEWHERE = "A question is removed in the debrief that asks it: open that, and press <reading.edit:e>."


class QuestionRoutes(Protocol):
    """The routes from the list of questions."""

    def write_answer(self, question_id: str) -> Route:
        """Edit the best answer of a question."""

    def practise(self, selection: QuestionSelection | None = None) -> Route:
        """Practise the questions of `selection`, due or not; None: the due ones."""

    def export(self, which: str = "", listed: QuestionFilter | None = None) -> Route:
        """Export the questions that are `listed` for the filter `which`, as typed, in their order; None: all."""


class QuestionsScreen(ListScreen):
    """Browses and edits the questions of the ledger."""

    CSS_PATH = "screen.tcss"
    BINDINGS = [
        Binding("a", "answer", "Best answer", id="questions.answer", tooltip="Write the best answer, or change it"),
        Binding("slash", "search", "Search", id="questions.search", key_display="/", tooltip="Type what to look for"),
        Binding("tab", "complete", "Complete", priority=True, id="questions.complete",
                tooltip="Complete what you are typing"),
        Binding("c", "change('choose')", "Choose", id="questions.choose",
                tooltip="Choose it for practice, or stop practising it"),
        Binding("p", "practise", "Practice", show=False, id="questions.practise",
                tooltip="Practise the questions listed here, due or not: up to twenty, the ones due first"),
        Binding("o", "order", "Order", id="questions.order", tooltip="Show them in another order"),
        Binding("K", "change('categorise')", "Kind", show=False, id="questions.categorise",
                tooltip="Set what kind it is"),
        Binding("r", "change('reword')", "Reword", show=False, id="questions.reword",
                tooltip="Give it another wording in this list"),
        Binding("M", "change('merge')", "Merge", show=False, id="questions.merge",
                tooltip="Merge it with another question that means the same"),
        Binding("S", "change('split')", "Split", show=False, id="questions.split",
                tooltip="Split off a question that was merged"),
        Binding("v", "change('former_answer')", "Earlier answers", show=False, id="questions.former",
                tooltip="See its earlier answers, and use one again"),
        Binding("u", "undo", "Undo", show=False, id="questions.undo", tooltip="Undo the last change made here"),
        Binding("x", "export", "Export", show=False, id="questions.export",
                tooltip="Write these questions to a file, in this order"),
        Binding("tab", "link(1)", "Next link", show=False, id="questions.next_link",
                tooltip="Go to the next debrief it was asked in, to read that one"),
        Binding("shift+tab", "link(-1)", "Previous link", show=False, id="questions.previous_link",
                tooltip="Go to the previous one"),
        Binding("f5", "refresh", "Refresh", show=False, id="questions.refresh",
                tooltip="Sort them again, with changes made elsewhere"),
        help_binding("questions.help"),
        Binding("enter", "to_the_list", "To the list", id="questions.to_the_list", tooltip="Go to the results"),
        Binding("escape", "back", "Back", id="questions.back",
                tooltip="Clear the search, then go back to the start page"),
        suspend_binding("questions.suspend"),
    ]  # fmt: skip

    ROW_ACTIONS = {"answer", "change", "link"}
    KEYS_ELSEWHERE = {
        **dict.fromkeys(TRASH_KEYS.split(","), REMOVED_ELSEWHERE),
        "e": "Press <questions.answer:a> to change its best answer, or <questions.reword:r> to reword it in this list.",
        "t": "Questions have no tags, but a kind. Press <questions.categorise:K> to set it.",
    }
    EMPTY_TEXT = "You have no questions yet. You write them down in a debrief."

    browser = query_one(QuestionBrowser)

    @dataclass
    class Followed(Message):
        """The user opened a debrief that asks the question with the id `question`."""

        debrief_id: str
        question: str

    def __init__(
        self, service: QuestionService, routes: QuestionRoutes, clock: Callable[[], int], zone: Callable[[], str]
    ) -> None:
        """`clock` returns UTC ms, `zone` an IANA name."""
        super().__init__(service.undos, ListFilter(service.complete_filter, service.access))
        self._service = service
        self._routes = routes
        self._clock = clock
        self._zone = zone
        self._order = QuestionOrder.WORTH
        self._wanted = QuestionFilter()
        self._changes = QuestionEdits(service, partial(show, self), zone())

    def compose(self) -> ComposeResult:
        """Yield the top bar, the filter line, the list beside the page, and the keys."""
        yield TopBar("Questions")
        yield FilterLine(keys=KEYS)
        yield Static("", id="nothing", markup=False)
        yield QuestionBrowser(self._service, self._clock, self._zone)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the questions most worth practising first."""
        self._find()
        self.browser.focus_rows()

    def on_screen_resume(self) -> None:
        """Read the rows again after another screen."""
        if self.browser.selection is not None:
            self.browser.refresh_in_place()

    @property
    def reading(self) -> bool:
        """Whether the page of the question takes the whole screen."""
        return self.has_class("-reading") and self.has_class("-narrow")

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Show the matches of the text typed so far, and its completions."""
        self._wanted = parse_question_filter(event.text, now=self._clock(), zone=self._zone(), typing=True)
        self._find()  # at once, as in the list of debriefs
        self.help_typing(event.text, self._wanted.problems)

    @property
    def _selection(self) -> QuestionSelection:
        """The questions that are listed, in their order."""
        return replace(self._wanted.selection, order=self._order)

    def _find(self) -> None:
        self.bar.middle = ORDERS[self._order]
        self.browser.show_selection(self._selection)

    def action_search(self) -> None:
        """Leave the page, and focus the filter line."""
        self.remove_class("-reading")
        super().action_search()

    def action_practise(self) -> None:
        """Practise the listed questions."""
        navigate(self, self._routes.practise(self._wanted.selection if self._wanted else None))

    def action_export(self) -> None:
        """Export the listed questions."""
        listed = replace(self._wanted, selection=self._selection)
        navigate(self, self._routes.export(self.filter.text.strip(), listed))

    def action_order(self) -> None:
        """Show the questions in the next order."""
        orders = list(ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._find()

    def action_back(self) -> None:
        """Leave the page if it takes the whole screen; otherwise as in any list."""
        if self.reading:
            self._read_whole(reading=False)
        else:
            super().action_back()

    # The page of the selected question

    def on_row_list_picked(self, event: QuestionList.Picked) -> None:
        """Open the page on a narrow screen; on a wide one follow its link or write the answer."""
        event.stop()
        if self.has_class("-narrow"):
            self._read_whole(reading=True)
        else:
            self.browser.view.action_go_on()

    def action_link(self, by: int) -> None:
        """Select another debrief that asks the question."""
        self.browser.view.choose_link(by)

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """Post that a debrief was opened."""
        event.stop()
        if self.is_active:  # not a second click, after the first has opened a screen
            self.post_message(self.Followed(event.debrief_id, event.question))

    def _read_whole(self, *, reading: bool) -> None:
        self.set_class(reading, "-reading")
        if reading:
            self.browser.view.focus()
            self.browser.read(self.browser.current)
        else:
            self.browser.rows.focus()

    # Actions on the selected question

    @on(QuestionPage.Passed)
    def action_answer(self) -> None:
        """Edit the best answer."""
        if (chosen := self.browser.current) is not None:
            navigate(self, self._routes.write_answer(chosen.id))

    def action_change(self, change: str) -> None:
        """Call a method of QuestionEdits, by its name, with the selected question."""
        if (chosen := self.browser.current) is not None:
            show = self.browser.refresh_rows if change in {"merge", "split"} else self.browser.refresh_in_place
            self.change(partial(getattr(self._changes, change), chosen), show)
