"""Strengths and developments of all debriefs, in plain SQL: SQLModel is not imported."""

import sqlite3

from debrief.domain.lists.points import PointKind, PointRow
from debrief.domain.people.changes import FEEDBACK_STEP
from debrief.domain.record.outcome import debrief_title
from debrief.domain.record.parts import stable_id
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows
from debrief.storage.file.values import instant, moment

_OF = f"""
    d.company, d.role, {MOMENT_COLUMNS.format("d.held")}
    FROM {{0}} AS p JOIN debrief AS d ON d.id = p.debrief AND d.deleted_at IS NULL
    ORDER BY d.place DESC, p.position LIMIT ?
"""
_STRENGTHS = f"SELECT p.id, p.debrief, p.text, p.evidence, {_OF.format('strength')}"
_DEVELOPMENTS = f"SELECT p.*, {_OF.format('development')}"
_WHY = "SELECT id, why FROM feedback_point WHERE debrief = ? AND trim(why) <> ''"


def strength_rows(db: sqlite3.Connection, limit: int | None = None) -> list[PointRow]:
    """Return the strengths, those of the newest debrief first. Raises JournalUnusable."""
    return [
        PointRow(
            kind=PointKind.STRENGTH,
            id=row["id"],
            debrief=row["debrief"],
            title=debrief_title(row["company"], row["role"]),
            held=moment(row, "held"),
            text=row["text"],
            evidence=row["evidence"],
        )
        for row in fetch_rows(db, _STRENGTHS, [-1 if limit is None else limit])
    ]


def development_rows(db: sqlite3.Connection, limit: int | None = None) -> list[PointRow]:
    """Return the points to develop with their plans, those of the newest debrief first. Raises JournalUnusable."""
    return [_development(db, row) for row in fetch_rows(db, _DEVELOPMENTS, [-1 if limit is None else limit])]


def _development(db: sqlite3.Connection, row: sqlite3.Row) -> PointRow:
    from_feedback = row["step"] == FEEDBACK_STEP
    whys = fetch_rows(db, _WHY, [row["debrief"]]) if from_feedback else []
    return PointRow(
        kind=PointKind.DEVELOPMENT,
        id=row["id"],
        debrief=row["debrief"],
        title=debrief_title(row["company"], row["role"]),
        held=moment(row, "held"),
        text=row["text"],
        evidence=next((why["why"] for why in whys if stable_id("point", why["id"]) == row["id"]), ""),
        from_feedback=from_feedback,
        cue=row["cue"],
        action=row["action"],
        due=moment(row, "due"),
        done=bool(row["done"]),
        rehearsed=bool(row["rehearsed"]),
        came=None if row["came"] is None else bool(row["came"]),
        happened=row["happened"],
        checked_at=row["checked_at"] if row["checked_at"] is None else instant(row["checked_at"]) or 0,
    )
