"""The next interview, in the table `practice_aim` (its former name): at most one."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from debrief.domain.practice.next_interview.next_interview import NextInterview, next_interview_of
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import instant, text

if TYPE_CHECKING:
    from debrief.domain.record.transfer import InterviewDay

_INSERT = "INSERT INTO practice_aim (day, minutes, at, company) VALUES (?, ?, ?, ?)"

_LATEST = "SELECT day, minutes, at, company FROM practice_aim ORDER BY at DESC LIMIT 1"


def find_next_interview(db: sqlite3.Connection, today: date) -> NextInterview | None:
    """Return the next interview if its day is `today` or later; None if there is none. Raises JournalUnusable."""
    for row in fetch_rows(db, _LATEST):
        # None of a damaged row: no day is better than a wrong one.
        interview = next_interview_of(row["day"], row["minutes"], text(row["company"]))
        if interview is not None and interview.is_ahead(today):
            return interview
    return None


def set_next_interview(db: sqlite3.Connection, interview: NextInterview, now: int) -> None:
    """Store `interview` in place of the one before; `now`: UTC ms."""
    remove_next_interview(db)
    db.execute(_INSERT, (interview.day.isoformat(), interview.minutes, now, interview.company))


def remove_next_interview(db: sqlite3.Connection) -> bool:
    """Delete the next interview, so that practice takes what is due again; return whether there was one."""
    return db.execute("DELETE FROM practice_aim").rowcount > 0


def interview_days(db: sqlite3.Connection) -> "Iterator[InterviewDay]":
    """Yield the day of the next interview, even if it is over. Raises JournalUnusable."""
    from debrief.domain.record.transfer import InterviewDay  # practice does without it

    for row in fetch_rows(db, _LATEST):
        if (interview := next_interview_of(row["day"], row["minutes"], text(row["company"]))) is not None:
            at = instant(row["at"]) or 0
            yield InterviewDay(
                day=interview.day.isoformat(), minutes=interview.minutes, at=at, company=interview.company
            )


def import_day(db: sqlite3.Connection, day: "InterviewDay", *, dry_run: bool = False) -> bool:
    """Set the day of an import, unless the journal's was set at the same time or later; return whether it is set."""
    (latest,) = db.execute("SELECT max(at) FROM practice_aim").fetchone()
    interview = next_interview_of(day.day, day.minutes, day.company)
    if interview is None or (latest is not None and latest >= day.at):
        return False
    if not dry_run:
        set_next_interview(db, interview, day.at)
    return True
