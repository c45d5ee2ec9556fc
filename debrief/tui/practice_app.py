"""An app in which questions are practised."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from debrief.storage.trouble import JournalUnusable
from debrief.tui.browsing_app import BrowsingApp
from debrief.tui.journal_app import HURRIED_SECONDS

if TYPE_CHECKING:
    from debrief.storage.journal import Journal
    from debrief.tui.screens.practice import PracticeScreen


class PracticeApp(BrowsingApp):
    """Opens a sitting of practice; what was written in it is kept however the app ends."""

    def action_practise(self) -> None:
        """Practise what is due, and then what was never practised."""
        self.hold_keys()
        self._practise()

    @work
    async def _practise(self) -> None:
        await self.practise()
        self.call_later(self.release_keys)

    async def practise(self) -> None:
        """Let the questions of today be practised; say what moved, or that there is nothing to practise."""
        from debrief.domain.practice import NOTHING_DUE, Practising
        from debrief.tui.deck import Deck
        from debrief.tui.screens.practice import PracticeScreen

        try:
            due = await self._due_today()
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return
        if not due:
            self.notify(NOTHING_DUE, markup=False)
            return
        practising = Practising(questions=due)
        deck = Deck(self.shelf, self.clock, self._zone)
        if said := await self.answered(PracticeScreen(practising, deck)):
            self.notify(said, markup=False, timeout=10)
        await self.after_browsing()

    async def _due_today(self) -> tuple[str, ...]:
        from debrief.domain.practice import end_of_today

        return tuple(line.id for line in await self.shelf.queue(end_of_today(self.clock(), self._zone())))

    async def keep(self) -> bool:
        """Store everything typed so far, an answer written in practice included; return whether it is stored."""
        for screen in self._practice_screens():
            await screen.settle()
        answers = self._unkept()
        kept = await super().keep()
        return await asyncio.to_thread(self._keep_answers, answers) and kept

    def keep_now(self) -> bool:
        """Store what has been handled so far; return whether it is stored."""
        kept = self._keep_answers(self._unkept())
        return super().keep_now() and kept

    def _unkept(self) -> list[tuple[str, str]]:
        return [screen.unkept for screen in self._practice_screens() if screen.unkept is not None]

    def _keep_answers(self, answers: list[tuple[str, str]]) -> bool:
        kept = [self._keep_answer(question_id, text) for question_id, text in answers]
        return all(kept)

    def _keep_answer(self, question_id: str, text: str) -> bool:
        from debrief.storage.questions import answer

        def job(journal: "Journal") -> None:
            journal.ledger(partial(answer, question_id=question_id, text=text, now=self.clock()))

        try:
            self.autosave.do(job).result(HURRIED_SECONDS)
        except (JournalUnusable, TimeoutError):
            return False
        return True

    def _practice_screens(self) -> "list[PracticeScreen]":
        from debrief.tui.screens.practice import PracticeScreen

        return [screen for screen in self.screen_stack if isinstance(screen, PracticeScreen)]
