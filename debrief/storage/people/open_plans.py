"""Open plans: listed by due date, and each asked about once at a later debrief, in plain SQL."""

import sqlite3
from typing import TYPE_CHECKING

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.people.waiting_for_answer import has_come
from debrief.domain.record.outcome import debrief_title
from debrief.domain.record.when import DAY_MS
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows
from debrief.storage.file.values import moment, text
from debrief.storage.index.sort_key import first_place, newest_moment
from debrief.storage.people.agenda_choices import let_go

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief

MOST = 50
"""The most open plans that are read."""
WITHIN_MS = 365 * DAY_MS
"""How many milliseconds after its debrief a plan is asked about at most."""
_KEY = "check/"
_COLUMNS = f"p.id, p.debrief, d.company, d.role, p.cue, p.action, {MOMENT_COLUMNS.format('p.due')}"
_OPEN = f"""
    SELECT {_COLUMNS} FROM development AS p JOIN debrief AS d ON d.id = p.debrief AND d.deleted_at IS NULL
    WHERE p.done = 0 AND p.came IS NOT 1
    AND (p.cue <> '' OR p.action <> '' OR p.due_at IS NOT NULL OR p.due_written <> '')
    ORDER BY {{}} d.place DESC, p.position LIMIT ?
"""  # noqa: S608 - joined from constants only
_BY_DATE = _OPEN.format("p.due_at IS NULL, p.due_at,")
_NEWEST = _OPEN.format("")
_NEXT = f"""
    SELECT {_COLUMNS}
    FROM debrief AS d JOIN development AS p ON p.debrief = d.id
    WHERE d.place >= :first AND d.place < coalesce((SELECT place FROM debrief WHERE id = :debrief), :end)
    AND d.deleted_at IS NULL
    AND p.done = 0 AND p.came IS NULL AND p.checked_at IS NULL
    AND (trim(p.cue) <> '' OR trim(p.action) <> '')
    AND '{_KEY}' || p.id NOT IN (SELECT item FROM agenda_choice WHERE until IS NULL)
    ORDER BY d.place DESC, p.position
"""  # noqa: S608 - joined from constants only


def open_plans(db: sqlite3.Connection) -> list[PlanSummary]:
    """Return up to MOST open plans: those with a date, soonest first, then the others, of the newest debriefs first.

    A plan is open while it is not done and its moment has not come. Raises JournalUnusable.
    """
    return [_plan(row) for row in fetch_rows(db, _BY_DATE, [MOST])]


def newest_plans(db: sqlite3.Connection) -> list[PlanSummary]:
    """Return up to MOST open plans, those of the newest debriefs first. Raises JournalUnusable."""
    return [_plan(row) for row in fetch_rows(db, _NEWEST, [MOST])]


def plan_to_check(db: sqlite3.Connection, debrief: "Debrief", now: int) -> PlanSummary | None:
    """Return the newest open plan of earlier debriefs whose day has come and that was not asked about yet.

    `debrief`: the one at which to ask, which may not be stored yet; `now`: UTC ms. None if there is no such plan.
    Raises JournalUnusable.
    """
    moment = newest_moment(debrief)
    bounds = {"first": first_place(moment - WITHIN_MS), "end": first_place(moment + 1)}
    plans = map(_plan, fetch_rows(db, _NEXT, bounds | {"debrief": debrief.id}))
    return next((plan for plan in plans if plan.due.at is None or has_come(plan.due, now)), None)


def mark_asked(db: sqlite3.Connection, plan_id: str, now: int) -> None:
    """Mark a plan as asked about at `now` (UTC ms), so that it is not asked about again."""
    let_go(db, f"{_KEY}{plan_id}", now)


def _plan(row: sqlite3.Row) -> PlanSummary:
    return PlanSummary(
        id=row["id"],
        debrief=row["debrief"],
        title=debrief_title(text(row["company"]), text(row["role"])),
        cue=text(row["cue"]),
        action=text(row["action"]),
        due=moment(row, "due"),
    )
