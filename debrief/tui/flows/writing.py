"""Writing debriefs: new and continued sessions, and pages from which the user can go on writing."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.patterns.skip_rules import rule_sentence, texts_of
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END
from debrief.domain.search.query import ALL_DEBRIEFS
from debrief.domain.session.next_round import next_round
from debrief.domain.session.removed_steps import open_session
from debrief.domain.session.session import Session
from debrief.domain.text import safe
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.flows.context import FlowContext
from debrief.tui.flows.questions import QuestionsFlow
from debrief.tui.flows.reading import ReadingFlow, ReadingOrder
from debrief.tui.services.people.earlier_plan import EarlierPlan

if TYPE_CHECKING:
    from debrief.tui.session.screen import SessionScreen

LEFT_DEBRIEF = (
    "You had already left the debrief, so what you typed next is not in it. Press <home.open:Enter> to go back."
)
"""Shown to somebody who types on after Esc."""
THE_PAGE = "the page you came from"
THE_LIST = "the list you came from"


class WritingFlow:
    """Opens sessions, and pages from which the user can go on writing."""

    def __init__(self, context: FlowContext, reading: ReadingFlow, questions: QuestionsFlow) -> None:
        self._app = context.app
        self._navigator = context.navigator
        self._services = context.services
        self._journal = context.journal
        self._pages = context.pages
        self._home = context.home
        self._reading = reading
        self._questions = questions
        self._asked_about: set[tuple[str, str, str]] = set()  # debrief, company and role

    async def begin(self, guide: str, *, quick: bool) -> None:
        """Start a debrief with a guide, by name."""
        debrief = Debrief(started_at=self._services.clock(), guide=guide, quick=quick)
        with suppress(JournalUnusable):  # the first save says so
            # Nothing could be stored before the journal is open, so nothing is asked before.
            await self._services.access.load_to_edit(debrief.id)
        await self._write(debrief)

    async def begin_along(self, guide: str, *, quick: bool) -> None:
        """Start a debrief with `guide`; if that is empty, let the user choose one."""
        if name := guide or await self._choose_guide():
            await self.begin(name, quick=quick)

    async def open(self, debrief_id: str, *, write: bool) -> None:
        """Continue or read a debrief of the start page."""
        if write:
            await self.resume(debrief_id)
        else:
            await self.read(debrief_id)
            await self._home.refresh()

    async def resume(self, debrief_id: str) -> None:
        """Continue a debrief."""
        debrief = await self._pages.load(debrief_id, to_edit=True)
        if debrief is not None:
            await self._write(debrief)

    async def repeat(self, debrief_id: str) -> None:
        """Start a debrief of the next interview at the same company."""
        debrief = await self._pages.load(debrief_id)
        if debrief is not None:
            again = next_round(debrief, self._services.clock())
            self._services.autosave.queue_save(again)
            await self._write(again, template=again, back_to=THE_LIST)

    async def edit(self, debrief_id: str, back_to: str = THE_LIST) -> bool:
        """Let the user edit any step of a debrief; return whether they read it afterwards.

        `back_to`: where Esc leads.
        """
        from debrief.tui.session.go_to import GoToScreen

        if (debrief := await self._pages.load(debrief_id, to_edit=True)) is None:
            return False
        step = await self._navigator.show(GoToScreen(open_session(self._pages.guide(debrief.guide), debrief)))
        if step is None:
            self._services.autosave.release(debrief_id)
        return step is not None and await self._write(debrief, step, back_to=back_to)

    async def read(self, debrief_id: str, order: ReadingOrder | None = None, question: str = "") -> None:
        """Show a debrief, scrolled to a question, and others in `order`; let the user edit them."""
        order = order or self._reading.order(ALL_DEBRIEFS)
        while (to_edit := await self._reading.show(debrief_id, order, question)) is not None:
            debrief_id, question = to_edit, ""
            if await self.edit(debrief_id, THE_PAGE):
                return

    async def _write(
        self, debrief: Debrief, step: str = "", *, template: Debrief | None = None, back_to: str = ""
    ) -> bool:
        """Open a session; return whether the user read the debrief afterwards.

        `step`: where to begin. A debrief that is blank at the end, or still as `template`, is deleted.
        `back_to`: where Esc leads; empty: to the start page.
        """
        from debrief.tui.session.result import NextAction

        session = open_session(self._pages.guide(debrief.guide), debrief)
        if step:
            session = replace(session.jump(step), came_from="")  # Esc leads back to what it was opened from
        self._services.questions.invalidate_matcher()
        self._journal.presence.open(debrief.id)
        result = await self._navigator.show(self._session_screen(session, back_to))
        self._journal.presence.open("")
        written = result.debrief
        if written.blank or (template is not None and not written.differs_from(template)):
            await self._discard(written.id)
        await self._end_session(written, debrief)
        if result.next_action is NextAction.HOME:
            if back_to:
                self._navigator.ignore_leftovers()
            else:
                self._navigator.ignore_leftovers(LEFT_DEBRIEF, frozenset())
                self._home.text_left(LEFT_DEBRIEF)
        elif result.next_action is NextAction.READ:
            await self.read(written.id)
        else:
            await self._questions.export()
        return result.next_action is NextAction.READ

    def _session_screen(self, session: Session, back_to: str) -> "SessionScreen":
        from debrief.tui.session.end_page import START_PAGE, EndContext
        from debrief.tui.session.screen import SessionScreen

        services, debrief_id = self._services, session.debrief.id
        earlier_plan = EarlierPlan(services.people.plan_to_check, services.people.mark_plan_asked)
        return SessionScreen(
            session,
            services.autosave,
            services.clock,
            services.zone,
            trouble=self._journal.save_error,
            is_open_elsewhere=partial(self._journal.presence.is_open_elsewhere, debrief_id),
            at_end=EndContext(earlier_plan, services.people.settings.hours, back_to or START_PAGE),
        )

    async def _end_session(self, written: Debrief, before: Debrief) -> None:
        """Store a debrief that was left, and ask or tell what its new company, role and requirements call for."""
        autosave = self._services.autosave
        autosave.release(written.id)
        await asyncio.to_thread(autosave.flush, self._journal.flush_seconds)
        if not written.process and (before.step != END or _names(written) != _names(before)):
            await self._offer_process(written)
        if texts_of(written) != texts_of(before):
            await self._show_rules(written)
        await self._home.refresh(written.id)

    async def _offer_process(self, debrief: Debrief) -> None:
        """Ask once whether a debrief is another round of an earlier application to the same role; join it on a yes.

        One that was unfinished is asked about again after a restart, since its names may have been typed before that.
        """
        from debrief.tui.common.confirm import ConfirmScreen

        if (about := (debrief.id, *_names(debrief))) in self._asked_about:
            return
        debriefs = self._services.debriefs
        with suppress(JournalUnusable, LookupCancelled):
            if (process := await debriefs.process_of(debrief)) is None:
                return
            self._asked_about.add(about)
            question = ConfirmScreen(safe(process.question), "Another round", "A new application")
            if await self._navigator.show(question):
                self._app.notify(await debriefs.join(debrief.id, process))

    async def _show_rules(self, debrief: Debrief) -> None:
        """Notify of the user's own rules that may apply to the role."""
        with suppress(JournalUnusable, LookupCancelled):
            if words := rule_sentence(await self._services.debriefs.rules_that_may_apply(debrief)):
                self._app.notify(words, timeout=8)

    async def _choose_guide(self) -> str | None:
        from debrief.guides.loader import available_guides
        from debrief.tui.session.choose_guide import ChooseGuideScreen

        return await self._navigator.show(ChooseGuideScreen(available_guides(self._pages.guides)))

    async def _discard(self, debrief_id: str) -> None:
        with suppress(JournalUnusable, TimeoutError):
            discarded = asyncio.wrap_future(self._services.autosave.discard(debrief_id))
            await asyncio.wait_for(discarded, self._journal.flush_seconds)


def _names(debrief: Debrief) -> tuple[str, str]:
    return debrief.company, debrief.role
