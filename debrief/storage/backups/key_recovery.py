"""Finds the key file of a journal that lost it: beside a backup, or on a recovery sheet."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from debrief.private_files import key_file
from debrief.storage.backups.folder import copies_of
from debrief.storage.file.encryption.key_file import KeyFile, KeyFileUnusable, decode_key_file, read_key_file
from debrief.storage.file.encryption.recovery_sheet import is_sheet, parse_sheet_lines
from debrief.storage.file.errors import is_damage, translate_sqlite_errors
from debrief.storage.file.open_sqlite import key_for

_DOCUMENT = re.compile(r"\{.*\}", re.DOTALL)
_LONGEST_SHEET = 100_000


def key_files_in_backups(journal: Path) -> Iterator[tuple[Path, KeyFile]]:
    """Yield each backup that has a readable key file, and that key file, the newest first.

    Of backups with the same key file, only the newest. A backup of another journal may be among them: `opens` tells.
    """
    seen = set[KeyFile]()
    for copy in reversed(copies_of(journal)):
        try:
            content = read_key_file(key_file(copy))
        except KeyFileUnusable:
            continue
        if content not in seen:
            seen.add(content)
            yield copy, content


def keys_of(journal: Path) -> Iterator[bytes]:
    """Yield the key of the journal at that path, and then other keys of its backups, which may be asked for.

    Raises JournalUnusable where one cannot be had.
    """
    seen = set[bytes]()
    for copy in (journal, *reversed(copies_of(journal))):
        if copy.exists() and (key := key_for(copy)) is not None and key not in seen:
            seen.add(key)
            yield key


def parse_sheet(file: Path) -> KeyFile:
    """Return the key file that a file of text has in it: as numbered lines, or as it is beside a journal.

    Raises SheetMistyped, KeyFileUnusable or OSError.
    """
    with file.open("rb") as sheet:
        text = sheet.read(_LONGEST_SHEET).decode(errors="replace")
    if (found := _DOCUMENT.search(text)) is not None:
        return decode_key_file(found[0])
    if is_sheet(text):
        return parse_sheet_lines(text)
    raise KeyFileUnusable("it has no key in it")


def opens(journal: Path, key: bytes) -> bool:
    """Return whether `key` opens the journal at that path. Raises JournalUnusable where it cannot be read."""
    from debrief.storage.file.encryption.connection import open_encrypted

    # Immutable: with `mode=ro` alone, a journal whose last save was killed is opened by no key. Only its first page is
    # read, as others may be of that save.
    uri = f"{journal.absolute().as_uri()}?mode=ro&immutable=1"
    with translate_sqlite_errors(journal):
        try:
            with closing(open_encrypted(uri, key, timeout=0)) as db:
                db.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            return False
        return True
