"""The day that practice aims at: at most one."""

import sqlite3
from datetime import date

from debrief.domain.practice.prepare.aim import LEAST_MINUTES, MOST_MINUTES, Aim
from debrief.storage.file.sql import fetch_rows

_INSERT = "INSERT INTO practice_aim (day, minutes, at) VALUES (?, ?, ?)"


def current_aim(db: sqlite3.Connection, today: date) -> Aim | None:
    """Return the aim whose day is `today` or later; None if there is none. Raises JournalUnusable."""
    for row in fetch_rows(db, "SELECT day, minutes FROM practice_aim ORDER BY at DESC LIMIT 1"):
        try:
            aim = Aim(day=date.fromisoformat(row["day"]), minutes=int(row["minutes"]))
        except (TypeError, ValueError):  # a damaged row; no aim is better than a wrong one
            return None
        if aim.is_ahead(today) and LEAST_MINUTES <= aim.minutes <= MOST_MINUTES:
            return aim
    return None


def set_aim(db: sqlite3.Connection, aim: Aim, now: int) -> None:
    """Make practice aim at the day of `aim`; `now`: UTC ms."""
    remove_aim(db)
    db.execute(_INSERT, (aim.day.isoformat(), aim.minutes, now))


def remove_aim(db: sqlite3.Connection) -> bool:
    """Let practice take what is due again; return whether it aimed at a day."""
    return db.execute("DELETE FROM practice_aim").rowcount > 0
