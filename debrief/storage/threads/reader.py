"""The reader: looks into the journal on a thread of its own, so that nobody who types waits for it."""

import itertools
import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import PriorityQueue
from threading import Thread
from typing import Any, TypeVar

from debrief.storage.file.connect import connect
from debrief.storage.file.errors import translate_sqlite_errors

T = TypeVar("T")

Connection = sqlite3.Connection
"""What a look is taken on."""
Look = Callable[[Connection], T]
"""Something to be found out on a connection."""


STEPS = 200_000
"""Instructions of SQLite's machine, some ten milliseconds, after which a look is asked whether it still counts.

It is told so by an interrupt, unless it was between two queries just then. Asked more often, it would wait each time
until the app lets go of the interpreter.
"""
INTERRUPTED_SECONDS = 0.02
"""How soon whoever closes tries again to end a look."""


class LookupCancelled(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked for something newer of the same kind meanwhile."""


@dataclass(order=True)
class _Asked:
    """One look that was asked for; the smallest is taken first. `look`: None where there will be no more."""

    ahead: bool
    number: int
    look: Look[Any] | None = field(compare=False)
    superseded: bool = field(default=False, compare=False)
    found: "Future[Any]" = field(default_factory=Future, compare=False)


class Reader:
    """Looks at the journal at `path`, one look at a time; opens it at the first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._asked: PriorityQueue[_Asked] = PriorityQueue()
        self._numbers = itertools.count()
        self._newest: dict[str, _Asked] = {}
        self._db: sqlite3.Connection | None = None
        self._taken: _Asked | None = None
        self._closing = False
        self._thread = Thread(target=self._work, name="reader", daemon=True)
        self._thread.start()

    def ask(self, look: Look[T], kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False) -> "Future[T]":
        """Return what `look` will find; the future raises JournalUnusable where the journal cannot be read.

        Of one `kind` only the newest look counts: earlier ones are cancelled, running or not, and raise
        LookupCancelled, as are those of the kinds in `instead_of`.
        `ahead`: nobody waits for it yet, so any other goes first.
        """
        mine = _Asked(ahead, next(self._numbers), look)
        for given_up in (kind, *instead_of):
            if before := self._newest.pop(given_up, None):
                before.superseded = True
                if before is self._taken:
                    self._interrupt()
        if kind:
            self._newest[kind] = mine
        self._asked.put(mine)
        return mine.found

    def another(self) -> "Reader":
        """Return one more reader of the same journal, for a look that takes long: neither waits for the other."""
        return Reader(self._path)

    def close(self) -> None:
        """Let go of the journal; what was asked for and not found yet is given up."""
        self._closing = True
        self._asked.put(_Asked(ahead=True, number=next(self._numbers), look=None))
        while self._thread.is_alive():  # a look of many queries may be between two of them
            self._interrupt()
            self._thread.join(INTERRUPTED_SECONDS)

    def _interrupt(self) -> None:
        if (db := self._db) is not None:
            with suppress(sqlite3.ProgrammingError):  # closed meanwhile
                db.interrupt()

    def _work(self) -> None:
        while (mine := self._asked.get()).look is not None:
            self._taken = mine
            if mine.found.set_running_or_notify_cancel():
                try:
                    mine.found.set_result(self._take(mine.look, mine))
                except Exception as error:  # whoever asked is translate_sqlite_errors
                    mine.found.set_exception(error)
        if self._db is not None:
            with suppress(sqlite3.Error):
                self._db.close()

    def _take(self, look: Look[T], mine: _Asked) -> T:
        if self._db is None:
            self._db = connect(self._path, read_only=True)

        def given_up() -> bool:
            return mine.superseded or self._closing

        self._db.set_progress_handler(given_up, STEPS)
        while not given_up():
            try:
                with translate_sqlite_errors(self._path, sqlite3.Error):  # a look may read row by row
                    return look(self._db)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                # Given up, or what was meant is the look before, and this one is taken again.
        raise LookupCancelled
