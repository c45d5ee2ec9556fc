"""People: the agenda on the start page, notes, the nudge, replies and points; and the sheet for the next interview."""

from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.lists.agenda.item import AgendaItem
from debrief.domain.people import changes
from debrief.tui.flows.context import FlowContext
from debrief.tui.flows.reading import ReadingFlow
from debrief.tui.flows.writing import WritingFlow
from debrief.tui.runtime.messages import PeopleRequest

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.tui.people.part_editor_route import PartEditorRoute

NOBODY = "There is nobody to write to yet. Add a person at the prompt “Thanks and feedback”."


class PeopleFlow:
    """Carries out decisions about the agenda, and opens the screens about people."""

    def __init__(self, context: FlowContext, reading: ReadingFlow, writing: WritingFlow) -> None:
        self._app = context.app
        self._navigator = context.navigator
        self._services = context.services
        self._journal = context.journal
        self._pages = context.pages
        self._home = context.home
        self._reading = reading
        self._writing = writing

    async def decide(self, item: AgendaItem, decision: str) -> None:
        """Carry out a decision about an item: `done`, put off for a `day` or a `week`, or `let go`."""
        people = self._services.people
        match decision:
            case "done":
                message = await people.finish(item)
            case "let go":
                message = await people.let_go(item)
            case _:
                message = await people.put_off(item, 1 if decision == "day" else 7)
        await self._home.refresh()
        self._app.notify(message)

    async def open(self, request: PeopleRequest, debrief_id: str, record: str) -> None:
        """Show the requested screen, then refresh the screen below it."""
        if request is PeopleRequest.POINTS:
            await self._show_points()
            return
        if request is PeopleRequest.SHEET:
            await self._show_sheet()
            return
        if request is PeopleRequest.READ:
            await self._writing.read(debrief_id)
            return
        debrief = await self._pages.load(debrief_id)
        if debrief is None:
            return
        match request:
            case PeopleRequest.NOTE:
                await self._show_notes(debrief, record)
            case PeopleRequest.NUDGE:
                await self._show_nudge(debrief)
            case PeopleRequest.FEEDBACK:
                await self._show_feedback(debrief, record)
            case PeopleRequest.CHECK | PeopleRequest.PLAN:
                await self._show_plan(debrief, record, check=request is PeopleRequest.CHECK)
        await self._home.refresh()
        if self._reading.is_open:
            await self._reading.replace(debrief_id)

    async def _show_points(self) -> None:
        from debrief.tui.people.points.screen import PointsScreen

        services = self._services
        await services.access.wait_for_index()
        await self._navigator.show(PointsScreen(services.people))
        await self._home.refresh()

    async def _show_sheet(self) -> None:
        from debrief.tui.home.sheet.screen import SheetScreen
        from debrief.tui.services.sheet import SheetService

        sheet = SheetService(self._services.access)
        await sheet.load()
        await self._navigator.show(SheetScreen(sheet, self._services.private, self._journal.save_error))
        await self._home.refresh()

    async def _show_notes(self, debrief: "Debrief", note_id: str) -> None:
        from debrief.tui.people.note_screen import NoteScreen
        from debrief.tui.services.people.notes import DebriefNotes

        if not debrief.notes:
            self._app.notify(NOBODY)
            return
        services = self._services
        notes = DebriefNotes(services.people, debrief, note_id)
        await self._navigator.show(NoteScreen(notes, services.private, self._journal.save_error))

    async def _show_feedback(self, debrief: "Debrief", record: str) -> None:
        from debrief.tui.people.feedback import FeedbackDialogs

        await FeedbackDialogs(self._app, self._services.people, self._editor_route()).run(debrief, record)

    async def _show_plan(self, debrief: "Debrief", plan_id: str, *, check: bool) -> None:
        from debrief.domain.session.steps.local_clock import LocalClock
        from debrief.tui.people.reply_and_plan_editors import check_editor, plan_editor

        services = self._services
        if (plan := changes.find_plan(debrief, plan_id)) is not None:
            clock = LocalClock(services.clock, services.zone)
            editor = check_editor(plan, clock) if check else plan_editor(plan, clock)
            await self._editor_route().edit(debrief.id, editor)

    def _editor_route(self) -> "PartEditorRoute":
        from debrief.tui.people.part_editor_route import PartEditorRoute

        return PartEditorRoute(
            self._navigator.show,
            self._pages.load,
            self._services.access,
            self._navigator.ignore_leftovers,
            self._journal.save_error,
        )

    async def _show_nudge(self, debrief: "Debrief") -> None:
        from debrief.tui.people.nudge import offer_nudge
        from debrief.tui.services.people.notes import nudge_of

        people = self._services.people
        letter, to = nudge_of(debrief, people.settings)
        screen = self._app.screen_stack[-1]
        if await offer_nudge(screen, self._services.private, letter, to):
            await people.change(debrief.id, partial(changes.mark_nudged, at=people.access.clock()))
            self._app.notify("Marked as asked. debrief will not remind you of it again.")
