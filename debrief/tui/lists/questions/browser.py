"""The list of questions, beside the page of the selected one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

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
from debrief.tui.runtime.work import work
from debrief.tui.services.question_rows import QuestionRows
from debrief.tui.services.questions import QuestionService

if TYPE_CHECKING:
    from textual.worker import Worker


class QuestionBrowser(RowBrowser[QuestionSummary]):
    """Shows the questions of a selection; `clock` returns UTC ms, `zone` the IANA zone of days."""

    rows = query_one(QuestionList)
    view = query_one(QuestionPage)

    def __init__(self, service: QuestionService, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        super().__init__(self._show_question)
        self._service = service
        self._clock = clock
        self._zone = zone
        self.selection: QuestionSelection | None = None

    def compose(self) -> ComposeResult:
        """Yield the list below its headings, and the page."""
        with Vertical(id="listed"):
            yield Static(HEADING, id="columns", markup=False)
            yield QuestionList(self._clock, self._zone)
        yield QuestionPage(id_="preview")

    def show_selection(self, selection: QuestionSelection) -> None:
        """Show the questions of `selection`, unless they are shown already."""
        if selection != self.selection:
            self.selection = selection
            self.show_rows(QuestionRows(self._service.access, selection))

    def refresh_in_place(self) -> "Worker[None]":
        """Read the rows again without sorting them again; return the worker."""
        if self.rows.window.rows:
            return self._reload_in_place(self.rows, [row.id for row in self.rows.window.rows])
        return self.refresh_rows()

    async def _show_question(self, row: QuestionSummary) -> None:
        question = await self._service.question(row.id)
        merged = await self._service.merged_questions(row.id)
        if question is not None:
            zone = self._zone()
            back = "" if question.due_at is None else describe_due_day(question.due_at, self._clock(), zone)
            self.view.show(build_question_page(question, [wording for _, wording in merged], back, zone))

    @work(group="rows", exclusive=True)
    async def _reload_in_place(self, listed: QuestionList, ids: list[str]) -> None:
        """Read the questions with these ids again, and show them at their positions in the current window."""
        reload = QuestionRows(self._service.access, EVERY_QUESTION).reload
        reloaded = await self.try_query(partial(reload, ids))
        if reloaded is None:
            return
        fresh, window = {row.id: row for row in reloaded}, listed.window
        gone = set(ids) - fresh.keys()
        rows = tuple(fresh.get(row.id, row) for row in window.rows if row.id not in gone)
        above = sum(row.id not in gone for row in window.rows[: window.cursor])
        listed.show(replace(window, rows=rows).at(above))
        self.choose(self.current)
