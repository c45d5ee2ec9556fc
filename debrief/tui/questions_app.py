"""An app in which the ledger is browsed, and answers are written."""

import asyncio
from typing import TYPE_CHECKING

from textual import work

from debrief.storage.trouble import JournalUnusable
from debrief.tui.journal_app import HURRIED_SECONDS
from debrief.tui.practice_app import PracticeApp

if TYPE_CHECKING:
    from debrief.tui.screens.answer import AnswerScreen
    from debrief.tui.screens.questions import QuestionsScreen


class QuestionsApp(PracticeApp):
    """Opens the questions; an answer being written is kept however the app ends."""

    def action_questions(self) -> None:
        """See every question asked so far."""
        self.hold_keys()
        self._questions()

    @work
    async def _questions(self) -> None:
        from debrief.tui.screens.questions import QuestionsScreen

        try:
            await self.shelf.caught_up()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
        await self.answered(QuestionsScreen(self.shelf, self.clock, self._zone))
        self.after_browsing()
        self.call_later(self.release_keys)

    def on_questions_screen_answer_wanted(self, event: "QuestionsScreen.AnswerWanted") -> None:
        """Let the best answer of a question be written."""
        self.hold_keys()
        self._write_answer(event.question_id)

    @work
    async def _write_answer(self, question_id: str) -> None:
        from debrief.tui.screens.answer import AnswerScreen

        try:
            question = await self.shelf.question(question_id)
            if question is None:
                self.notify("This question is not in the journal any more.", markup=False)
            else:
                await self.answered(AnswerScreen(question, self.autosave, self.clock))
                await self.shelf.caught_up()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
        self.call_later(self.release_keys)

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
