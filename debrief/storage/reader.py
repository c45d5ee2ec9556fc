"""The reader: looks into the journal on a thread of its own, so that nobody who types waits for it."""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from debrief.storage.connect import connect
from debrief.storage.trouble import unusable

T = TypeVar("T")


Look = Callable[[sqlite3.Connection], T]
"""Something to be found out on a connection."""


class Superseded(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked for something newer of the same kind meanwhile."""


@dataclass(eq=False)
class _Asked:
    """One look that was asked for."""

    kind: str
    superseded: bool = False


class Reader:
    """Looks at the journal at `path`, one look after the other; opens it at the first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._lock = threading.Lock()
        self._newest: dict[str, _Asked] = {}
        self._running: _Asked | None = None
        self._db: sqlite3.Connection | None = None

    def ask(self, look: Look[T], kind: str = "") -> "Future[T]":
        """Return what `look` will find; the future raises JournalUnusable where the journal cannot be read.

        Of one `kind` only the newest look counts: those before are given up, running or not, and raise Superseded.
        """
        mine = _Asked(kind)
        with self._lock:
            before = self._newest.get(kind) if kind else None
            self._newest[kind] = mine
            if before is not None:
                before.superseded = True
                if before is self._running and self._db is not None:
                    self._db.interrupt()
        return self._thread.submit(self._take, look, mine)

    def close(self) -> None:
        """Let go of the journal, once the look at it now is over; what was asked for besides is given up."""
        with self._lock:
            if self._db is not None:
                self._db.interrupt()
        self._thread.submit(self._shut)
        self._thread.shutdown(wait=True)

    def _take(self, look: Look[T], mine: _Asked) -> T:
        while True:
            db = self._opened()
            with self._lock:
                if mine.superseded:
                    raise Superseded
                self._running = mine
            try:
                return look(db)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise (unusable(error, self._path) or error) from error
                # Meant for this look, which then gives up at the top, or for the one before, a moment too late.
            finally:
                with self._lock:
                    self._running = None

    def _opened(self) -> sqlite3.Connection:
        if self._db is None:
            opened = connect(self._path, read_only=True)
            with self._lock:
                self._db = opened
        return self._db

    def _shut(self) -> None:
        db, self._db = self._db, None
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()
