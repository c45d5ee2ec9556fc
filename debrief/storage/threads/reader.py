"""Runs queries on a thread of its own, so that typing never waits for them."""

import asyncio
import itertools
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import Future
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import PriorityQueue
from threading import Thread
from typing import Any, TypeVar

from debrief.storage.file.errors import JournalDamaged, sqlite_errors, translate_sqlite_errors
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.location import FileId, file_id
from debrief.storage.file.open_sqlite import raw_key_of

T = TypeVar("T")

Connection = sqlite3.Connection
"""The connection that a query runs on."""
Lookup = Callable[[Connection], T]
"""A function that queries a connection."""

STEPS = 200_000
"""SQLite instructions, about ten milliseconds of them, between two checks whether a query is cancelled.

A cancelled query is also interrupted at once, which has no effect between two statements. Each check needs the
interpreter lock, so more of them would wait for the app more often.
"""
CLOSE_SECONDS = 0.2
"""How long `close` waits for a query at most; one that waits for a lock ends with the program."""
INTERRUPTED_SECONDS = 0.02
"""Seconds between two attempts of `close` to interrupt the running query."""


class LookupCancelled(Exception):  # noqa: N818 - not an error
    """A newer query of the same kind was submitted meanwhile."""


@dataclass(order=True)
class _Query:
    """One submitted query; the smallest runs first. `lookup`: None ends the thread."""

    ahead: bool
    number: int
    lookup: Lookup[Any] | None = field(compare=False)
    cancelled: bool = field(default=False, compare=False)
    result: "Future[Any]" = field(default_factory=Future, compare=False)


class Reader:
    """Runs queries on the journal of a file, one at a time; opens it for the first, and again once it was replaced."""

    def __init__(self, file: Path | JournalFile) -> None:
        self._file = file if isinstance(file, JournalFile) else JournalFile(file)
        self._opened: FileId | None = None
        self._queue: PriorityQueue[_Query] = PriorityQueue()
        self._numbers = itertools.count()
        self._newest: dict[str, _Query] = {}
        self._db: sqlite3.Connection | None = None
        self._running: _Query | None = None
        self._closing = False
        self._thread = Thread(target=self._run, name="reader", daemon=True)
        self._thread.start()

    async def query(
        self, lookup: Lookup[T], kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False
    ) -> T:
        """Run `lookup` and return its result, from an event loop; the arguments are those of `submit`."""
        return await asyncio.wrap_future(self.submit(lookup, kind, instead_of=instead_of, ahead=ahead))

    def submit(
        self, lookup: Lookup[T], kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False
    ) -> "Future[T]":
        """Queue `lookup`; return the future of its result, which raises JournalUnusable for an unreadable journal.

        A new query cancels earlier ones of the same `kind` and of the kinds in `instead_of`, running or not; their
        futures raise LookupCancelled. `ahead`: a prefetch, which runs after all others.
        """
        query = _Query(ahead, next(self._numbers), lookup)
        for name in (kind, *instead_of):
            if earlier := self._newest.pop(name, None):
                earlier.cancelled = True
                if earlier is self._running:
                    self._interrupt()
        if kind:
            self._newest[kind] = query
        self._queue.put(query)
        return query.result

    @asynccontextmanager
    async def second(self) -> AsyncIterator["Reader"]:
        """Yield another reader of the same journal, for long queries that must not delay others."""
        reader = Reader(self._file)
        try:
            yield reader
        finally:
            await asyncio.to_thread(reader.close)

    def close(self) -> None:
        """Cancel all queries and close the journal."""
        self._closing = True
        self._queue.put(_Query(ahead=True, number=next(self._numbers), lookup=None))
        give_up = time.monotonic() + CLOSE_SECONDS
        while self._thread.is_alive() and time.monotonic() < give_up:
            self._interrupt()  # more than once: it has no effect between two statements
            self._thread.join(INTERRUPTED_SECONDS)

    def _interrupt(self) -> None:
        if (db := self._db) is not None:
            with suppress(sqlite3.ProgrammingError):  # closed meanwhile
                db.interrupt()

    def _run(self) -> None:
        while (query := self._queue.get()).lookup is not None:
            self._running = query
            if query.result.set_running_or_notify_cancel():
                try:
                    query.result.set_result(self._run_query(query.lookup, query))
                except Exception as error:  # raised from the future
                    query.result.set_exception(error)
        self._close_connection()

    def _run_query(self, lookup: Lookup[T], query: _Query) -> T:
        db = self._open()

        def is_cancelled() -> bool:
            return query.cancelled or self._closing

        db.set_progress_handler(is_cancelled, STEPS)
        while not is_cancelled():
            try:
                with translate_sqlite_errors(self._file.path, sqlite_errors):  # rows may be fetched one by one
                    return lookup(db)
            except JournalDamaged:
                if raw_key_of(db) is not None:  # SQLCipher reads nothing more on it after an error in a page
                    self._close_connection()
                raise
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                # Either cancelled, or the interrupt was meant for the query before: then run this one again.
        raise LookupCancelled

    def _open(self) -> Connection:
        """Return a connection to the file that is at the path now."""
        found = self._file.identify() if self._opened else file_id(self._file.path)
        if self._db is None or found != self._opened:
            self._close_connection()
            self._db = self._file.connect(read_only=True)
            self._opened = found
        return self._db

    def _close_connection(self) -> None:
        db, self._db = self._db, None
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()
