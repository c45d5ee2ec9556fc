"""A journal file of its own for every test, and writers that are closed after it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from debrief.storage.threads.autosave import Autosave
from tests.empty_journal import copy_empty_journal
from tests.storage.paper import LONG, Heard, Paper
from tests.storage.three_asked import put_three


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the journal would be; nothing is there yet."""
    return tmp_path / "data" / "journal.sqlite3"


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[], Journal]]:
    """Opens one more connection to the same journal."""
    journals: list[Journal] = []

    def one() -> Journal:
        copy_empty_journal(path)
        journals.append(Journal(path))
        return journals[-1]

    yield one
    for journal in journals:
        journal.close()


@pytest.fixture
def journal(opened: Callable[[], Journal]) -> Journal:
    """An empty journal."""
    return opened()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def writer(heard: Heard) -> Iterator[Callable[..., Autosave]]:
    made: list[Autosave] = []

    def one(journal: Path | Callable[[], Journal], **options: float) -> Autosave:
        opening = partial(Journal, journal, create=True) if isinstance(journal, Path) else journal
        made.append(Autosave(opening, heard.on_saved, heard.on_failed, on_text=heard.on_text, **options))
        return made[-1]

    yield one
    for autosave in made:
        autosave.close(LONG)


@pytest.fixture
def db(journal: Journal) -> Iterator[sqlite3.Connection]:
    """The journal, to be looked into."""
    with closing(connect(journal.path, read_only=True)) as opened:
        yield opened


@pytest.fixture
def asked(journal: Journal) -> Journal:
    """Three questions in three debriefs, the first of them asked in two."""
    put_three(journal)
    return journal
