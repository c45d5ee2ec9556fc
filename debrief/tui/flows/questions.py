"""Questions: the list, best answers, practice, and the practice list as a file."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.flows.context import FlowContext

if TYPE_CHECKING:
    from debrief.domain.lists.questions import QuestionSelection, QuestionSummary
    from debrief.domain.practice.next_interview.next_interview import NextInterview
    from debrief.domain.search.question_filter import QuestionFilter
    from debrief.tui.session.steps.questions import QuestionsEditor


class QuestionsFlow:
    """Opens the list of questions, and from there answers, practice and the export."""

    def __init__(self, context: FlowContext) -> None:
        self._app = context.app
        self._navigator = context.navigator
        self._services = context.services
        self._journal = context.journal
        self._home = context.home

    async def browse(self) -> None:
        """Show every question asked so far."""
        from debrief.tui.lists.questions.screen import QuestionsScreen

        services = self._services
        await services.access.wait_for_index()
        await self._navigator.show(QuestionsScreen(services.questions, self, services.clock, services.zone))
        await self._home.refresh()

    async def write_answer(self, question_id: str) -> None:
        """Let the user write the best answer to a question."""
        from debrief.tui.practice.answer_screen import AnswerScreen

        services = self._services
        question = await services.questions.question(question_id)
        if question is None:
            self._app.notify("This question is no longer in the journal.")
        else:
            trouble = self._journal.save_error
            screen = AnswerScreen(question, services.autosave, services.clock, trouble)
            await self._navigator.show(screen)
            await services.access.wait_for_index()

    async def practise(self, selection: "QuestionSelection | None" = None) -> None:
        """Practise what is due today, or the questions of `selection`, due or not; show a summary."""
        from debrief.tui.practice.screen import PracticeScreen
        from debrief.tui.practice.session import PracticeSession

        services = self._services
        interview: NextInterview | None = None
        if selection is None:
            lines, interview = await self._due_lines()
        else:
            lines = await self._lines(selection)
        if not lines:
            return
        session = PracticeSession(tuple(line.id for line in lines), services.questions, services.clock, services.zone)
        title = f"Practice for {interview.day_name}" if interview else "Practice"
        screen = PracticeScreen(session, services.autosave, self._journal.save_error, title)
        if message := await self._navigator.show(screen):
            self._app.notify(message, timeout=10)
        await self._home.refresh()

    async def export(self, which: str = "", listed: "QuestionFilter | None" = None) -> None:
        """Export questions: those `listed` for `which`, in their order, or all, unless the user chooses others."""
        from debrief.domain.search.question_filter import QuestionFilter, parse_question_filter
        from debrief.tui.practice.export.screen import ExportScreen

        services = self._services
        await services.access.wait_for_index()
        now = services.clock()
        today = (datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=now)).astimezone()
        screen = ExportScreen(
            Path.home() / f"practice-list-{today:%Y-%m-%d}",
            services.access.reader,
            partial(parse_question_filter, now=now, zone=services.zone()),
            clock=services.clock,
            zone=services.zone,
            private=services.private,
            which=which,
            listed=QuestionFilter() if listed is None else listed,
        )
        if message := await self._navigator.show(screen):
            self._app.notify(message, timeout=10)

    async def suggest(self, event: "QuestionsEditor.Paused") -> None:
        """Suggest known questions similar to the one being typed."""
        try:
            await self._services.access.wait_for_index()  # a link just made or taken back is counted then
            known = await self._services.questions.find_likely(event.asked.wording, event.present)
        except (LookupCancelled, JournalUnusable):
            return  # a suggestion only: nothing is missing without it
        if event.editor.is_attached:
            event.editor.show_matches(event.asked, known)

    async def offer_similar(self, event: "QuestionsEditor.SimilarWanted") -> None:
        """Let the user choose the same question from similar ones."""
        await self._services.access.wait_for_index()
        similar = await self._services.questions.find_similar(event.asked.wording, event.present)
        if event.editor.is_attached:
            await event.editor.choose_similar(event.asked, similar)

    async def _lines(self, selection: "QuestionSelection") -> "list[QuestionSummary]":
        """Return the questions of `selection` to practise; notify if there are none."""
        from debrief.domain.practice.practice_state import NO_MATCHES

        services = self._services
        if not (questions := await services.questions.queue(services.zone(), selection)):
            self._app.notify(NO_MATCHES)
        return questions

    async def _due_lines(self) -> "tuple[list[QuestionSummary], NextInterview | None]":
        """Return the questions for today, and the interview they are for; if there are none, offer those due next."""
        from debrief.domain.practice.practice_state import NO_QUESTIONS, nothing_due

        services = self._services
        questions, interview = await services.questions.todays_queue(services.zone())
        if questions:
            return questions, interview
        questions = await services.questions.queue(services.zone())
        if not questions:
            self._app.notify(NO_QUESTIONS)
            return [], None
        text = nothing_due(min(line.due_at or 0 for line in questions), services.clock(), services.zone())
        early = await self._navigator.show(ConfirmScreen(text, "Practise early", "Leave it"))
        return (questions if early else []), None
