"""The app's autosave for what is typed line by line."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from click.exceptions import Exit

from debrief import places
from debrief.cli import clock
from debrief.cli.errors import COULD_NOT, echo_to_stderr
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.save_result import SaveResult
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.rescue.restore import restore_rescued
from debrief.storage.threads.autosave import Autosave

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

BUSY_SECONDS = 0.7
"""How long a save waits for another program's lock before that is reported."""
CLOSE_SECONDS = 1.0
"""How long the end waits for the last lines to be stored."""
STORED_AT_LAST = "Everything is saved now."


class LineAutosave:
    """An `Autosave` that reports on stderr. `failing`: whether the last save failed.

    Opening the journal, it first stores what earlier runs could not.
    """

    def __init__(self, file: JournalFile) -> None:
        self.failing = False
        self._file = file
        self._restored = False
        self._rescue = RescueFolder(places.rescue_folders(), file, clock.now)
        self.autosave = Autosave(
            self._open,
            self._report_saved,
            self._report_failure,
            on_text=lambda _: self._report_stored(),
            rescue=self._rescue,
        )

    def close(self) -> bool:
        """Store the last lines, or write them to rescue files and print the paths; return whether all is stored."""
        stored = self.autosave.close(CLOSE_SECONDS)
        if not stored and (unsaved := str(self.autosave.rescue())):
            echo_to_stderr(unsaved)
        self._rescue.close()
        return stored

    def _open(self) -> "Journal":
        from debrief.storage.records.journal import Journal

        journal = Journal(self._file, busy_seconds=BUSY_SECONDS)
        if not self._restored:
            with suppress(JournalUnusable):  # retried at the next opening
                report = str(restore_rescued(journal, self._rescue))
                self._restored = True
                if report:
                    echo_to_stderr(report)
        return journal

    def _report_failure(self, sentence: str) -> None:
        self.failing = True
        echo_to_stderr(sentence)

    def _report_saved(self, saved: SaveResult) -> None:
        self._report_stored()
        if saved.clashes:
            from debrief.domain.record.merge import clash_notice

            echo_to_stderr(clash_notice(saved.clashes))

    def _report_stored(self) -> None:
        if self.failing:
            self.failing = False
            echo_to_stderr(STORED_AT_LAST)


@contextmanager
def line_autosave(file: JournalFile) -> Iterator[LineAutosave]:
    """Yield the autosave for `file`, and close it at the end; raise Exit with COULD_NOT if not all is stored then."""
    saver = LineAutosave(file)
    try:
        yield saver
    finally:
        stored = saver.close()
    if not stored:
        raise Exit(COULD_NOT)
