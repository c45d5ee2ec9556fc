"""Opens the journal for commands that only read, and counts what they print."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Generic, TypeVar

import click

from debrief import places
from debrief.cli.errors import echo_to_stderr
from debrief.storage.file.errors import JournalUnusable, NoJournal, sqlite_errors, translate_sqlite_errors
from debrief.storage.file.open_journal import connect
from debrief.storage.index.full_text import is_stale
from debrief.storage.rescue.names import count_waiting_files

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

PATIENCE = 2.0
"""Seconds that somebody waits at most for searches to be brought up to date."""
NOT_ALL = "Your latest changes are not all searched yet. The next search will include more of them."
RESCUED = "Text that could not be saved is in {}. Open the app with `debrief` to add it to your journal."


@contextmanager
def reading(*, up_to_date: bool = False, mention_rescued: bool = True) -> Iterator[sqlite3.Connection | None]:
    """Open the user's journal read-only; yield None if there is no journal yet.

    `up_to_date`: let searches find what was written last, where whoever wrote it was stopped before that was done.
    `mention_rescued`: say afterwards if there is text in rescue files, which is in no list yet.
    """
    try:
        with _opened(up_to_date=up_to_date) as db:
            yield db
    finally:
        if mention_rescued:
            _mention_rescued()


@contextmanager
def _opened(*, up_to_date: bool) -> Iterator[sqlite3.Connection | None]:
    path = places.journal_file()
    try:
        db = connect(path, read_only=True)
    except NoJournal:
        yield None
        return
    with (
        closing(db),
        translate_sqlite_errors(path, sqlite_errors),
    ):  # rows may be read lazily
        if up_to_date and is_stale(db):
            _catch_up()
        yield db


def _mention_rescued() -> None:
    """Say once in a command that text waits in rescue files, and what adds it to the journal."""
    said = context.find_root().meta if (context := click.get_current_context(silent=True)) else {}
    if RESCUED in said or not (number := count_waiting_files(places.rescue_folders())):
        return
    said[RESCUED] = True
    where = "a rescue file" if number == 1 else f"{number} rescue files"
    echo_to_stderr(RESCUED.format(where))


def _catch_up() -> None:
    from debrief.storage.records.journal import Journal

    try:
        with closing(Journal(places.journal_file(), busy_seconds=PATIENCE)) as journal:
            until = time.monotonic() + PATIENCE
            while journal.index():
                if time.monotonic() > until:
                    echo_to_stderr(NOT_ALL)
                    return
    except JournalUnusable:  # it can only be read, or another program writes
        echo_to_stderr(NOT_ALL)


class CountingIterator(Generic[T]):
    """Iterates over `items`; `count` is how many it has yielded."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items = items
        self.count = 0

    def __iter__(self) -> Iterator[T]:
        for item in self._items:
            self.count += 1
            yield item
