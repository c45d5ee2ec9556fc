"""Changes of one debrief that somebody types in lines: each is stored before the next line is read, or rescued."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from debrief import places
from debrief.cli.people.change_debrief import GONE
from debrief.cli.session.line_autosave import LineAutosave, line_autosave
from debrief.cli.session.line_draft import STORE_SECONDS
from debrief.cli.terminal.deferred_signals import defer_signals
from debrief.domain.record.debrief import Debrief
from debrief.domain.refusal import Refusal
from debrief.storage.file.journal_file import JournalFile


class TypedChanges:
    """The debrief with this id, changed as somebody types. Raises Refusal if it is gone."""

    def __init__(self, saver: LineAutosave, debrief_id: str) -> None:
        loaded = saver.autosave.load(debrief_id).result()
        if loaded is None:
            raise Refusal(GONE)
        self.debrief = loaded
        """The newest version."""
        self._saver = saver

    def change(self, change: Callable[[Debrief], Debrief]) -> None:
        """Apply `change`, and store the result; where that fails, it was reported, and is retried."""
        before = self._saver.autosave.adopt(self.debrief)
        self.debrief = change(before)
        if self.debrief != before:
            self._saver.autosave.queue_save(self.debrief)
        if not self._saver.failing:
            self._saver.autosave.flush(STORE_SECONDS)


@contextmanager
def typed_changes(debrief_id: str) -> Iterator[TypedChanges]:
    """Yield the debrief with this id; signals take effect where a line is awaited.

    What cannot be stored is rescued at the end, and click's Exit raised. Raises Refusal if the debrief is gone.
    """
    file = JournalFile(places.journal_file())
    file.connect().close()  # a passphrase is asked for on this thread
    with defer_signals(), line_autosave(file) as saver:
        yield TypedChanges(saver, debrief_id)
