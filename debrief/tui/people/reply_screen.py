"""The reply screen: write down a reply, or decide about each of its points. Everything is saved while typing."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from debrief.domain.people.changes import decide_point, points_of, remove_point
from debrief.domain.people.reply import ASK_IN_THE_ROOM
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.parts import Feedback, FeedbackPoint, Verdict
from debrief.domain.text import one_line, safe
from debrief.tui.common.confirm import confirm_leaving
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import NOT_SAVED, SaveStatus, saved_at
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_schema import EntrySchema
from debrief.tui.forms.fields import Choice, Words, attribute, one_of, parts_of
from debrief.tui.forms.form import Form
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.messages import NotStored, Stored
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.unsaved import FLUSH_SECONDS
from debrief.tui.session.draft import DraftStore

_REPLY = (
    Words(label="From", lens=attribute("sender")),
    Words(label="Their words", lens=attribute("words"), tall=True, hint="as they wrote or said it"),
)


def _points_schema(reply: Feedback) -> EntrySchema:
    return EntrySchema(
        lens=parts_of("feedback_points", lambda point: point.feedback == reply.id),
        noun="point",
        fields=(
            Words(label="The point", lens=attribute("text"), hint="one thing they said"),
            Choice(label="You will", lens=attribute("verdict"), options=one_of(Verdict)),
            Words(label="Because", lens=attribute("why")),
        ),
        summary=lambda point: f"{point.text}{f'  ({point.verdict.value})' if point.verdict else ''}",
        new=lambda: FeedbackPoint(feedback=reply.id),
    )


class ReplyScreen(Screen[Debrief]):
    """Edits a reply of `debrief`, or with `points` what to do about each point; returns the changed debrief."""

    # With priority, so that a command waits for the letters typed before it.
    CSS_PATH = "reply_screen.tcss"
    BINDINGS = [
        Binding("ctrl+n", "leave", "Done", priority=True, id="reply.done", tooltip="Finish"),
        Binding("escape", "leave", "Leave", priority=True, id="reply.leave",
                tooltip="Go back to where you came from; what you typed is saved"),
    ]  # fmt: skip

    bar = query_one(TopBar)
    status = query_one(SaveStatus)

    def __init__(
        self,
        debrief: Debrief,
        reply: Feedback,
        store: DraftStore,
        clock: Callable[[], int],
        *,
        points: bool = False,
        trouble: str = "",
    ) -> None:
        """`clock` returns UTC ms; `trouble`: why saving fails already, in one sentence."""
        super().__init__()
        self._debrief = debrief
        self._reply = reply
        self._store = store
        self._clock = clock
        self._points = points
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        """Yield the text of the reply, and the form below it."""
        whom = one_line(self._reply.sender)
        yield TopBar(f"{f'Reply from {whom}' if whom else 'A reply'}, {one_line(self._debrief.title)}")
        yield SaveStatus()
        with VerticalScroll(can_focus=False):
            if self._points:
                yield Static(Content(safe(self._reply.words)), id="words")
                yield Entries(self._debrief, _points_schema(self._reply))
                yield Static(ASK_IN_THE_ROOM, id="room", markup=False)
            else:
                yield Form(self._reply, _REPLY)
        yield KeyLine()

    def on_mount(self) -> None:
        """Focus the first field; show why saving fails, if it does."""
        self.set_focus(self._fields.first)
        if self._trouble:
            self.on_not_stored(NotStored(self._trouble))

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, and save what they changed."""
        if self.is_mounted:
            await drain_messages(self.focused)
            self.collect_input()

    def collect_input(self) -> None:
        """Save the values of the fields."""
        for lens, value in self._fields.values:
            self._set(lens, value)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether all are stored."""
        return self._store.flush(seconds)

    def on_form_changed(self, event: Form.Changed) -> None:
        """Save the field that changed."""
        event.stop()
        self._set(event.lens, event.value)

    def on_entries_changed(self, event: Entries.Changed) -> None:
        """Save the points that changed."""
        event.stop()
        self._set(event.lens, event.value)

    def on_stored(self, _: Stored) -> None:
        """Show the time of the save."""
        self.status.show("")
        self.bar.right = saved_at(self._clock())

    def on_not_stored(self, message: NotStored) -> None:
        """Show that saving fails, and why."""
        self.status.show(message.sentence)
        self.bar.right = NOT_SAVED

    async def action_leave(self) -> None:
        """Leave once everything is stored; if it cannot be stored, ask first."""
        await self.collect_all_input()
        navigate(self, self._leave())

    async def _leave(self) -> None:
        if await asyncio.to_thread(self.flush, FLUSH_SECONDS) or await confirm_leaving(self, self._store):
            self.dismiss(self._debrief)

    @property
    def _fields(self) -> Form | Entries:
        return self.query_one(Entries) if self._points else self.query_one(Form)

    def _set(self, lens: Any, value: Any) -> None:
        if self._points:
            debrief = _with_points(self._debrief, self._reply.id, value)
        else:
            self._reply = lens.set(self._reply, value)
            debrief = self._debrief
            if not self._reply.blank or any(reply.id == self._reply.id for reply in debrief.feedback):
                debrief = with_part(debrief, "feedback", self._reply)
        if debrief != self._debrief:
            self._debrief = debrief
            self._store.queue_save(debrief)


def _with_points(debrief: Debrief, reply_id: str, points: tuple[FeedbackPoint, ...]) -> Debrief:
    """Return `debrief` with the points of a reply replaced, and with the developments that they lead to."""
    before = {point.id: point for point in points_of(debrief, reply_id)}
    for point in points:
        if before.pop(point.id, None) != point and not point.blank:
            debrief = decide_point(debrief, point)
    for removed in before:
        debrief = remove_point(debrief, removed)
    return debrief
