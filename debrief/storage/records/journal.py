"""The journal: loads and saves whole debriefs in one file."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlmodel import create_engine

from debrief.domain.record.debrief import POSITION, Debrief
from debrief.domain.record.question import Question
from debrief.storage.file.errors import JournalUnusable, to_journal_error, translate_sqlite_errors
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.file.location import file_id
from debrief.storage.index import full_text
from debrief.storage.questions.removed_history import keep_removed_history
from debrief.storage.records import trash
from debrief.storage.records.changes import Changes
from debrief.storage.records.loading import load_debrief, load_question
from debrief.storage.records.mapping import columns, encodable
from debrief.storage.records.save_result import SaveResult
from debrief.storage.records.statements import sqlite_connection

T = TypeVar("T")
Edit = Callable[[Debrief], Debrief]

_POLL_MS = 8
"""How long SQLite waits at a time: it polls after 1, 3 and 8 ms, and later ever more seldom, up to 100 ms apart.

Two apps and two busy commands on one journal kept a save waiting for over two seconds that way.
"""


class Journal:
    """Loads and saves whole debriefs by id; for one thread only.

    Every method raises JournalUnusable if the file cannot be read or written as asked.
    """

    def __init__(self, file: Path | JournalFile, *, create: bool = False, busy_seconds: float = 5) -> None:
        """Open the journal of that `file` or path.

        `create`: create it if there is none. `busy_seconds`: how long to wait for another program's lock.
        """
        self._file = file if isinstance(file, JournalFile) else JournalFile(file)
        self._create = create
        self._busy_seconds = busy_seconds
        self._open()

    @property
    def path(self) -> Path:
        """The path of the file."""
        return self._file.path

    @property
    def id(self) -> str:
        """The id of the journal, which its copies share."""
        return self._file.journal_id or ""

    def load(self, debrief_id: str) -> Debrief | None:
        """Return the debrief with that id; None if there is none."""
        with self._transaction(write=False) as db:
            return load_debrief(db, debrief_id)

    def save(self, mine: Debrief, base: Debrief | None, session_id: str | None = None) -> SaveResult:
        """Store `mine`, an edit of `base` as last loaded or stored (None: it is new); return the result.

        `session_id`: of the edit session; an answer that the same session wrote before is overwritten, not kept as a
        former version. None: keep every former answer.

        Only what differs from `base` is written. Where another writer changed the record meanwhile, both changes are
        merged; if it is gone, it is stored as new. Text that is not valid Unicode (a lone surrogate) is stored as
        `safe` shows it.
        """
        if base is not None and replace(mine, rev=base.rev) == base:
            self.check_file()
            return SaveResult(debrief=base, mine=mine)
        try:
            return self._save(mine, base, session_id)
        except UnicodeEncodeError:
            return self._save(encodable(mine), base, session_id)

    def save_position(self, debrief: Debrief) -> None:
        """Store the position of `debrief` in its guide, without a new `rev`, as its content is unchanged."""
        position = {name: columns(debrief)[name] for name in POSITION}
        values = (*position.values(), debrief.id)
        with self._transaction(write=False) as db:
            query = f"SELECT 1 FROM debrief WHERE ({', '.join(POSITION)}, id) = (?, ?, ?, ?)"  # noqa: S608 - joined from constants only
            if sqlite_connection(db).execute(query, values).fetchone():
                return
        with self._transaction(write=True) as db:
            update = f"UPDATE debrief SET ({', '.join(POSITION)}) = (?, ?, ?) WHERE id = ?"  # noqa: S608 - joined from constants only
            sqlite_connection(db).execute(update, values)

    def change(self, debrief_id: str, change: Edit, session_id: str | None = None) -> Debrief | None:
        """Apply `change` to the debrief with that id and store the result; return it, or None if there is none."""
        with self._transaction(write=True) as db:
            before = load_debrief(db, debrief_id)
            if before is None or (after := change(before)) == before:
                return before
            return Changes(db, session_id).store(after, before)

    def trash(self, debrief_id: str, now: int) -> None:
        """Move a debrief to the trash at `now` (UTC ms); no error if there is none."""
        with self._transaction(write=True) as db:
            trash.move_to_trash(sqlite_connection(db), debrief_id, now)

    def restore(self, debrief_id: str) -> bool:
        """Take a debrief out of the trash; return whether it was there."""
        with self._transaction(write=True) as db:
            return trash.restore(sqlite_connection(db), debrief_id)

    def discard(self, *debrief_ids: str) -> None:
        """Delete debriefs and their parts for good, in the trash or not; missing ones are ignored."""
        with self._transaction(write=True) as db:
            for debrief_id in debrief_ids:
                debrief = load_debrief(db, debrief_id)
                if debrief is not None:
                    Changes(db).discard(debrief)

    def discard_draft(self, debrief_id: str, base: Debrief | None) -> None:
        """Delete a debrief for good unless it has text of another writer: it is blank, or still as stored in `base`.

        No error where it is gone.
        """
        with self._transaction(write=True) as db:
            stored = load_debrief(db, debrief_id)
            if stored is not None and (stored.blank or (base is not None and stored.rev == base.rev)):
                Changes(db).discard(stored)

    def expire(self, now: int) -> int:
        """Delete debriefs expired in the trash at `now` (UTC ms); return how many. Call `forget_words` afterwards."""
        with self._transaction(write=False) as db:
            expired = trash.expired_ids(sqlite_connection(db), now)
        if expired:
            self.discard(*expired)
        return len(expired)

    def question(self, question_id: str) -> Question | None:
        """Return the question with that id; None if there is none."""
        with self._transaction(write=False) as db:
            return load_question(db, question_id)

    def transact(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Call `change` in one write transaction; return its result."""
        with self._transaction(write=True) as db:
            return change(sqlite_connection(db))

    def forget_words(self) -> bool:
        """Remove some of the deleted words from the search index; return whether there are more."""
        with self._transaction(write=True) as db:
            return full_text.forget_words(sqlite_connection(db))

    def index(self, at_most: int = 10, seconds: float = float("inf")) -> bool:
        """Update the index of up to `at_most` debriefs, and begin none after `seconds`; return whether more wait."""
        with self._transaction(write=False) as db:
            if not full_text.is_stale(sqlite_connection(db)):
                return False
        with self._transaction(write=True) as db:
            full_text.update(
                sqlite_connection(db), lambda debrief_id: self._load_sound(db, debrief_id), at_most, seconds
            )
            return full_text.is_stale(sqlite_connection(db))

    def close(self) -> None:
        """Close the file; no other method may be called afterwards."""
        self._engine.dispose()

    def _save(self, mine: Debrief, base: Debrief | None, session_id: str | None) -> SaveResult:
        with self._transaction(write=True) as db:
            return Changes(db, session_id).save(mine, base)

    def _load_sound(self, db: Connection, debrief_id: str) -> Debrief | None:
        try:
            return load_debrief(db, debrief_id)
        except JournalUnusable:
            return None

    def _open(self) -> None:
        self._engine = create_engine(
            "sqlite://",
            creator=self._connect,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", self._begin)
        before = file_id(self.path)
        try:
            with self._translated_errors():
                self._engine.connect().close()
            self._opened = before or self._file.identify()
        except BaseException:
            self._engine.dispose()  # the pool would keep a connection that nobody closes
            raise

    def _connect(self) -> sqlite3.Connection:
        db = self._file.connect(create=self._create, busy_seconds=self._busy_seconds)
        try:
            keep_removed_history(db)
        except BaseException:
            db.close()
            raise
        return db

    def _begin(self, db: Connection) -> None:
        if db.get_execution_options().get("write"):
            begin_write(sqlite_connection(db), self._busy_seconds)
        else:
            db.exec_driver_sql("BEGIN")

    def check_file(self) -> None:
        """Reopen the journal where another file is at its path, as after a restore.

        Raises JournalMissing if none is, JournalReplaced where that is another journal.
        """
        # This connection would go on writing to the file that was deleted, or moved away.
        if self._file.identify() != self._opened:
            self.close()
            self._open()

    def require_sound(self) -> None:
        """Check the file before the first write to it; raise JournalUnusable if it is damaged."""
        with self._translated_errors(), self._engine.connect() as db:
            self._file.require_sound(sqlite_connection(db))

    @contextmanager
    def _transaction(self, *, write: bool) -> Iterator[Connection]:
        self.check_file()
        if write:
            self.require_sound()
        with self._translated_errors(), self._engine.connect().execution_options(write=write) as db, db.begin():
            yield db

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        with translate_sqlite_errors(self.path):
            try:
                yield
            except DBAPIError as error:
                cause = error.orig
                if isinstance(cause, sqlite3.Error) and (translated := to_journal_error(cause, self.path)):
                    raise translated from None
                raise


def begin_write(db: sqlite3.Connection, seconds: float) -> None:
    """Begin a write transaction; wait up to `seconds` for the lock of another program.

    The statements that follow, and the commit, wait up to `seconds` each. Raises sqlite3.OperationalError.
    """
    give_up = time.monotonic() + seconds
    db.execute(f"PRAGMA busy_timeout = {min(_POLL_MS, int(seconds * 1000))}")
    try:
        while not _try_to_begin(db, last=time.monotonic() >= give_up):
            pass
    finally:
        db.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


def _try_to_begin(db: sqlite3.Connection, *, last: bool) -> bool:
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if last or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True
