"""What `debrief doctor` finds wrong with a journal, in sentences, without changing anything."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from debrief.storage.doctor.finding import Finding, Severity
from debrief.storage.doctor.journal_folder import folder_findings
from debrief.storage.doctor.unreadable_values import unreadable_values
from debrief.storage.file.check import check_lines, page_faults
from debrief.storage.file.errors import JournalDamaged, file_errors, translate_sqlite_errors
from debrief.storage.file.open_journal import connect
from debrief.storage.file.open_sqlite import raw_key_of

SEARCHES = ("search", "question_search")
"""The tables of the full-text search."""

_BEHIND = """
    SELECT (SELECT count(*) FROM debrief WHERE deleted_at IS NULL AND indexed = 1
            AND place NOT IN (SELECT id FROM search_docsize))
        + (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT place FROM debrief))
"""


def examine(journal: Path) -> list[Finding]:
    """Return the findings about the journal at that path, and about its folder.

    Raises NoJournal if there is none; JournalUnusable if it cannot be opened for another reason than damage.
    """
    return [*_examine_file(journal), *folder_findings(journal)]


def _examine_file(journal: Path) -> Iterator[Finding]:
    try:
        with translate_sqlite_errors(journal), closing(connect(journal, read_only=True)) as db:
            db.execute("PRAGMA query_only = OFF")  # the words of searches are checked by an INSERT that writes nothing
            if raw_key_of(db) is not None and (broken := _damaged_pages(db)):
                yield _damage(f"{broken} cannot be decrypted")
                return
            if faults := page_faults(db):
                number = "one fault" if len(faults) == 1 else f"{len(faults)} faults"
                yield _damage(f"has {number} ({_without_colons(faults[0])})")
                return
            yield from _examine_content(db)
    except JournalDamaged as error:
        if error.decrypted:
            yield _damage("cannot be read completely")
        else:
            yield _damage("cannot be decrypted from its beginning on, or its key file belongs to another one")


def _damaged_pages(db: sqlite3.Connection) -> str:
    """Return how many pages of an encrypted journal its key does not decrypt; empty if it decrypts all."""
    from debrief.storage.doctor.damaged.encrypted_pages import damaged_pages

    total = db.execute("PRAGMA page_count").fetchone()[0]
    number = len(damaged_pages(db))
    return f"{number:,} of its {total:,} pages" if number else ""


def _examine_content(db: sqlite3.Connection) -> Iterator[Finding]:
    yield from unreadable_values(db)
    if orphans := db.execute("PRAGMA foreign_key_check").fetchall():
        tables = ", ".join(sorted({str(row[0]) for row in orphans}))
        yield Finding(
            Severity.FAULT,
            f"{'1 row belongs' if len(orphans) == 1 else f'{len(orphans)} rows belong'} to a missing record ({tables})",
            "add a placeholder record, so that they are shown",
        )
    if lines := check_lines(db):
        yield Finding(Severity.FAULT, f"{len(lines)} faults in indexes ({_without_colons(lines[0])})", "rebuild them")
    if not all(_is_sound_search(db, table) for table in SEARCHES) or _is_behind(db):
        yield Finding(Severity.FAULT, "The search index does not match the debriefs", "rebuild them")


def _is_sound_search(db: sqlite3.Connection, table: str) -> bool:
    db.execute("BEGIN")
    try:
        db.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")  # noqa: S608 - a name of ours
    except file_errors():
        return False
    finally:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
    return True


def _is_behind(db: sqlite3.Connection) -> bool:
    try:
        return bool(db.execute(_BEHIND).fetchone()[0])
    except file_errors():
        return True


def _damage(detail: str) -> Finding:
    return Finding(Severity.DAMAGE, f"The journal is damaged and {detail}", "save what can be read into a new file")


def _without_colons(text: str) -> str:
    """Return a message of SQLite without colons, because one colon stands before what to do."""
    return text.replace(": ", ", ")
