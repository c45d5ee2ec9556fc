"""The rows that the agenda is made of, in plain SQL: SQLModel is not imported.

Each function raises JournalUnusable if the file cannot be read.
"""

import json
import sqlite3

from debrief.domain.lists.agenda.agenda import PRACTICE
from debrief.domain.lists.agenda.rows import AgendaNote, AgendaReply, AgendaRows, WaitingRow
from debrief.domain.people.addressee import is_reply_to
from debrief.domain.practice.due_dates import end_of_day, local_date
from debrief.domain.record.outcome import Outcome, debrief_title
from debrief.domain.record.when import DAY_MS
from debrief.storage.debriefs import lists
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows
from debrief.storage.file.values import instant, moment, required_choice, text
from debrief.storage.index.sort_key import first_place
from debrief.storage.people.open_plans import open_plans
from debrief.storage.people.practice_due import practice_counts, practice_line
from debrief.storage.questions.conditions import REHEARSED
from debrief.storage.questions.next_interview.next_interview import find_next_interview

RECENT_MS = 60 * DAY_MS
"""How long after an interview, an answer or a note anything about a note is shown."""
_LIMIT = 50
_LATER = 1 << 62

_NOTES = f"""
    SELECT n.id, n.debrief, n."to", n.sent_at, n.silent, d.company, d.role, d.outcome, d.no_notes,
        {MOMENT_COLUMNS.format("d.held")}, {MOMENT_COLUMNS.format("d.answered")},
        max(d.started_at, coalesce(d.finished_at, 0), coalesce(d.nudged_at, 0),
            coalesce((SELECT max(sent_at) FROM note WHERE debrief = d.id), 0)) AS written_at,
        (SELECT count(*) FROM note WHERE debrief = d.id) AS notes,
        (SELECT json_group_array(sender) FROM feedback WHERE debrief = d.id) AS senders
    FROM note AS n JOIN debrief AS d ON d.id = n.debrief AND d.deleted_at IS NULL
    WHERE n.debrief IN (SELECT id FROM debrief WHERE place >= :place
        UNION SELECT id FROM debrief WHERE answered_at >= :since UNION SELECT debrief FROM note WHERE sent_at >= :since)
    ORDER BY d.place DESC, n.position LIMIT {_LIMIT}
"""  # noqa: S608 - joined from constants only

_WAITING = f"""
    SELECT d.id, d.company, d.role, d.nudged_at, {MOMENT_COLUMNS.format("d.held")},
        {MOMENT_COLUMNS.format("d.promised")}
    FROM debrief AS d
    WHERE d.finished_at IS NULL AND d.deleted_at IS NULL AND d.outcome = '{Outcome.WAITING.value}'
    AND {lists.NO_LATER_ROUND}
    AND 'answer/' || d.id NOT IN (SELECT item FROM agenda_choice WHERE until IS NULL)
    AND 'nudge/' || d.id NOT IN (SELECT item FROM agenda_choice WHERE until IS NULL)
    ORDER BY d.place DESC LIMIT {_LIMIT}
"""  # noqa: S608 - joined from constants only

_FEEDBACK = f"""
    SELECT f.id, f.debrief, f.sender, f.sealed, d.company, d.role,
        (SELECT count(*) FROM feedback_point AS p
            WHERE p.debrief = f.debrief AND p.feedback = f.id AND p.verdict IS NULL) AS undecided
    FROM feedback AS f JOIN debrief AS d ON d.id = f.debrief AND d.deleted_at IS NULL
    WHERE f.debrief IN (SELECT debrief FROM feedback WHERE sealed = 1
        UNION SELECT debrief FROM feedback_point WHERE verdict IS NULL)
    AND (f.sealed = 1 OR undecided > 0)
    ORDER BY d.place DESC, f.position LIMIT {_LIMIT}
"""  # noqa: S608 - joined from constants only

