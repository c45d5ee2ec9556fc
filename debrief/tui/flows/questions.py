"""An app in which the ledger is browsed, answers are written, questions practised, and lists written to files."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.tui.flows.browsing import BrowsingApp
from debrief.tui.runtime.navigation import journey

if TYPE_CHECKING:
    from debrief.domain.lists.ledger import QuestionOrder, QuestionSelection, QuestionSummary
    from debrief.tui.lists.questions.screen import QuestionsScreen


class QuestionsApp(BrowsingApp):
    """Opens the questions, and from there answers, practice and the practice list."""

    @journey
    async def action_questions(self) -> None:
        """See every question asked so far."""
        from debrief.tui.lists.questions.screen import QuestionsScreen

        await self.desk.caught_up()
        await self.answered(QuestionsScreen(self.ledger, self.clock, self._zone))
        await self.after_browsing()

    @journey
    async def on_questions_screen_answer_wanted(self, event: "QuestionsScreen.AnswerWanted") -> None:
        """Let the best answer of a question be written."""
        from debrief.tui.practice.answer_screen import AnswerScreen

        question = await self.ledger.question(event.question_id)
        if question is None:
            self.notify("This question is not in the journal any more.")
        else:
            await self.answered(AnswerScreen(question, self.autosave, self.clock, self._zone()))
            await self.desk.caught_up()

    # Practice

    @journey
    async def action_practise(self) -> None:
        """Practise what is due, and then what was never practised."""
        await self.practise()

    @journey
    async def on_questions_screen_practice_wanted(self, event: "QuestionsScreen.PracticeWanted") -> None:
        """Practise what is listed."""
        await self.practise(event.selection)

    async def practise(self, selection: "QuestionSelection | None" = None) -> None:
        """Let the questions of today be practised, or those of `selection`, due or not; say what moved."""
        from debrief.tui.practice.screen import PracticeScreen
        from debrief.tui.practice.session import PracticeSession

        lines = await (self._due() if selection is None else self._of(selection))
        if not lines:
            return
        round_ = PracticeSession(tuple(line.id for line in lines), self.ledger, self.clock, self._zone)
        if said := await self.answered(PracticeScreen(round_)):
            self.notify(said, timeout=10)
        await self.after_browsing()

    async def _of(self, selection: "QuestionSelection") -> "list[QuestionSummary]":
        """Return what to practise of `selection`; say so where that is nothing."""
        from debrief.domain.practice import NOTHING_FOUND

        if not (questions := await self.ledger.queue(self._zone(), selection, early=True)):
            self.notify(NOTHING_FOUND)
        return questions

    async def _due(self) -> "list[QuestionSummary]":
        """Return what to practise today; where nothing is due, what is not due yet, if that is wanted."""
        from debrief.domain.practice import NOTHING, nothing_due
        from debrief.tui.common.confirm import AskScreen

        if questions := await self.ledger.queue(self._zone()):
            return questions
        questions = await self.ledger.queue(self._zone(), early=True)
        if not questions:
            self.notify(NOTHING)
            return []
        asked = nothing_due(min(line.due_at or 0 for line in questions), self.clock(), self._zone())
        return questions if await self.asked(AskScreen(asked, "Practise early", "Leave it")) else []

    # The practice list

    @journey
    async def action_export(self) -> None:
        """Write the practice list to a file."""
        await self.export()

    @journey
    async def on_questions_screen_export_wanted(self, event: "QuestionsScreen.ExportWanted") -> None:
        """Write what is listed to a file."""
        await self.export(event.which, event.order)

    async def export(self, which: str = "", order: "QuestionOrder | None" = None) -> None:
        """Let questions be written to a file: those that `which` finds, in this order, unless others are chosen."""
        from debrief.domain.search.question_filter import read
        from debrief.tui.export.screen import ExportScreen

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
            self.notify(said, timeout=10)
