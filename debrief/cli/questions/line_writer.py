"""Saves texts that are typed line by line, with the autosave of the app."""

from collections.abc import Callable
from concurrent.futures import CancelledError
from dataclasses import replace

from debrief.cli.terminal.typed_text import read_text
from debrief.domain.record.text_edit import TextEdit
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.autosave import Autosave


class LineWriter:
    """Reads texts of several lines and saves each line when it is typed."""

    def __init__(self, autosave: Autosave) -> None:
        self.text = ""
        """What was typed of the text read last."""
        self._autosave = autosave

    def ask(self, read: Callable[[], str], question: str, edit: TextEdit, first_line: str = "") -> str:
        """Ask `question`, and save the lines up to END as the text of `edit` after each; return the text, stripped.

        `read` returns a line, empty at the end of the input. `first_line` was typed already. Where a signal comes,
        what was typed of a line is saved as well.
        """
        self.text = ""

        def save(text: str) -> None:
            self.text = text
            self._autosave.queue_text(replace(edit, text=text))

        return read_text(read, save, question, first_line)

    def store(self, edit: TextEdit) -> bool:
        """Store `edit`; return whether its question exists. Where that fails, it was reported, and is retried."""
        try:
            return self._autosave.queue_text(edit).result()
        except (JournalUnusable, CancelledError):
            return True
