"""Saves texts that are typed line by line, with the autosave of the app."""

from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path

from debrief import places
from debrief.cli import clock
from debrief.cli.errors import echo_to_stderr
from debrief.cli.questions.typed_lines import read_line, unfinished_line
from debrief.domain.record.text_edit import TextEdit
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.folder import RescueFolder
from debrief.storage.threads.autosave import Autosave

BUSY_SECONDS = 0.7
"""How long a save waits for another program's lock before that is reported."""
CLOSE_SECONDS = 1.0
"""How long the end waits for the last lines to be stored."""
END = "."
"""The line that ends a text."""


class LineWriter:
    """Reads texts of several lines from stdin and saves each line when it is typed."""

    def __init__(self, journal: Path) -> None:
        file = JournalFile(journal)
        self.text = ""
        """What was typed of the text read last."""
        self._rescue = RescueFolder(places.rescue_folders(), file, clock.now)
        self._autosave = Autosave(
            lambda: Journal(file, busy_seconds=BUSY_SECONDS), lambda _: None, echo_to_stderr, rescue=self._rescue
        )

    def read(self, edit: TextEdit) -> str:
        """Read lines up to END and save them as the text of `edit` after each; return the text, stripped.

        Where a signal comes, what was typed of a line is saved as well.
        """
        self.text = ""
        lines: list[str] = []
        try:
            while (line := read_line()).strip() != END and line:
                lines.append(line.rstrip("\r\n"))
                self._offer(edit, lines)
        except BaseException:
            lines.append(unfinished_line())
            self._offer(edit, lines)
            raise
        return self.text

    def store(self, edit: TextEdit) -> bool:
        """Store `edit`; return whether its question exists. Where that fails, it was reported, and is retried."""
        try:
            return self._autosave.queue_text(edit).result()
        except (JournalUnusable, CancelledError):
            return True

    def close(self) -> None:
        """Store the last lines; write them to rescue files and print the paths if that fails."""
        if not self._autosave.close(CLOSE_SECONDS) and (unsaved := str(self._autosave.rescue())):
            echo_to_stderr(unsaved)
        self._rescue.close()

    def _offer(self, edit: TextEdit, lines: list[str]) -> None:
        self.text = "\n".join(lines).strip()
        if self.text:
            self._autosave.queue_text(replace(edit, text=self.text))