_LET_GO = f"SELECT at FROM agenda_choice WHERE item = '{PRACTICE}' AND until IS NULL"  # noqa: S608 - joined from constants only
_NEWLY_DUE = f"""
    SELECT 1 FROM question AS q WHERE q.due_at > ? AND q.due_at <= ? AND (q.times > 0 OR {REHEARSED}) LIMIT 1
"""  # noqa: S608 - joined from constants only

_LOAD = """
    SELECT load_first, load_last FROM debrief WHERE deleted_at IS NULL ORDER BY place DESC LIMIT 1
"""


def agenda_rows(db: sqlite3.Connection, now: int, zone: str) -> AgendaRows:
    """Return all rows of the agenda at `now` (UTC ms) in the IANA `zone`."""
    counts = practice_counts(db, end_of_day(now, zone))
    interview = find_next_interview(db, local_date(now, zone))
    return AgendaRows(
        unfinished=lists.unfinished(db),
        waiting=waiting_rows(db),
        notes=note_rows(db, now),
        feedback=feedback_rows(db),
        plans=open_plans(db),
        practice=practice_line(db, counts, interview, now, zone),
        newly_due=newly_due(db, now, zone),
        load_rose=load_rose(db),
        interview=interview,
    )


def note_rows(db: sqlite3.Connection, now: int) -> list[AgendaNote]:
    """Return the notes of recent interviews, answers and letters at `now` (UTC ms), the newest interview first."""
    since = now - RECENT_MS
    rows = fetch_rows(db, _NOTES, {"place": min(first_place(since), _LATER), "since": since})
    return [_note(row) for row in rows]


def waiting_rows(db: sqlite3.Connection) -> list[WaitingRow]:
    """Return the debriefs without an answer that were not let go, newest first."""
    return [
        WaitingRow(
            debrief=row["id"],
            title=debrief_title(text(row["company"]), text(row["role"])),
            held=moment(row, "held"),
            promised=moment(row, "promised"),
            nudged_at=instant(row["nudged_at"]),
        )
        for row in fetch_rows(db, _WAITING)
    ]


def feedback_rows(db: sqlite3.Connection) -> list[AgendaReply]:
    """Return the replies that are sealed or have points to decide, those of the newest debrief first."""
    return [
        AgendaReply(
            id=row["id"],
            debrief=row["debrief"],
            title=debrief_title(text(row["company"]), text(row["role"])),
            sender=text(row["sender"]),
            sealed=bool(row["sealed"]),
            undecided=row["undecided"],
        )
        for row in fetch_rows(db, _FEEDBACK)
    ]


def newly_due(db: sqlite3.Connection, now: int, zone: str) -> bool:
    """Return whether a question fell due on a day after the one on which practice was let go."""
    for row in fetch_rows(db, _LET_GO):
        after, until = end_of_day(instant(row["at"]) or 0, zone), end_of_day(now, zone)
        return bool(fetch_rows(db, _NEWLY_DUE, [after, until]))
    return False


def load_rose(db: sqlite3.Connection) -> bool:
    """Return whether the load rose from the first to the last step of the latest debrief."""
    rows = fetch_rows(db, _LOAD)
    if not rows:
        return False
    first, last = rows[0]
    return first is not None and last is not None and bool(last > first)


def _note(row: sqlite3.Row) -> AgendaNote:
    senders: list[str] = json.loads(row["senders"])
    return AgendaNote(
        id=row["id"],
        debrief=row["debrief"],
        title=debrief_title(text(row["company"]), text(row["role"])),
        to=row["to"],
        held=moment(row, "held"),
        answered=moment(row, "answered"),
        outcome=required_choice(Outcome, row["outcome"]),
        no_notes=bool(row["no_notes"]),
        written_at=instant(row["written_at"]) or 0,
        sent_at=row["sent_at"] if row["sent_at"] is None else instant(row["sent_at"]) or 0,
        replied=any(is_reply_to(sender, row["to"], row["notes"]) for sender in senders),
        silent=bool(row["silent"]),
    )
