"""The page of a session: the prompt over its editor, or the end of a sitting."""

import asyncio
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from debrief.domain.session.prompt_hints import prompt_hints
from debrief.domain.session.session import Session
from debrief.tui.forms.entries import Entries
from debrief.tui.session.end_page import EndPage
from debrief.tui.session.prompt import Prompt
from debrief.tui.session.steps import new_editor
from debrief.tui.session.steps.editor import StepEditor
from debrief.tui.session.steps.local_clock import LocalClock


class Cursor(NamedTuple):
    """Where somebody is typing: in which entry, at which field of the screen, at which place in it."""

    entry: int
    field: int
    selection: Selection | None


class StepPage(VerticalScroll):
    """Shows one step of a session at a time. `editor` is that of the step; None at the end of a sitting."""

    def __init__(self) -> None:
        super().__init__(can_focus=False)
        # Held here and not queried: the tree changes over several turns of the loop, the step in one.
        self.editor: StepEditor | None = None
        self._showing = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The prompt; what is under it comes with the step."""
        yield Prompt()

    async def show(self, session: Session, clock: LocalClock) -> None:
        """Show the current step of `session` and focus its first field; calls queue up."""
        async with self._showing:
            await self._show(session, clock)

    async def _show(self, session: Session, clock: LocalClock) -> None:
        here = session.here
        self.editor = None if here is None else new_editor(here, session.debrief, clock)
        shown: Widget = EndPage(session, clock) if self.editor is None else self.editor
        # In one batch, so that no frame shows one without the other.
        with self.app.batch_update():
            await self.query("StepEditor, EndPage").remove()
            self.query_one(Prompt).show(here, prompt_hints(here, session.debrief) if here else ())
            await self.mount(shown)
            self.scroll_home(animate=False)
        first = shown if self.editor is None else self.editor.content.first
        self.screen.set_focus(first)
        if first is not None:  # where it will be is known only once it was laid out
            self.call_after_refresh(first.scroll_visible, animate=False)

    @property
    def cursor(self) -> Cursor:
        """The position of the text cursor."""
        focused, chain = self.screen.focused, self.screen.focus_chain
        entries = next(iter(self.query(Entries)), None)
        return Cursor(
            entries.selected if entries else 0,
            chain.index(focused) if focused in chain else -1,
            focused.selection if isinstance(focused, TextArea) else None,
        )

    async def return_to(self, cursor: Cursor) -> None:
        """Restore the text cursor, as far as its place still exists."""
        if entries := next(iter(self.query(Entries)), None):
            await entries.select(cursor.entry, field=None)
        chain = self.screen.focus_chain
        if 0 <= cursor.field < len(chain):
            self.screen.set_focus(chain[cursor.field])
        focused = self.screen.focused
        if cursor.selection is not None and isinstance(focused, TextArea):
            focused.selection = cursor.selection
