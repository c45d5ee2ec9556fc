"""The ledger: a list of questions read as it is needed, and the page of the one chosen."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.getters import query_one
from textual.message import Message
from textual.widgets import Static

from debrief.domain.ledger import EVERY_QUESTION, LedgerLine, Selection
from debrief.domain.page.one_question import question_page
from debrief.domain.practice import comes_back
from debrief.domain.window import Window
from debrief.tui.shelf import Shelf
from debrief.tui.widgets.browser import REST_SECONDS
from debrief.tui.widgets.ledger_list import HEADING, LedgerList
from debrief.tui.widgets.question_page import QuestionPage
from debrief.tui.widgets.row_browser import RowBrowser

if TYPE_CHECKING:
    from textual.worker import Worker

    from debrief.domain.page import Page


class LedgerBrowser(RowBrowser[LedgerLine]):
    """Shows the questions of a selection; `clock` returns UTC ms, `zone` an IANA name: what days are seen from."""

    rows = query_one(LedgerList)
    view = query_one(QuestionPage)

    @dataclass
    class Placed(Message):
        """The question chosen is the one numbered `number`, from 1, of `total`; 0 of 0 where there is none."""

        number: int
        total: int

    def __init__(self, shelf: Shelf, clock: Callable[[], int], zone: Callable[[], str]) -> None:
        super().__init__()
        self._shelf = shelf
        self._clock = clock
        self._zone = zone
        self.selection: Selection | None = None

    def compose(self) -> ComposeResult:
        """The list under its columns, and the page."""
        with Vertical(id="listed"):
            yield Static(HEADING, id="columns", markup=False)
            yield LedgerList(self._clock, self._zone)
        yield QuestionPage(id_="preview")

    @property
    def chosen(self) -> LedgerLine | None:
        """The question chosen."""
        here: LedgerLine | None = self.rows.window.here
        return here

    def find(self, selection: Selection) -> None:
        """Show the questions of `selection`, from the first on."""
        if selection != self.selection:
            self.selection = selection
            self.go(self.first_rows, chosen_at=0)

    def refresh_rows(self, *, in_place: bool = False) -> "Worker[None]":
        """Show what the journal has now; `in_place`: in the order the rows stand in."""
        if in_place and self.rows.window.rows:
            return self._renew(self.rows, [row.id for row in self.rows.window.rows])
        return self.go(partial(self._shelf.lines_again, self._selection, self.rows.window))

    async def first_rows(self) -> Window[LedgerLine]:
        """Return the first questions."""
        return await self._shelf.first_lines(self._selection)

    async def last_rows(self) -> Window[LedgerLine]:
        """Return the last questions."""
        return await self._shelf.last_lines(self._selection)

    async def further_rows(self, edge: LedgerLine, *, older: bool) -> Sequence[LedgerLine]:
        """Return the questions beyond `edge`."""
        look = self._shelf.older_lines if older else self._shelf.newer_lines
        return await look(self._selection, edge.id)

    def choose(self, row: LedgerLine | None) -> None:
        """Say where it stands, and show its page."""
        self._place(row)
        self.read(row)

    @property
    def _selection(self) -> Selection:
        return self.selection or EVERY_QUESTION

    @work(group="rows", exclusive=True)
    async def _renew(self, listed: LedgerList, ids: list[str]) -> None:
        """Put what the journal has now of these questions where they stand, however far one has gone on meanwhile."""
        found = await self.looked_up(partial(self._shelf.lines_of, ids))
        if found is None:
            return
        fresh, window = {row.id: row for row in found}, listed.window
        gone = set(ids) - fresh.keys()
        rows = tuple(fresh.get(row.id, row) for row in window.rows if row.id not in gone)
        above = sum(row.id not in gone for row in window.rows[: window.cursor])
        listed.show(replace(window, rows=rows).at(above))
        self.choose(listed.window.here)

    @work(group="place", exclusive=True)
    async def _place(self, row: LedgerLine | None) -> None:
        look = partial(self._shelf.line_position, self._selection, row.id) if row else None
        placed = await self.looked_up(look) if look else (0, 0)
        if placed is not None:
            self.post_message(self.Placed(*placed))

    @work(group="preview", exclusive=True)
    async def read(self, row: LedgerLine | None) -> None:
        """Show the page of a question once it was chosen for a moment, if there is room for one."""
        view = self.view
        if row is None:
            view.show(None)
            return
        await asyncio.sleep(REST_SECONDS)
        if view.display:
            page = await self.looked_up(partial(self._page, row.id))
            if page is not None:
                view.show(page)

    async def _page(self, question_id: str) -> "Page | None":
        question = await self._shelf.question(question_id)
        merged = await self._shelf.merged(question_id)
        if question is None:
            return None
        zone = self._zone()
        back = "" if question.due_at is None else comes_back(question.due_at, self._clock(), zone)
        return question_page(question, [wording for _, wording in merged], back, zone)
