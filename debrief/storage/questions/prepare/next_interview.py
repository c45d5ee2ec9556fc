"""The day of the next interview, at which practice aims: at most one."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from debrief.domain.practice.prepare.next_interview import Aim, stored_aim
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import instant, text

if TYPE_CHECKING:
    from debrief.domain.record.transfer import InterviewDay

_INSERT = "INSERT INTO practice_aim (day, minutes, at, company) VALUES (?, ?, ?, ?)"

_LATEST = "SELECT day, minutes, at, company FROM practice_aim ORDER BY at DESC LIMIT 1"


def current_aim(db: sqlite3.Connection, today: date) -> Aim | None:
    """Return the aim whose day is `today` or later; None if there is none. Raises JournalUnusable."""
    for row in fetch_rows(db, _LATEST):
        # None of a damaged row: no aim is better than a wrong one.
        aim = stored_aim(row["day"], row["minutes"], text(row["company"]))
        if aim is not None and aim.is_ahead(today):
            return aim
    return None


def set_aim(db: sqlite3.Connection, aim: Aim, now: int) -> None:
    """Make practice aim at the day of `aim`; `now`: UTC ms."""
    remove_aim(db)
    db.execute(_INSERT, (aim.day.isoformat(), aim.minutes, now, aim.company))


def remove_aim(db: sqlite3.Connection) -> bool:
    """Let practice take what is due again; return whether it aimed at a day."""
    return db.execute("DELETE FROM practice_aim").rowcount > 0


def interview_days(db: sqlite3.Connection) -> "Iterator[InterviewDay]":
    """Yield the day that practice aims at, even if it is over. Raises JournalUnusable."""
    from debrief.domain.record.transfer import InterviewDay  # practice does without it

    for row in fetch_rows(db, _LATEST):
        if (aim := stored_aim(row["day"], row["minutes"], text(row["company"]))) is not None:
            at = instant(row["at"]) or 0
            yield InterviewDay(day=aim.day.isoformat(), minutes=aim.minutes, at=at, company=aim.company)


def import_day(db: sqlite3.Connection, day: "InterviewDay", *, dry_run: bool = False) -> bool:
    """Set the day of an import, unless the journal's was set at the same time or later; return whether it is set."""
    (latest,) = db.execute("SELECT max(at) FROM practice_aim").fetchone()
    aim = stored_aim(day.day, day.minutes, day.company)
    if aim is None or (latest is not None and latest >= day.at):
        return False
    if not dry_run:
        set_aim(db, aim, day.at)
    return True
