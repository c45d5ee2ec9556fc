"""An app in which debriefs are written, and read with a way back to writing."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import work

from debrief.storage.file.errors import JournalUnusable
from debrief.tui.flows.questions import QuestionsApp
from debrief.tui.flows.reading import Order
from debrief.tui.runtime.journal_session import FLUSH_SECONDS
from debrief.tui.runtime.navigation import journey

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.tui.lists.debriefs.screen import DebriefsScreen
    from debrief.tui.lists.questions.screen import QuestionsScreen
    from debrief.tui.session.steps.questions import QuestionsEditor


class WritingApp(QuestionsApp):
    """Opens sessions, new ones and those begun."""

    @journey
    async def on_debriefs_screen_opened(self, event: "DebriefsScreen.Opened") -> None:
        """Read a debrief, and those beside it in the list."""
        await self._from_list(self.read(event.debrief_id, self._in_list(event.query)))

    @journey
    async def on_debriefs_screen_edited(self, event: "DebriefsScreen.Edited") -> None:
        """Let any step of a debrief be picked, and written on."""
        await self._from_list(self._edit(event.debrief_id))

    @journey
    async def on_debriefs_screen_repeated(self, event: "DebriefsScreen.Repeated") -> None:
        """Begin the next interview at the same place."""
        await self._from_list(self._repeat(event.debrief_id))

    @journey
    async def on_questions_screen_followed(self, event: "QuestionsScreen.Followed") -> None:
        """Read a debrief that a question was asked in."""
        await self.read(event.debrief_id, question=event.question)

    async def _from_list(self, going: Awaitable[object]) -> None:
        """Go somewhere, and return to the list at the debrief that was read last."""
        from debrief.tui.lists.debriefs.screen import DebriefsScreen

        self.last_read = ""
        await going
        if isinstance(self.screen, DebriefsScreen):
            self.screen.browser.show_again(self.last_read)

    async def _repeat(self, debrief_id: str) -> None:
        from debrief.domain.record.next_round import next_round

        debrief = await self.loaded(debrief_id)
        if debrief is not None:
            again = next_round(debrief, self.clock())
            self.autosave.offer(again)
            await self._session(again, begun=again)

    def after_writing(self) -> None:
        """Say on the start page how a session just left is gone on with."""

    async def write_new(self, guide: str, *, quick: bool) -> None:
        """Begin a debrief along a guide."""
        from debrief.domain.record.debrief import Debrief

        debrief = Debrief(started_at=self.clock(), guide=guide, quick=quick)
        with suppress(JournalUnusable):  # the first save says so
            # What is typed could not be stored before the journal is open, so nothing is asked before.
            await asyncio.wrap_future(self.autosave.load(debrief.id))
        await self._session(debrief)

    async def write(self, debrief_id: str) -> None:
        """Go on writing a debrief."""
        debrief = await self.loaded(debrief_id, to_write=True)
        if debrief is not None:
            await self._session(debrief)

    @work(group="known", exclusive=True)
    async def on_questions_editor_paused(self, event: "QuestionsEditor.Paused") -> None:
        """Offer what the ledger has that is like the question being typed; never more than an offer."""
        from debrief.storage.threads.reader import LookupCancelled

        with suppress(LookupCancelled, JournalUnusable):  # nothing is offered then
            await self.desk.caught_up()  # a link just made or taken back is counted then
            known = await self.ledger.alike(event.asked.wording, event.asked.question.id)
            if event.editor.is_attached:
                event.editor.offer(event.asked, known)

    async def _session(self, debrief: "Debrief", step: str = "", *, begun: "Debrief | None" = None) -> bool:
        """Let `debrief` be written; return whether it was read afterwards. It is not kept where it stays as `begun`."""
        from debrief.domain.session.session import Session
        from debrief.tui.session.result import Then
        from debrief.tui.session.screen import SessionScreen

        session = Session(self._guide(debrief.guide), debrief)
        if step:
            session = session.jump(step)
        self.ledger.invalidate_matcher()
        left = await self.answered(SessionScreen(session, self.autosave, self.clock, self._zone, self.trouble))
        if left.then is Then.HOME:
            self.after_writing()
        if left.debrief.blank or (begun is not None and not left.debrief.differs_from(begun)):
            await self.forget(left.debrief.id, FLUSH_SECONDS)
        self.autosave.release(left.debrief.id)
        await asyncio.to_thread(self.autosave.flush, FLUSH_SECONDS)
        await self.after_browsing(left.debrief.id)
        if left.then is Then.READ:
            await self.read(left.debrief.id)
        elif left.then is Then.EXPORT:
            await self.export()
        return left.then is Then.READ

    async def read(self, debrief_id: str, order: Order | None = None, question: str = "") -> None:
        """Read a debrief, from a question of it on, and others in `order`; and write on any of them."""
        from debrief.domain.search.query import EVERYTHING

        order = order or self._in_list(EVERYTHING)
        while (to_edit := await self._pages(debrief_id, order, question)) is not None:
            debrief_id, question = to_edit, ""
            if await self._edit(debrief_id):
                return

    async def _edit(self, debrief_id: str) -> bool:
        """Let any step of a debrief be picked and written on; return whether it was read afterwards."""
        from debrief.domain.session.session import Session
        from debrief.tui.session.go_to import GoToScreen

        if (debrief := await self.loaded(debrief_id, to_write=True)) is None:
            return False
        step = await self.answered(GoToScreen(Session(self._guide(debrief.guide), debrief)))
        if step is None:
            self.autosave.release(debrief_id)
        return step is not None and await self._session(debrief, step)
