"""Practice: the user answers one question at a time, aloud or in writing, and grades the answer."""

import asyncio

from textual import events
from textual.app import ComposeResult
from textual.getters import query_one
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import TextArea

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.spacing import Grade
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.bindings import scroll_view
from debrief.tui.common.confirm import confirm_leaving
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import GONE, NOT_SAVED, SaveStatus, saved_at
from debrief.tui.common.screen_styles import HEIGHTS, WIDTHS
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.prose import Prose
from debrief.tui.practice.body import PracticeBody
from debrief.tui.practice.card import Stage
from debrief.tui.practice.drafts import PracticeDrafts
from debrief.tui.practice.keys import KEYS, TypedLetters, is_available
from debrief.tui.practice.session import PracticeSession
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.messages import NotStored, TextStored
from debrief.tui.runtime.navigation import navigate, notify_error, notifying_errors
from debrief.tui.runtime.text_draft import TextStore
from debrief.tui.runtime.unsaved import FLUSH_SECONDS


class PracticeScreen(Screen[str]):
    """Goes through the questions of `session`; returns its summary, empty if that was shown here."""

    CSS_PATH = "screen.tcss"
    BINDINGS = KEYS
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS, VERTICAL_BREAKPOINTS = WIDTHS, HEIGHTS
    bar = query_one(TopBar)
    status = query_one(SaveStatus)
    written: var[bool] = var(default=False, init=False)
    """Whether something stands in the field for the attempt."""

    def __init__(self, session: PracticeSession, store: TextStore, trouble: str = "", title: str = "Practice") -> None:
        """`session` must be at its first question. `store` saves what is typed; `trouble`: why that fails already."""
        super().__init__()
        self.session = session
        self.body = PracticeBody()
        self.card = self.body.card
        self._drafts = PracticeDrafts(store)
        self._trouble = trouble
        self._title = title
        self._letters = TypedLetters(self, self.body, self._go_on_writing)

    def compose(self) -> ComposeResult:
        """Yield the question, its answers, the grades, the keys."""
        yield TopBar(self._title)
        yield SaveStatus()
        yield self.body
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the first question, and why saving fails, if it does."""
        await self._show()
        if self._trouble:
            self.on_not_stored(NotStored(self._trouble))

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return isinstance(self.focused, Prose)

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, and save what they changed."""
        await drain_messages(self.focused)
        self.collect_input()

    def collect_input(self) -> None:
        """Save what has changed in the fields."""
        self._drafts.update(self.card.attempt.text, self.card.editor.text)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether everything is stored."""
        return self._drafts.flush(seconds)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Save what is typed."""
        event.stop()
        self.collect_input()
        self.written = not self.card.attempt_is_blank
        if self.card.attempt_was_edited and len(self.card.attempt.text) > 1:  # one letter may have been meant as a key
            self.bar.middle = ""  # the key that undoes the grade would undo the typing first

    def watch_written(self) -> None:
        """Offer the commands for something written, or for nothing."""
        self._refresh_commands()

    def on_text_stored(self, message: TextStored) -> None:
        """Show the time of the save, or that the question is gone."""
        if self._drafts.owns(message):
            self.status.show(GONE if message.gone else "")
            self._show_state("not saved" if message.gone else saved_at(self.session.now))

    def on_not_stored(self, message: NotStored) -> None:
        """Show that saving fails, and why."""
        self.status.show(message.sentence)
        self._show_state(NOT_SAVED)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the commands that are available now."""
        return is_available(action, self.card, typing=self.typing, graded=self.session.has_grade)

    async def on_key(self, event: events.Key) -> None:
        """Let Enter go on if no grade can: from a question graded today, and at the end.

        What is typed straight on after the Enter that ended an answer belongs to it, and so does a sentence.
        """
        if not self.typing and self.card.stage is not Stage.ASKED and await self._letters.take(event):
            event.stop()
        elif event.key == "enter" and not self.typing:
            if self.card.stage is Stage.DONE:
                event.stop()
                self._leave()
            elif self.card.revealed and not self.card.grade_counts:
                event.stop()
                await self.action_skip()

    def _go_on_writing(self, text: str) -> None:
        self.card.go_on_writing(text)
        self._refresh_commands()

    def on_descendant_focus(self) -> None:
        """Hide the grades while the user types, and show them again."""
        self._refresh_commands()

    on_descendant_blur = on_descendant_focus

    def action_write(self) -> None:
        """Focus the field for the attempt."""
        self.card.write()

    async def action_reveal(self) -> None:
        """Show the answers and the grades, unless somebody types straight on."""
        await self.collect_all_input()
        if self.typing and not self.card.attempt_is_blank:
            self._letters.end_answer()
        self._reveal()

    def _reveal(self) -> None:
        self.set_focus(None)
        self.card.reveal()
        self._refresh_commands()

    async def action_done(self) -> None:
        """Finish typing: reveal the answers, or show the edited one."""
        await self.collect_all_input()
        if self.card.stage is Stage.ASKED:
            self._reveal()
        else:
            await self._finish_edit()

    action_finish = action_done

    def action_outline(self) -> None:
        """Insert the outline of a story into the field."""
        self.card.insert_outline()

    def action_improve(self) -> None:
        """Edit the best answer."""
        if (question := self.card.question) is not None:
            self.bar.middle = ""  # from now on the key that undoes a grade undoes the typing
            self.card.answers.improve()
            self._drafts.begin_answer(question.id, self.card.editor.text)

    async def action_keep(self) -> None:
        """Make the attempt the best answer."""
        assert self.card.question is not None  # noqa: S101 - the command is offered only where there is one
        with notifying_errors(self.app):
            question, message = await self.session.answer(self.card.question, self.card.unresolved)
            self._show_best(question, message)
            if question is not None:
                self._drafts.end_attempt()
                self._resolve("")

    def action_discard(self) -> None:
        """Delete the attempt."""
        self.bar.middle = ""
        self._drafts.delete_attempt()
        self._resolve("What you just wrote is deleted.")

    async def action_grade(self, value: int) -> None:
        """Store the grade and go on."""
        if await self._finish_edit():
            with notifying_errors(self.app):
                message = await self.session.grade(Grade(value))
                await self._show(message or self.body.graded_line(Grade(value)))

    async def action_undo_grade(self) -> None:
        """Undo the last grade, and show the answers to its question."""
        await self.collect_all_input()
        if await self._finish_edit():
            with notifying_errors(self.app):
                exists, message = await self.session.undo_grade()
                await self._show(message)
                if exists and self.card.stage is Stage.ASKED:
                    self._reveal()

    action_undo = action_undo_grade

    async def action_skip(self) -> None:
        """Go on to the next question without a grade; what was written is saved."""
        await self.collect_all_input()
        if await self._finish_edit():
            self.session.skip()
            await self._show()

    action_skip_unanswered = action_skip

    async def action_stop(self) -> None:
        """Finish typing; otherwise leave, and ask first if something typed cannot be stored."""
        await self.collect_all_input()
        if self.typing and not self.card.improving and not self.card.attempt_is_blank:
            self.set_focus(None)
        elif not self.card.improving or not await self._finish_edit():
            navigate(self, self._stop())

    action_leave_text = action_stop

    def action_scroll(self, way: str) -> None:
        """Scroll the question and its answers; `way`: `up`, `down`, `page_up` or `page_down`."""
        scroll_view(self.card, way)

    async def _stop(self) -> None:
        if await asyncio.to_thread(self.flush, FLUSH_SECONDS) or await confirm_leaving(self, self._drafts.store):
            self._leave()

    def _leave(self) -> None:
        self.dismiss("" if self.card.stage is Stage.DONE else self.session.summary)

    def _resolve(self, notice: str) -> None:
        self.card.resolve(notice)
        self._refresh_commands()

    def _refresh_commands(self) -> None:
        self.body.show_grades(typing=self.typing)
        self.refresh_bindings()

    async def _show(self, message: str = "") -> None:
        """Show the next question, or the end, with `message` in the top bar."""
        self.collect_input()
        try:
            item = await self.session.next_item()
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            self._leave()
            return
        self.set_focus(None)
        self.bar.middle = message
        self._letters.clear()
        self._drafts.clear()  # before its fields are emptied
        if item is None:
            self.body.end(self.session.summary)
        else:
            attempt = self._drafts.attempt_at(self.session.new_attempt(item.question))
            self.body.show(item, self.session.past_attempt(item.question, attempt.session), attempt.text)
            self._drafts.begin_attempt(item.question.id)
            self.card.write()
        self._show_state("")
        self._refresh_commands()

    async def _finish_edit(self) -> bool:
        """Show the best answer once its edit is stored, if there is one; return whether nothing typed would be lost."""
        if not self.card.improving or self.card.question is None:
            return not (self._drafts.lost and self.card.unresolved)
        self.collect_input()
        if not await asyncio.to_thread(self._drafts.flush, FLUSH_SECONDS):
            return False
        try:
            question, message = await self.session.reload(self.card.question)
        except JournalUnusable as trouble:
            notify_error(self.app, trouble)
            return False
        self._show_best(question, message)
        if question is not None:
            self.set_focus(None)
        return question is not None

    def _show_state(self, saved: str) -> None:
        """Show whether what is typed is saved, and the position in the session."""
        done = self.card.stage is Stage.DONE
        self.bar.right = " · ".join(filter(None, (saved, "" if done else self.session.progress.position)))

    def _show_best(self, question: PracticeQuestion | None, message: str) -> None:
        """Show the best answer of `question`, unless it is gone, and `message` in the top bar."""
        self.bar.middle = message or self.bar.middle
        if question is not None:
            self._drafts.end_answer()
            self.card.answers.show_best(question)
