"""The writer's journal, opened at first use and reopened after errors of its file."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from debrief.storage.file.errors import is_file_error

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal


class JournalHandle:
    """Opens the journal with `open_journal`; used only on the writer's thread."""

    def __init__(self, open_journal: "Callable[[], Journal]") -> None:
        self._open = open_journal
        self._journal: Journal | None = None

    def open(self) -> "Journal":
        """Return the open journal; raises what opening it raises."""
        if self._journal is None:
            self._journal = self._open()
        return self._journal

    def close_after(self, error: Exception) -> None:
        """Close the journal after an error of its file; reopening it may succeed, as when its disk is back."""
        if is_file_error(error):
            self.close()

    def close(self) -> None:
        """Close the journal, if it is open; it is opened again when next used."""
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(Exception):
                journal.close()
