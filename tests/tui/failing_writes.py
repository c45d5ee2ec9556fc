"""A disk that is full for whatever somebody writes outside a session."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from debrief.storage.file.errors import JournalUnusable


@contextmanager
def failing_writes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let every attempt to store a text fail as on a full disk."""

    def fail(*_: object) -> bool:
        raise JournalUnusable("There is no room left on the disk", "free some space and try again")

    with monkeypatch.context() as patched:
        patched.setattr("debrief.storage.records.text_edits.store_text", fail)
        yield
