"""The editor of a reply or a plan on a screen of its own, apart from the guide; all is saved as it is typed."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from debrief.domain.record.debrief import Debrief, Lens
from debrief.domain.text import one_line, safe
from debrief.storage.records.save_result import SaveResult
from debrief.tui.common.bindings import scroll_view
from debrief.tui.common.confirm import may_leave
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.save_status import SaveStatus, notify_clashes, show_not_saved, show_saved
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.cursor import read_cursor, restore_cursor
from debrief.tui.forms.date_line import unread_notice
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form
from debrief.tui.forms.prose import Prose
from debrief.tui.people.reply_and_plan_editors import PartEditor
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.messages import NotStored, Stored
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.session.draft import DraftStore

SCROLLS = "<parts.page_down:PgDn> and <parts.page_up:PgUp> to scroll this text"


class PartEditorScreen(Screen[Debrief]):
    """Edits with `editor` some parts of `debrief`; returns the debrief as it is then."""

    CSS_PATH = "part_editor_screen.tcss"
    # With priority, so that a command waits for the letters typed before it.
    BINDINGS = [
        Binding("ctrl+n", "done", "Done", priority=True, id="parts.done", tooltip="Finish"),
        Binding("escape", "leave", "Leave", priority=True, id="parts.leave",
                tooltip="Go back to where you came from; what you typed is saved"),
        Binding("pagedown", "scroll_words(1)", "Page down", show=False, priority=True, id="parts.page_down",
                tooltip="Scroll the text above the fields down"),
        Binding("pageup", "scroll_words(-1)", "Page up", show=False, priority=True, id="parts.page_up",
                tooltip="Scroll the text above the fields up"),
    ]  # fmt: skip

    def __init__(
        self, debrief: Debrief, editor: PartEditor, store: DraftStore, clock: Callable[[], int], trouble: str = ""
    ) -> None:
        """`clock` returns UTC ms; `trouble`: why saving fails already, in one sentence."""
        super().__init__()
        self._debrief = debrief
        self._editor = editor
        self._store = store
        self._clock = clock
        self._trouble = trouble
        # Held here and not queried: the tree changes over several turns of the loop.
        self._fields = editor.fields(debrief)
        self._left = False
        self._fields_lock = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """Yield the text that it is about, the fields, and a sentence below."""
        yield TopBar(f"{one_line(self._editor.heading)}, {one_line(self._debrief.title)}")
        yield SaveStatus()
        if self._editor.words:
            # Apart from the fields, which scroll to the one in use.
            with VerticalScroll(id="words", can_focus=False):
                yield Static(Content(safe(self._editor.words)))
            yield Static(name_keys(self.app, SCROLLS), id="scrolls", markup=False)
        with VerticalScroll(id="fields", can_focus=False):
            if self._editor.above:
                yield Static(self._editor.above, id="above", markup=False)
            yield self._fields
            if self._editor.below:
                yield Static(name_keys(self.app, self._editor.below), id="below", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Focus the first field that is not filled in already; show why saving fails, if it does."""
        fields = self._fields
        first = fields.first
        if isinstance(fields, Form) and not self._editor.suggested:
            first = fields.order.first_blank
        self.set_focus(first)
        if self._editor.suggested and isinstance(first, Prose):
            first.select_all()
        if self._trouble:
            self.on_not_stored(NotStored(self._trouble))

    def on_resize(self) -> None:
        """Say how to scroll the text above the fields where it does not fit."""
        self.call_after_refresh(self._show_whether_words_fit)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the keys that scroll to the field in use where there is nothing to scroll."""
        return action != "scroll_words" or self._words_scroll

    def action_scroll_words(self, by: int) -> None:
        """Scroll the text above the fields by a page."""
        words = self.query_one("#words", VerticalScroll)
        scroll_view(words, "page_down" if by > 0 else "page_up")

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, and save what they changed."""
        if self.is_mounted:
            if self.focused is not None and self.focused.is_attached:
                await drain_messages(self.focused)
            self.collect_input()

    def collect_input(self) -> None:
        """Save the values of the fields."""
        for lens, value in self._fields.values:
            self._set(lens, value)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether all are stored."""
        return self._store.flush(seconds)

    @on(Form.Changed)
    @on(Entries.Changed)
    def store_change(self, event: Form.Changed | Entries.Changed) -> None:
        """Save what the fields have now, which the message may be older than."""
        event.stop()
        if event.control is self._fields:  # others were replaced, and collected before
            self.collect_input()

    @on(Form.Completed)
    @on(Entries.Completed)
    def leave_after_last_field(self) -> None:
        """Leave. This is a route, because a handler would wait for its own queue."""
        unread = unread_notice(self)
        navigate(self, self._leave())
        if unread:
            self.notify(unread, markup=False)

    def on_stored(self, message: Stored) -> None:
        """Show the time of the save; adopt what another window changed."""
        show_saved(self, self._clock())
        if message.saved.merged and message.saved.debrief.id == self._debrief.id:
            # Letters typed while the fields are replaced would go to the old ones.
            navigate(self, self._adopt(message.saved), always=True)

    def on_not_stored(self, message: NotStored) -> None:
        """Show that saving fails, and why."""
        show_not_saved(self, message.sentence)

    async def action_leave(self) -> None:
        """Leave once everything is stored; if it cannot be stored, ask first."""
        navigate(self, self._leave())

    action_done = action_leave

    @property
    def _words_scroll(self) -> bool:
        return any(words.max_scroll_y > 0 for words in self.query("#words"))

    def _show_whether_words_fit(self) -> None:
        for line in self.query("#scrolls"):
            line.set_class(self._words_scroll, "-needed")

    async def _leave(self) -> None:
        await self.collect_all_input()
        if await may_leave(self, self._store, self.flush):
            async with self._fields_lock:
                self._left = True
                self.dismiss(self._debrief)

    async def _adopt(self, saved: SaveResult) -> None:
        async with self._fields_lock:
            if self._left:
                return
            await self.collect_all_input()
            before, self._debrief = self._debrief, self._store.adopt(self._debrief)
            if replace(self._debrief, rev=before.rev) != before:
                await self._replace_fields()
        notify_clashes(self, saved.clashes)

    async def _replace_fields(self) -> None:
        cursor, before = read_cursor(self), self._fields
        self._fields = self._editor.fields(self._debrief)
        # In one batch, so that no frame shows one without the other.
        with self.app.batch_update():
            await self.query_one("#fields", VerticalScroll).mount(self._fields, after=before)
            await before.remove()
        await restore_cursor(self, cursor)

    def _set(self, lens: Lens, value: object) -> None:
        debrief = lens.set(self._debrief, value)
        if debrief != self._debrief:
            self._debrief = debrief
            self._store.queue_save(debrief)
