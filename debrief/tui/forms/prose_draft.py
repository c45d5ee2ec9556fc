"""The text of a screen that edits one prose field: saved as it is typed, and stored before the screen is left."""

from textual.screen import Screen
from textual.widgets import TextArea

from debrief.domain.record.text_edit import TextEdit
from debrief.tui.common.confirm import leave_when_stored, may_show_stored
from debrief.tui.forms.prose import Prose
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.messages import TextStored
from debrief.tui.runtime.navigation import navigate
from debrief.tui.runtime.text_draft import TextDraft, TextStore


class ProseDraft:
    """Saves the text of the prose field of `screen` to `store`, as the newest text of one record."""

    def __init__(self, screen: Screen[None], store: TextStore, edit: TextEdit) -> None:
        """`edit`: the record, and its text, which is not saved."""
        self._screen = screen
        self._store = store
        self._draft = TextDraft(store, edit)

    @property
    def record(self) -> str:
        """The id of the record whose text is edited."""
        return self._draft.record

    async def collect_all(self) -> None:
        """Handle all keys typed so far, and submit the text."""
        if self._screen.is_mounted:
            await drain_messages(self._screen.focused)
            self.collect()

    def collect(self) -> None:
        """Save the text if it has changed."""
        if self._screen.is_mounted:
            self._draft.update(self._prose.text)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for the submitted text to be stored; return whether it is."""
        return self._draft.flush(seconds)

    def owns(self, message: TextStored) -> bool:
        """Return whether `message` is about the text that is edited."""
        return self._draft.owns(message)

    def edit_stored(self, edit: TextEdit) -> None:
        """Show the stored text of `edit`, and save what is typed from now on to its record."""
        if edit.text != self._prose.text or edit.record != self._draft.record:
            self._draft = TextDraft(self._store, edit)
            with self._prose.prevent(TextArea.Changed):
                self._prose.text = edit.text

    async def may_show_stored(self) -> bool:
        """Return whether the text is stored, so that the stored one may take its place; if not, say so."""
        return await may_show_stored(self._screen, self._store, self.flush)

    async def leave(self) -> None:
        """Leave the screen once the text is stored; if it cannot be stored, ask first."""
        await self.collect_all()
        navigate(self._screen, leave_when_stored(self._screen, self._store, self.flush))

    @property
    def _prose(self) -> Prose:
        return self._screen.query_one(Prose)
