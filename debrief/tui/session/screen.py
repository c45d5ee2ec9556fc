"""The session screen: one prompt at a time beside the guide, with every change saved while typing."""

import asyncio
from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from debrief.domain.dates.zones import preload_zones
from debrief.domain.record.debrief import Lens
from debrief.domain.session.guide import BLANK_PAGE, Kind
from debrief.domain.session.notices import path_notice, second_part_notice
from debrief.domain.session.session import Session
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.storage.records.save_result import SaveResult
from debrief.tui.common.confirm import may_leave
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import SaveStatus, notify_clashes, show_not_saved, show_saved
from debrief.tui.common.screen_styles import HEIGHTS, WIDTHS
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.cursor import read_cursor, restore_cursor
from debrief.tui.forms.date_line import unread_notice
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form
from debrief.tui.forms.placement.number_keys import KeyRejected, NumberRead
from debrief.tui.forms.prose import Prose
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.messages import NotStored, PeopleRequest, PeopleWanted, Stored
from debrief.tui.runtime.navigation import ignore_leftovers, navigate, on_each_key, show
from debrief.tui.session.draft import DebriefDraft, DraftStore
from debrief.tui.session.end_page import TYPED_ON, EndContext, EndPage
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.keys import KEYS, is_available
from debrief.tui.session.notice import Notice, OpenElsewhere
from debrief.tui.session.outline import Outline
from debrief.tui.session.result import NextAction, SessionResult
from debrief.tui.session.step_page import StepPage

AFTER_ENTER = "Enter took you on. To go back, press <session.back:ctrl+r>; for a new line there, Alt+Enter."
TO_LEAVE = "Press <session.leave:Esc> to leave."
TO_CHANGE_IT = "To change it, press <session.back:ctrl+r>."


