"""A journal file of its own for every test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from debrief.storage.journal import Journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal would be; nothing is there yet."""
    return tmp_path / "data" / "journal.sqlite3"


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], Journal]]:
    """Opens one more connection to the same journal."""
    journals: list[Journal] = []

    def one() -> Journal:
        journals.append(Journal(path))
        return journals[-1]

    yield one
    for journal in journals:
        journal.close()


@pytest.fixture
def journal(opened: Callable[[], Journal]) -> Journal:
    """An empty journal."""
    return opened()
