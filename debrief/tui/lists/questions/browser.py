"""The ledger: a list of questions read as it is needed, and the page of the one chosen."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Static

from debrief.domain.lists.ledger import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.domain.page.question_page import build_question_page
from debrief.domain.practice import describe_due_day
from debrief.tui.lists.questions.question_list import HEADING, QuestionList
from debrief.tui.lists.questions.question_page import QuestionPage
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.services.questions import QuestionService

if TYPE_CHECKING:
    from textual.worker import Worker


class QuestionBrowser(RowBrowser[QuestionSummary]):
    """Shows the questions of a selection; `clock` returns UTC ms, `zone` an IANA name: what days are seen from."""

    rows = query_one(QuestionList)
    view = query_one(QuestionPage)

    def __init__(self, service: QuestionService, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        super().__init__()
        self._service = service
        self._clock = clock
        self._zone = zone
        self.selection: QuestionSelection | None = None

    def compose(self) -> ComposeResult:
        """The list under its columns, and the page."""
        with Vertical(id="listed"):
            yield Static(HEADING, id="columns", markup=False)
            yield QuestionList(self._clock, self._zone)
        yield QuestionPage(id_="preview")

    def find(self, selection: QuestionSelection) -> None:
        """Show the questions of `selection`, from the first on."""
        if selection != self.selection:
            self.selection = selection
            self.show_rows(self._service.rows(selection))

    def show_in_place(self) -> "Worker[None]":
        """Show what the journal has now, in the order the rows stand in; done when the worker is."""
        if self.rows.window.rows:
            return self._renew(self.rows, [row.id for row in self.rows.window.rows])
        return self.show_again()

    async def show_page(self, row: QuestionSummary) -> None:
        """Show all there is to it."""
        question = await self._service.question(row.id)
        merged = await self._service.merged(row.id)
        if question is not None:
            zone = self._zone()
            back = "" if question.due_at is None else describe_due_day(question.due_at, self._clock(), zone)
            self.view.show(build_question_page(question, [wording for _, wording in merged], back, zone))

    @work(group="rows", exclusive=True)
    async def _renew(self, listed: QuestionList, ids: list[str]) -> None:
        """Put what the journal has now of these questions where they stand, however far one has gone on meanwhile."""
        found = await self.looked_up(partial(self._service.rows(EVERY_QUESTION).reload, ids))
        if found is None:
            return
        fresh, window = {row.id: row for row in found}, listed.window
        gone = set(ids) - fresh.keys()
        rows = tuple(fresh.get(row.id, row) for row in window.rows if row.id not in gone)
        above = sum(row.id not in gone for row in window.rows[: window.cursor])
        listed.show(replace(window, rows=rows).at(above))
        self.choose(self.here)