class SessionScreen(Screen[SessionResult]):
    """Edits one debrief with its guide; returns it, and what to do next."""

    BINDINGS = KEYS
    HORIZONTAL_BREAKPOINTS, VERTICAL_BREAKPOINTS = WIDTHS, HEIGHTS

    def __init__(
        self,
        session: Session,
        store: DraftStore,
        clock: Callable[[], int],
        zone: Callable[[], str],
        *,
        trouble: str = "",
        is_open_elsewhere: Callable[[], bool] = lambda: False,
        at_end: EndContext,
    ) -> None:
        """`trouble`: why saving already fails, in one sentence; `is_open_elsewhere` is called on a thread."""
        super().__init__()
        self._at_end = at_end
        self._trouble = trouble
        self._is_open_elsewhere = is_open_elsewhere
        self._draft = DebriefDraft(session, store)
        self._clock = clock
        self._zone = zone
        self._has_content = False
        """Whether anything is written at the current step."""
        self._left = False
        self._editor_lock = asyncio.Lock()

    @property
    def session(self) -> Session:
        """The debrief and its position in the guide."""
        return self._draft.session

    def compose(self) -> ComposeResult:
        """Lay out the top line, the guide, the prompt with its editor, and the keys."""
        yield TopBar()
        with Horizontal(id="body"):
            yield Outline(self.session)
            yield StepPage(self._at_end)
        yield SaveStatus()
        yield OpenElsewhere(self._is_open_elsewhere)
        yield Notice()
        yield KeyLine()

    async def on_mount(self) -> None:
        """Show the current step."""
        self.query_one(Outline).can_focus = False
        self.run_worker(preload_zones, thread=True)
        on_each_key(self, self.query_one(Notice).clear_hint)
        if self._trouble:
            show_not_saved(self, self._trouble)
        await self._show()
        for entries in self.query(Entries):
            if entries.selected == len(entries.parts):
                self.query_one(Notice).hint(entries.schema.unfinished_hint(entries.parts))

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, and save what they changed."""
        focused = self.focused
        if focused is not None and focused.is_attached:
            await drain_messages(focused)
        self.collect_input()

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether all are stored."""
        return self._draft.flush(seconds)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the commands that are available now."""
        return is_available(action, self.session, has_content=self._has_content)

    @on(KeyRejected)
    @on(NumberRead)
    def show_hint(self, event: KeyRejected | NumberRead) -> None:
        """Show why a key had no effect, or how a number was read, until the next key."""
        self.query_one(Notice).hint(event.hint)

    @on(Form.Completed)
    @on(Entries.Completed)
    def go_on(self) -> None:
        """Go to the next prompt. This is a route, because a handler would wait for its own queue."""
        unread = unread_notice(self)
        at = self.focused
        after_text = isinstance(at, Prose) and at.breaks_lines and bool(at.text.strip())
        hint = f"{unread} {TO_CHANGE_IT}" if unread else AFTER_ENTER if after_text else ""
        navigate(self, self._go_on(hint, TYPED_ON))

    def on_stored(self, message: Stored) -> None:
        """Show the time of the save; adopt what another window changed."""
        show_saved(self, self._clock())
        if message.saved.merged and message.saved.debrief.id == self.session.debrief.id:
            # Letters typed while the editor is replaced would go to the old one.
            navigate(self, self._adopt(message.saved), always=True)

    async def _adopt(self, saved: SaveResult) -> None:
        async with self._editor_lock:
            if self._left:
                return
            await self.collect_all_input()
            if self._draft.adopt():
                cursor = read_cursor(self)
                await self._show()
                await restore_cursor(self, cursor)
        notify_clashes(self, saved.clashes)

    def on_not_stored(self, message: NotStored) -> None:
        """Show that saving fails, and why."""
        show_not_saved(self, message.sentence)

    @on(Form.Changed)
    @on(Entries.Changed)
    def store_change(self, event: Form.Changed | Entries.Changed) -> None:
        """Store what the changed field has now; ignore an editor that has been replaced, which was collected before.

        The value of the message may be older than what a signal or a crash has collected and stored meanwhile.
        """
        editor = self.query_one(StepPage).editor
        if editor is not None and event.control is editor.content:
            for lens, value in editor.content.values:
                if lens == event.lens:
                    self._set(lens, value)

    def collect_input(self) -> None:
        """Store everything in the editor that has not been stored yet."""
        editor = self.query_one(StepPage).editor
        for lens, value in editor.content.values if editor else []:
            self._set(lens, value)

    def _set(self, lens: Lens, value: object) -> None:
        if self._draft.set(lens, value):
            self.query_one(TopBar).left = self.session.debrief.title
            self._refresh_next()

    def _refresh_next(self) -> None:
        """Update the label of the key that skips the prompt or goes on."""
        if self._has_content is not (has_content := self._draft.has_current_content):
            self._has_content = has_content
            self.refresh_bindings()

    async def action_next(self) -> None:
        """Go to the next prompt."""
        await self._go_on()

    action_skip = action_next

    async def _go_on(self, hint: str = "", typed_on: str = "") -> None:
        """Go to the next prompt, with `hint` until the next key, and `typed_on` for who types on at the end."""
        current = self.session.current
        await self._move(lambda session: session.next(self._clock()))
        if current is not None and current.kind is Kind.OUTCOME and self.session.current is not None:
            self.query_one(Notice).show(second_part_notice(self.session, TO_LEAVE))
        elif hint and not (hint == AFTER_ENTER and self.session.current is None):  # the end page says what to do next
            self.query_one(Notice).hint(hint)
        if typed_on and self.session.current is None:
            ignore_leftovers(self, typed_on)

    async def action_back(self) -> None:
        """Go back to the previous prompt."""
        await self._move(lambda session: session.back())

    async def action_return_to_end(self) -> None:
        """Go back to the end page, from a step that was opened there."""
        await self._move(lambda session: session.return_to_end(self._clock()))

    async def action_blank_page(self) -> None:
        """Go to the blank page, or back from it."""
        current = self.session.current
        await self._move(lambda session: session.back() if current == BLANK_PAGE else session.jump(BLANK_PAGE.id))

    async def action_quick(self) -> None:
        """Ask only the quick prompts, or all of them again."""
        await self._move(lambda session: session.on_quick_path(not session.debrief.quick))
        self.notify(path_notice(quick=self.session.debrief.quick), markup=False)

    async def action_move_focus(self, by: int) -> None:
        """Move the focus by one field, through all entries, after the current one has handled all keys."""
        await drain_messages(self.focused)
        entries = next(iter(self.query(Entries)), None)
        if entries is not None and await entries.move_focus(by):
            return
        (self.focus_next if by > 0 else self.focus_previous)()

    async def action_go_to(self) -> None:
        """Ask for a step, and go to it."""
        await self.collect_all_input()
        navigate(self, self._pick_step())

    async def _pick_step(self) -> None:
        step_id = await show(self, GoToScreen(self.session))
        if step_id is not None:
            await self._move(lambda session: session.jump(step_id))

    @on(Outline.Picked)
    def jump(self, event: Outline.Picked) -> None:
        """Go to the step picked in the outline. This is a route, because a handler would wait for its own queue."""
        event.stop()
        navigate(self, self._move(lambda session: session.jump(event.step_id)))

    async def action_open_line(self, number: int) -> None:
        """Go to the step of a numbered line on the end page, from 1."""
        lines = self.query_one(EndPage).lines
        if number <= len(lines):
            line = lines[number - 1]
            await self._move(lambda session: session.jump(line.step), line.part)

    async def action_leave(self) -> None:
        """Leave once everything is stored; if it cannot be stored, ask first."""
        await self.collect_all_input()
        navigate(self, self._leave())

    async def _leave(self) -> None:
        if await may_leave(self, self._draft.store, self.flush):
            await self._go(NextAction.HOME)

    async def action_note(self) -> None:
        """Post that the user wants the notes, beginning with the one in the form."""
        await self.collect_all_input()
        debrief, entries = self.session.debrief, next(iter(self.query(Entries)), None)
        at = entries.selected if entries else 0
        note = debrief.notes[at].id if entries and at < len(debrief.notes) else ""
        self.post_message(PeopleWanted(PeopleRequest.NOTE, debrief.id, note))

    def action_end(self, next_action: str) -> None:
        """Leave the end page to read or to export."""
        navigate(self, self._go(NextAction[next_action]))

    async def _go(self, next_action: NextAction) -> None:
        async with self._editor_lock:  # an editor that is being replaced must not be taken down under it
            self._left = True
            self.dismiss(SessionResult(self.session.debrief, next_action))

    async def _move(self, move: Callable[[Session], Session], part: str = "") -> None:
        """Go to another step, and there to the entry with the id `part`."""
        async with self._editor_lock:  # what is adopted meanwhile would take the cursor of the step before to this one
            if self._left:
                return
            await self.collect_all_input()
            self._draft.move(move)
            self.query_one(Notice).show("")
            self.app.clear_notifications()
            await self._show()
            if part and (entries := next(iter(self.query(Entries)), None)):
                await entries.select_part(part)

    async def _show(self) -> None:
        await self.query_one(StepPage).show(self.session, LocalClock(self._clock, self._zone))
        self.query_one(Outline).show(self.session)
        bar = self.query_one(TopBar)
        bar.left, bar.middle = self.session.debrief.title, self.session.position_words
        self._has_content = self._draft.has_current_content
        self.refresh_bindings()
        self.query_one(Notice).follow(self.session)
