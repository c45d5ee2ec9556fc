"""A screen for one prose field, whose text is saved as it is typed and stored before the screen is left."""

from collections.abc import Callable
from typing import ClassVar

from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import TextArea

from debrief.domain.record.text_edit import TextEdit
from debrief.tui.common.confirm import leave_when_stored, may_show_stored
from debrief.tui.common.save_status import NOWHERE, show_not_saved, show_saved
from debrief.tui.common.screen_styles import HEIGHTS
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.prose import Prose
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.messages import NotStored, TextStored
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.text_draft import TextDraft, TextStore


class ProseScreen(Screen[None]):
    """Saves the text of its prose field as the newest text of one record; it lays out a TopBar and a SaveStatus too."""

    VERTICAL_BREAKPOINTS = HEIGHTS
    GONE: ClassVar[str] = ""
    """The sentence where the record of the text no longer exists; empty if that cannot be."""

    bar = query_one(TopBar)
    prose = query_one(Prose)

    def __init__(
        self, store: TextStore, edit: TextEdit, clock: Callable[[], int], trouble: str, *, drafted: str = ""
    ) -> None:
        """`edit`: the record, and its text, which is not saved; `clock` returns UTC ms.

        `trouble`: why saving fails already, in one sentence; empty if it does not. `drafted`: as in `TextDraft`.
        """
        super().__init__()
        self._store = store
        self._draft = TextDraft(store, edit, drafted)
        self._clock = clock
        self._trouble = trouble

    def on_mount(self) -> None:
        """Show why saving fails, if it does."""
        if self._trouble:
            self.on_not_stored(NotStored(self._trouble))

    def show_hints(self) -> None:
        """Show hints on the text, after each change."""

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, and submit the text."""
        if self.is_mounted:
            await drain_messages(self.focused)
            self.collect_input()

    def collect_input(self) -> None:
        """Save the text if it has changed."""
        if self.is_mounted:
            self._draft.update(self.prose.text)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for the submitted text to be stored; return whether it is."""
        return self._draft.flush(seconds)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Submit the text, and show hints on it."""
        event.stop()
        self.collect_input()
        self.show_hints()

    def on_text_stored(self, message: TextStored) -> None:
        """Show when the text was saved, or that its record no longer exists."""
        if self._draft.owns(message):
            if message.gone:
                show_not_saved(self, self.GONE, NOWHERE)
            else:
                show_saved(self, self._clock())

    def on_not_stored(self, message: NotStored) -> None:
        """Show that saving fails, and why."""
        show_not_saved(self, message.sentence)

    async def action_leave(self) -> None:
        """Leave once the text is stored; if it cannot be stored, ask first."""
        await self.collect_all_input()
        navigate(self, leave_when_stored(self, self._store, self.flush))

    async def may_show_stored(self) -> bool:
        """Return whether the text is stored, so that the stored one may take its place; if not, say so."""
        return await may_show_stored(self, self._store, self.flush)

    def edit_stored(self, edit: TextEdit, *, drafted: str) -> None:
        """Show the stored text of `edit`, and save what is typed from now on to its record; `drafted`: as before."""
        if edit.text != self.prose.text or edit.record != self._draft.record:
            self._draft = TextDraft(self._store, edit, drafted)
            with self.prose.prevent(TextArea.Changed):
                self.prose.text = edit.text
