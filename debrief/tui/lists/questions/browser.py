"""The list of questions: its rows, and the page of the selected one beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.domain.page.question_page import build_question_page
from debrief.domain.practice.due_dates import describe_due_day
from debrief.domain.practice.due_label import due_label
from debrief.domain.text import one_line
from debrief.storage.questions import listing
from debrief.storage.threads.reader import Connection, Reader
from debrief.tui.common.bindings import row_bindings, scroll_bindings
from debrief.tui.common.theme import MUTED
from debrief.tui.lists.paged_rows import PagedRows
from debrief.tui.lists.row_browser import RowBrowser
from debrief.tui.lists.row_list import RowList
from debrief.tui.page.page_view import PageView
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import work
from debrief.tui.services.questions import QuestionService

if TYPE_CHECKING:
    from textual.worker import Worker

TO_ANSWER = "Press <questions.answer:a> to write it."
HEADING = f"{'discomfort':<10} {'asked':<5} {'practice':<8}    question"
"""The headings of the columns; ✓ before a question says that it has an answer."""
BLANK_WORDING = "(no wording)"


class QuestionRows(PagedRows[QuestionSummary]):
    """The questions of `selection`, in its order."""

    def __init__(self, reader: Reader, selection: QuestionSelection) -> None:
        super().__init__(reader)
        self.selection = selection

    def after(
        self, db: Connection, edge: QuestionSummary | None, limit: int, *, including: bool = False
    ) -> list[QuestionSummary]:
        """Return the questions after `edge`."""
        return listing.summaries(db, self.selection, limit=limit, below=edge, including=including)

    def before(self, db: Connection, edge: QuestionSummary | None, limit: int) -> list[QuestionSummary]:
        """Return the questions before `edge`."""
        return listing.summaries(db, self.selection, limit=limit, above=edge, from_end=True)

    def find(self, db: Connection, row_id: str) -> QuestionSummary | None:
        """Return the row of a question."""
        return next(iter(listing.summaries_by_id(db, [row_id])), None)

    def position_of(self, db: Connection, row: QuestionSummary) -> tuple[int, int]:
        """Return the position of a question, from 1, and the number of rows."""
        return listing.position(db, row, self.selection)

    async def reload(self, ids: Sequence[str]) -> list[QuestionSummary]:
        """Read the questions with these ids again; leave out questions without askings."""
        return await self._fetch_visible(partial(listing.summaries_by_id, ids=ids))


class QuestionList(RowList[QuestionSummary]):
    """Shows each question in one line; `clock` returns UTC ms, `zone` the IANA zone of days."""

    BINDINGS = [
        Binding("enter", "pick", "Open", id="questions.open", tooltip="Read everything about it, or write its answer"),
        *row_bindings("questions", "The one above", "The one below", "The first one", "The last one"),
    ]

    def __init__(self, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        super().__init__(lambda question, _: question_row(question, clock(), zone()))


def question_row(question: QuestionSummary, now: int, zone: str) -> Content:
    """Return its columns in muted style and its wording; `now` in UTC ms, `zone` the IANA zone of days."""
    worst = f"{question.worst}/5" if question.worst else ""
    answered = "✓" if question.answer.strip() else " "
    columns = f"{worst:<10} {f'{question.times:,}×':<5} {due_label(question, now, zone):<8} {answered}  "
    return Content.assemble((columns, MUTED), one_line(question.wording) or BLANK_WORDING)


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
            self.show_rows(QuestionRows(self._service.access.reader, selection))

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
            to_answer = name_keys(self.app, TO_ANSWER)
            names = [wording for _, wording in merged]
            self.view.show(build_question_page(question, names, back, zone, to_answer))

    @work(group="rows", exclusive=True)
    async def _reload_in_place(self, listed: QuestionList, ids: list[str]) -> None:
        """Read the questions with these ids again, and show them at their positions in the current window."""
        reload = QuestionRows(self._service.access.reader, EVERY_QUESTION).reload
        reloaded = await self.try_query(partial(reload, ids))
        if reloaded is None:
            return
        fresh, window = {row.id: row for row in reloaded}, listed.window
        gone = set(ids) - fresh.keys()
        rows = tuple(fresh.get(row.id, row) for row in window.rows if row.id not in gone)
        above = sum(row.id not in gone for row in window.rows[: window.cursor])
        listed.show(replace(window, rows=rows).at(above))
        self.choose(self.current)
