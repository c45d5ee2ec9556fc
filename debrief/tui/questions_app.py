"""An app in which the ledger is browsed, and answers are written."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from debrief.storage.trouble import JournalUnusable
from debrief.tui.journal_app import HURRIED_SECONDS
from debrief.tui.practice_app import PracticeApp

if TYPE_CHECKING:
    from debrief.domain.ledger import LedgerOrder
    from debrief.tui.screens.answer import AnswerScreen
    from debrief.tui.screens.questions import QuestionsScreen


class QuestionsApp(PracticeApp):
    """Opens the questions and writes them to files; an answer being written is kept however the app ends."""

    def action_questions(self) -> None:
        """See every question asked so far."""
        self.hold_keys()
        self._questions()

    @work
    async def _questions(self) -> None:
        from debrief.tui.screens.questions import QuestionsScreen

        await self.desk.caught_up()
        await self.answered(QuestionsScreen(self.ledger, self.clock, self._zone))
        await self.after_browsing()
        self.call_later(self.release_keys)

    def on_questions_screen_answer_wanted(self, event: "QuestionsScreen.AnswerWanted") -> None:
        """Let the best answer of a question be written."""
        self.hold_keys()
        self._write_answer(event.question_id)

    @work
    async def _write_answer(self, question_id: str) -> None:
        from debrief.tui.screens.answer import AnswerScreen

        try:
            question = await self.ledger.question(question_id)
            if question is None:
                self.notify("This question is not in the journal any more.", markup=False)
            else:
                await self.answered(AnswerScreen(question, self.autosave, self.clock, self._zone()))
                await self.desk.caught_up()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
        self.call_later(self.release_keys)

    @work
    async def action_export(self) -> None:
        """Write the practice list to a file."""
        await self.export()

    def on_questions_screen_practice_wanted(self, event: "QuestionsScreen.PracticeWanted") -> None:
        """Practise what is listed."""
        self.hold_keys()
        self._practise(event.selection)

    def on_questions_screen_export_wanted(self, event: "QuestionsScreen.ExportWanted") -> None:
        """Write what is listed to a file."""
        self.hold_keys()
        self._export(event.which, event.order)

    @work
    async def _export(self, which: str, order: "LedgerOrder") -> None:
        await self.export(which, order)
        self.call_later(self.release_keys)

    async def export(self, which: str = "", order: "LedgerOrder | None" = None) -> None:
        """Let questions be written to a file: those that `which` finds, in this order, unless others are chosen."""
        from debrief.domain.ledger_filter import read
        from debrief.tui.screens.export import ExportScreen

        await self.desk.caught_up()
        today = (datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=self.clock())).astimezone()
        screen = ExportScreen(
            Path.home() / f"practice-list-{today:%Y-%m-%d}",
            self.ledger,
            partial(read, now=self.clock(), zone=self._zone()),
            clock=self.clock,
            zone=self._zone,
            which=which,
            order=order,
        )
        if said := await self.answered(screen):
            self.notify(said, markup=False, timeout=10)

    async def keep(self) -> bool:
        """Store everything typed so far, an answer being written included; return whether it is stored."""
        screens = self._answer_screens()
        for screen in screens:
            await screen.settle()
        flushed = [await asyncio.to_thread(screen.flush, HURRIED_SECONDS) for screen in screens]
        return await super().keep() and all(flushed)

    def keep_now(self) -> bool:
        """Store what has been handled so far; return whether it is stored."""
        screens = self._answer_screens()
        for screen in screens:
            screen.take_in()
        flushed = [screen.flush(HURRIED_SECONDS) for screen in screens]
        return super().keep_now() and all(flushed)

    def _answer_screens(self) -> "list[AnswerScreen]":
        from debrief.tui.screens.answer import AnswerScreen

        return [screen for screen in self.screen_stack if isinstance(screen, AnswerScreen)]
