"""The file of one journal during a run: reconnecting accepts only the same journal."""

import sqlite3
from pathlib import Path

from debrief.storage.file.errors import (
    JournalDamaged,
    JournalLost,
    JournalMissing,
    JournalUnusable,
    NoJournal,
    translate_sqlite_errors,
)
from debrief.storage.file.location import FileId, file_id
from debrief.storage.file.open_journal import connect, read_journal_id
from debrief.storage.file.open_sqlite import raw_key_of


class JournalFile:
    """The journal at `path`; the first connection sets its identity, and later ones accept no other journal.

    Each connection is for one thread; the first opening must have ended before others begin.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal_id: str | None = None
        """What the journal is known by; None before the first opening."""
        self.raw_key: bytes | None = None
        """The key that encrypts the journal; None: it is not encrypted, or was not opened yet."""
        self._sound: FileId | None = None
        self._damage: tuple[tuple[int, int], JournalUnusable] | None = None

    def connect(self, *, create: bool = False, read_only: bool = False, busy_seconds: float = 5) -> sqlite3.Connection:
        """Open it; see `connect.connect`. `create` has an effect the first time only.

        Raises JournalMissing or JournalReplaced where it was open before and is not there any more.
        """
        known = self.journal_id
        try:
            db = connect(
                self.path,
                create=create and known is None,
                read_only=read_only,
                journal_id=known,
                busy_seconds=busy_seconds,
                key=self._key_without_file(),
            )
        except (NoJournal, JournalLost) as error:
            if known is None:
                raise
            raise JournalMissing(self.path) from error
        self.raw_key = raw_key_of(db)
        if known is None:
            try:
                self.journal_id = read_journal_id(db)
            except BaseException:
                db.close()
                raise
        return db

    def require_sound(self, db: sqlite3.Connection) -> None:
        """Check the file, open as `db`, before the first write to it; raise JournalUnusable if it is damaged.

        Once it is found sound it is not checked again, and once it is found damaged only after it was changed.
        """
        from debrief.storage.file.check import require_sound

        found = self.identify()
        if self._sound == found:
            return
        status = self.path.stat()
        state = (status.st_size, status.st_mtime_ns)
        if self._damage is not None and self._damage[0] == state:
            raise self._damage[1]
        try:
            with translate_sqlite_errors(self.path):
                require_sound(db, self.path)
        except JournalDamaged as error:
            self._damage = (state, error)
            raise
        self._sound = found

    def _key_without_file(self) -> bytes | None:
        """Return the key of the first opening if the key file has gone since, or is another; None: open it as usual.

        Without a key it would be tried with sqlite3, whose closing drops the locks of a save that goes on (POSIX).
        """
        if self.raw_key is None:
            return None
        from debrief.storage.file.encryption.unlocked_keys import known_key_of

        return self.raw_key if known_key_of(self.path) is None else None

    def identify(self) -> FileId:
        """Return the identity of the file at `path`; raise JournalMissing if there is none."""
        found = file_id(self.path)
        if found is None:
            raise JournalMissing(self.path)
        return found
