"""The draft of one text field, whose changes are saved separately from those of other fields."""

from concurrent.futures import Future
from dataclasses import replace
from typing import Protocol

from debrief.domain.record.text_edit import TextEdit
from debrief.tui.runtime.messages import TextStored
from debrief.tui.runtime.unsaved import UnsavedStore


class TextStore(UnsavedStore, Protocol):
    """A store of texts; in the app, storage's `Autosave`."""

    def queue_text(self, edit: TextEdit) -> Future[bool]:
        """Save `edit` soon, in place of a pending one of its key; return whether its question or debrief exists."""

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for pending saves; return whether all are stored."""


class TextDraft:
    """The edits of one text field, saved to `store`."""

    def __init__(self, store: TextStore, edit: TextEdit, drafted: str = "") -> None:
        """`edit`: the initial text, which is not saved. `drafted`: what is shown while nothing is stored."""
        self._store = store
        self._drafted = drafted
        self._edit = replace(edit, base=edit.text)
        self._told_gone = False
        self._saving: Future[bool] | None = None
        """The save of the newest text."""

    @property
    def gone(self) -> bool:
        """Whether its question or debrief no longer exists, by the last save, also before anybody was told of that."""
        saving = self._saving
        if saving is None or not saving.done() or saving.cancelled() or saving.exception() is not None:
            return self._told_gone
        return not saving.result()

    @property
    def record(self) -> str:
        """The id of the record whose text this is."""
        return self._edit.record

    @property
    def edit(self) -> TextEdit:
        """The newest text."""
        return self._edit

    def update(self, text: str) -> None:
        """Save `text` if it differs from the last one; for the drafted one nothing is stored."""
        if text != self._edit.text:
            self._edit = replace(self._edit, text=text)
            stored = "" if text == self._drafted else text
            self._saving = self._store.queue_text(replace(self._edit, text=stored))

    def owns(self, message: TextStored) -> bool:
        """Return whether `message` is about this draft; if so, remember whether its record is gone."""
        if message.edit.session != self._edit.session:
            return False
        self._told_gone = message.gone
        return True

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether all are stored."""
        return self._store.flush(seconds) and not self.gone
