"""What a writer holds: a journal, opened when it is needed, and afresh after any trouble."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from debrief.storage.records.save_result import SaveResult

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal


class OpenJournal(Protocol):
    """What a writer needs of a journal that is open."""

    def load(self, debrief_id: str) -> "Debrief | None":
        """Return the debrief of that id."""

    def save(self, mine: "Debrief", base: "Debrief | None", sitting: str) -> SaveResult:
        """Store `mine`, made from `base` in one `sitting`."""

    def discard(self, debrief_id: str) -> None:
        """Delete the debrief of that id."""

    def index(self) -> bool:
        """Let searches find some of what was written last; return whether more is to be done."""

    def forget_words(self) -> bool:
        """Take some words of what was deleted out of the file; return whether more is to be done."""

    def close(self) -> None:
        """Close the file."""


class JournalHandle:
    """A journal, by its path or what opens one; for one thread only."""

    def __init__(self, journal: Path | Callable[[], OpenJournal]) -> None:
        self._open = partial(_open, journal) if isinstance(journal, Path) else journal
        self._journal: OpenJournal | None = None

    def opened(self) -> OpenJournal:
        """Return it, opened. Raises JournalUnusable."""
        if self._journal is None:
            self._journal = self._open()
        return self._journal

    def shut(self) -> None:
        """Close it: after trouble its file may have been replaced, or its disk have come back."""
        journal, self._journal = self._journal, None
        if journal is not None:
            with suppress(Exception):
                journal.close()


def _open(path: Path) -> "Journal":
    from debrief.storage.records.journal import Journal

    return Journal(path)
