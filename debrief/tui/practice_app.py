"""An app in which questions are practised."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from debrief.storage.trouble import JournalUnusable
from debrief.tui.browsing_app import BrowsingApp
from debrief.tui.journal_app import HURRIED_SECONDS

if TYPE_CHECKING:
    from debrief.domain.ledger import LedgerLine, Selection
    from debrief.storage.journal import Journal
    from debrief.tui.screens.practice import PracticeScreen


class PracticeApp(BrowsingApp):
    """Opens a sitting of practice; what was written in it is kept however the app ends."""

    def action_practise(self) -> None:
        """Practise what is due, and then what was never practised."""
        self.hold_keys()
        self._practise(None)

    @work
    async def _practise(self, selection: "Selection | None") -> None:
        await self.practise(selection)
        self.call_later(self.release_keys)

    async def practise(self, selection: "Selection | None" = None) -> None:
        """Let the questions of today be practised, or those of `selection`, due or not; say what moved."""
        try:
            questions = await (self._due() if selection is None else self._of(selection))
        except JournalUnusable as trouble:
            self.notify(str(trouble), severity="error", markup=False, timeout=15)
            return
        if questions:
            await self._round(tuple(line.id for line in questions))

    async def _round(self, questions: tuple[str, ...]) -> None:
        from debrief.tui.round import Round
        from debrief.tui.screens.practice import PracticeScreen

        round_ = Round(questions, self.ledger, self.clock, self._zone)
        if said := await self.answered(PracticeScreen(round_)):
            self.notify(said, markup=False, timeout=10)
        await self.after_browsing()

    async def _of(self, selection: "Selection") -> "list[LedgerLine]":
        """Return what to practise of `selection`; say so where that is nothing."""
        from debrief.domain.practice import NOTHING_FOUND

        if not (questions := await self.ledger.queue(self._zone(), selection, early=True)):
            self.notify(NOTHING_FOUND, markup=False)
        return questions

    async def _due(self) -> "list[LedgerLine]":
        """Return what to practise today; where nothing is due, what is not due yet, if that is wanted."""
        from debrief.domain.practice import NOTHING, nothing_due
        from debrief.tui.screens.ask import AskScreen

        if questions := await self.ledger.queue(self._zone()):
            return questions
        questions = await self.ledger.queue(self._zone(), early=True)
        if not questions:
            self.notify(NOTHING, markup=False)
            return []
        asked = nothing_due(min(line.due_at or 0 for line in questions), self.clock(), self._zone())
        return questions if await self.asked(AskScreen(asked, "Practise early", "Leave it")) else []

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
