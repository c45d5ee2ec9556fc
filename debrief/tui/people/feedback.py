"""Record, open and close the replies to one debrief."""

from functools import partial

from textual.app import App

from debrief.domain.people import changes
from debrief.domain.people.addressee import short_name
from debrief.domain.people.feedback import SEALED_NOTICE, silence_notice
from debrief.domain.people.note_of_debrief import awaits_reply_to
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Feedback, Note
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.text import one_line, shorten
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.people.part_editor_route import PartEditorRoute
from debrief.tui.people.reply_and_plan_editors import points_editor, reply_editor
from debrief.tui.services.people.service import PeopleService

_NEW, _SILENT = "new", "silent "


class FeedbackDialogs:
    """Runs the dialogs for the replies to one debrief; `people` and `route` come from the app."""

    def __init__(self, app: App[None], people: PeopleService, route: PartEditorRoute) -> None:
        self._app = app
        self._show = route.show
        self._people = people
        self._route = route

    async def run(self, debrief: Debrief, record: str) -> None:
        """Open a reply, or ask what to do; `record`: the id of a reply, or of the note that it answers."""
        if (reply := changes.find_feedback(debrief, record)) is not None:
            await self._open(debrief.id, reply)
            return
        picked = await self._show(ChooseScreen(f"Feedback, {one_line(debrief.title)}", _options(debrief)))
        note = changes.find_note(debrief, record)
        if picked == _NEW:
            await self._write(debrief, note)
        elif picked is not None and picked.startswith(_SILENT):
            await self._close(debrief.id, picked.removeprefix(_SILENT))
        elif picked is not None and (reply := changes.find_feedback(debrief, picked)) is not None:
            await self._open(debrief.id, reply, chosen=True)

    async def _write(self, debrief: Debrief, note: Note | None) -> None:
        """Let the user write down a reply, which stays closed unless they open it now."""
        now = self._people.access.clock()
        sender = one_line(note.to) if note else _only_thanked(debrief)
        reply = Feedback(sender=sender, sealed=True, received_at=now)
        suggested = note is None and bool(sender)
        after = await self._route.edit(debrief.id, reply_editor(reply, suggested=suggested))
        written = None if after is None else changes.find_feedback(after, reply.id)
        if written is not None and written.words.strip():
            await self._open(debrief.id, written)

    async def _open(self, debrief_id: str, reply: Feedback, *, chosen: bool = False) -> None:
        """Show the points of a reply; if it is closed, ask first. `chosen`: the user has picked it to open it."""
        if reply.sealed:
            question = ConfirmScreen(SEALED_NOTICE, "Read it now", "Leave it closed", harmless=not chosen)
            if not await self._show(question):
                return
            await self._people.change(debrief_id, partial(changes.open_reply, feedback_id=reply.id))
        access = self._people.access
        await self._route.edit(debrief_id, points_editor(reply, LocalClock(access.clock, access.zone)))

    async def _close(self, debrief_id: str, note_id: str) -> None:
        """Close a note that nobody replied to."""
        before = await self._people.silent_notes()
        await self._people.change(debrief_id, partial(changes.mark_silent, note_id=note_id))
        self._app.notify(f"Closed. You will not be reminded of it again. {silence_notice(before)}".strip(), timeout=10)


def _only_thanked(debrief: Debrief) -> str:
    """Return the one person who was sent a note; empty if there are several or none."""
    thanked = {one_line(note.to) for note in debrief.notes if note.sent_at is not None and note.to.strip()}
    return thanked.pop() if len(thanked) == 1 else ""


def _options(debrief: Debrief) -> list[ChoiceOption]:
    replies = [
        ChoiceOption(reply.id, f"Reply from {short_name(reply.sender) or 'somebody'}", _state(debrief, reply))
        for reply in debrief.feedback
        if not reply.blank
    ]
    silent = [
        ChoiceOption(f"{_SILENT}{note.id}", f"No reply came from {short_name(note.to) or 'somebody'}", "Close it")
        for note in debrief.notes
        if awaits_reply_to(debrief, note)
    ]
    return [
        *replies,
        ChoiceOption(_NEW, "A reply came", "Write down their exact words; they stay closed until you want them"),
        *silent,
    ]


def _state(debrief: Debrief, reply: Feedback) -> str:
    if reply.sealed:
        return "still closed"
    points = changes.points_of(debrief, reply.id)
    return "; ".join(shorten(point.text, 40) for point in points) or "no points yet"
