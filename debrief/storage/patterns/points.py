"""The points that recur, and what became of plans. Raises JournalUnusable if the file cannot be read."""

import sqlite3

from debrief.domain.lists.plan_words import plan_line
from debrief.domain.patterns.figures import PlanFigures, Repeated
from debrief.domain.record.outcome import debrief_title
from debrief.domain.record.when import UNKNOWN
from debrief.domain.text import fold_text, one_line
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.file.values import text
from debrief.storage.patterns.window import NEWEST

MOST = 3
"""The number of points in each list."""

_TEXTS = f"""
    SELECT p.text, {{1}}, d.id, d.company, d.role FROM {{0}} AS p JOIN debrief AS d ON d.id = p.debrief
    WHERE p.debrief IN ({NEWEST}) AND trim(p.text) <> '' ORDER BY d.place DESC, p.position
"""  # noqa: S608 - joined from constants only
_PLANNED = "(trim(cue) <> '' OR trim(action) <> '' OR due_at IS NOT NULL OR due_written <> '')"
_PLANS = f"""
    SELECT count(*), total(came = 1), total(came = 0) FROM development
    WHERE debrief IN ({NEWEST}) AND {_PLANNED}
"""  # noqa: S608 - joined from constants only
_HAPPENED = f"""
    SELECT text, cue, action, happened FROM development
    WHERE debrief IN ({NEWEST}) AND came = 1 AND trim(happened) <> '' ORDER BY checked_at DESC LIMIT 3
"""  # noqa: S608 - joined from constants only


def repeated_points(db: sqlite3.Connection) -> tuple[Repeated, ...]:
    """Return the points to develop that were written in more than one debrief, most often first."""
    return _find_repeated(fetch_tuples(db, _TEXTS.format("development", "''")))


def repeated_strengths(db: sqlite3.Connection) -> tuple[Repeated, ...]:
    """Return the same of strengths that have evidence, with the newest of it."""
    rows = fetch_tuples(db, _TEXTS.format("strength", "p.evidence"))
    return _find_repeated([row for row in rows if text(row[1]).strip()])


def plan_figures(db: sqlite3.Connection) -> PlanFigures:
    """Return what became of the plans."""
    ((plans, came, not_yet),) = fetch_tuples(db, _PLANS)
    newest = tuple(
        (one_line(text(point)) or plan_line(text(cue), text(action), UNKNOWN), text(happened))
        for point, cue, action, happened in fetch_tuples(db, _HAPPENED)
    )
    return PlanFigures(plans=plans, came=int(came), not_yet=int(not_yet), newest=newest)


def _find_repeated(rows: list[tuple[str, str, str, str, str]]) -> tuple[Repeated, ...]:
    """Return the texts of more than one debrief, the same whatever their case, accents and spaces."""
    groups: dict[str, dict[str, tuple[str, str, str]]] = {}
    for point, evidence, debrief, company, role in rows:
        same = groups.setdefault(" ".join(fold_text(point).split()).rstrip("."), {})
        same.setdefault(debrief, (point, text(evidence), debrief_title(text(company), text(role))))
    several = sorted((same for same in groups.values() if len(same) > 1), key=len, reverse=True)
    return tuple(
        Repeated(text=newest[0], debriefs=len(same), evidence=newest[1], titles=tuple(one[2] for one in same.values()))
        for same in several[:MOST]
        for newest in [next(iter(same.values()))]
    )
