"""Stores decisions about agenda items: put off, or let go for good."""

import sqlite3
from collections.abc import Mapping
from typing import TYPE_CHECKING

from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import instant

if TYPE_CHECKING:
    from debrief.domain.record.transfer import AgendaChoice

_UPSERT = """
    INSERT INTO agenda_choice (item, until, at) VALUES (?, ?, ?)
    ON CONFLICT (item) DO UPDATE SET until = excluded.until, at = excluded.at
"""


def put_off(db: sqlite3.Connection, item: str, until: int, now: int) -> None:
    """Hide an item of the agenda, by its key, until then; both moments in UTC ms."""
    db.execute(_UPSERT, (item, until, now))


def let_go(db: sqlite3.Connection, item: str, now: int) -> None:
    """Hide an item of the agenda, by its key, for good; `now`: UTC ms."""
    db.execute(_UPSERT, (item, None, now))


def forget_choice(db: sqlite3.Connection, item: str) -> bool:
    """Show an item again that was put off or let go, as an undo does; return whether it was."""
    return db.execute("DELETE FROM agenda_choice WHERE item = ?", (item,)).rowcount > 0


def restore_choice(db: sqlite3.Connection, item: str, choice: "AgendaChoice | None") -> None:
    """Set the decision about an item to `choice`, as an undo does; None removes it."""
    if choice is None:
        forget_choice(db, item)
    else:
        db.execute(_UPSERT, (item, choice.until, choice.at))


def agenda_choices(db: sqlite3.Connection) -> "dict[str, AgendaChoice]":
    """Return what was decided, by the key of the item. Raises JournalUnusable."""
    from debrief.domain.record.transfer import AgendaChoice  # the start page and `debrief due` do without it

    rows = fetch_rows(db, "SELECT item, until, at FROM agenda_choice ORDER BY item")
    return {
        row["item"]: AgendaChoice(
            item=row["item"],
            until=_until(row),
            at=instant(row["at"]) or 0,
        )
        for row in rows
    }


def hidden_items(db: sqlite3.Connection) -> Mapping[str, int | None]:
    """Return the keys of items that were put off, each until when (UTC ms), or let go: None."""
    return {row["item"]: _until(row) for row in fetch_rows(db, "SELECT item, until FROM agenda_choice")}


def _until(row: sqlite3.Row) -> int | None:
    # What cannot be read is shown again, rather than never.
    return None if row["until"] is None else instant(row["until"]) or 0


def import_choice(db: sqlite3.Connection, choice: "AgendaChoice", *, dry_run: bool = False) -> bool:
    """Store a choice from an import, unless the journal has a later one; return whether that changes anything."""
    known = db.execute("SELECT until, at FROM agenda_choice WHERE item = ?", (choice.item,)).fetchone()
    if known is not None and (known[1] > choice.at or known == (choice.until, choice.at)):
        return False
    if not dry_run:
        db.execute(_UPSERT, (choice.item, choice.until, choice.at))
    return True
