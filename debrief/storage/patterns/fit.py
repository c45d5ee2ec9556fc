"""The match of each process, and one's own rules for skipping a role. Raises JournalUnusable if unreadable."""

import sqlite3

from debrief.domain.patterns.figures import FitPoint
from debrief.domain.patterns.reach import reach
from debrief.domain.record.outcome import DECIDED, Outcome, debrief_title
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.file.values import text
from debrief.storage.patterns.window import NEWEST

# As `fit_percent`: a must-have counts twice, a requirement that was partly met counts half.
_MATCHES = f"""
    SELECT debrief, sum(assessed * weight * iif(met = 'met', 2, met = 'partly')), sum(assessed * weight),
        total(need = 'must' AND met = 'not met'), sum(NOT assessed)
    FROM (
        SELECT *, iif(need = 'must', 2, 1) AS weight, iif(met IN ('met', 'partly', 'not met'), 1, 0) AS assessed
        FROM requirement WHERE debrief IN ({NEWEST}) AND trim(text || remark) <> ''
    )
    GROUP BY debrief HAVING max(assessed)
"""  # noqa: S608 - joined from constants only
_ROUNDS = f"""
    SELECT id, process, company, role, stage, outcome FROM debrief
    WHERE deleted_at IS NULL AND process IN (SELECT process FROM debrief WHERE id IN ({NEWEST}))
    ORDER BY place DESC
"""  # noqa: S608 - joined from constants only
_RULES = f"""
    SELECT skip_rule FROM debrief WHERE deleted_at IS NULL AND id IN ({NEWEST}) AND id <> ? AND trim(skip_rule) <> ''
    ORDER BY place DESC
"""  # noqa: S608 - joined from constants only


def fit_points(db: sqlite3.Connection) -> tuple[FitPoint, ...]:
    """Return the processes whose requirements were assessed, newest first, each with its newest assessment.

    Processes that the user withdrew from are left out: how far they would have got is not known.
    """
    matches = {row[0]: row[1:] for row in fetch_tuples(db, _MATCHES)}
    rounds: dict[str, list[tuple[str, ...]]] = {}
    for id_, process, *rest in fetch_tuples(db, _ROUNDS):
        rounds.setdefault(process, []).append((id_, *rest))
    points = []
    for of_process in rounds.values():
        _, company, role, stage, outcome = of_process[0]
        offer = any(each[4] == Outcome.OFFER.value for each in of_process)
        assessed = next((matches[each[0]] for each in of_process if each[0] in matches), None)
        if assessed is None or (outcome == Outcome.WITHDREW.value and not offer):
            continue
        halves, weights, unmet, unanswered = assessed
        points.append(
            FitPoint(
                title=debrief_title(text(company), text(role)),
                match=round(50 * halves / weights),
                unmet=int(unmet),
                unanswered=unanswered,
                reach=reach(text(stage), len(of_process), offer=offer),
                over=offer or outcome in DECIDED,
            )
        )
    return tuple(points)


def skip_rules(db: sqlite3.Connection, but_of: str = "") -> tuple[str, ...]:
    """Return one's own rules for skipping a role, each once, newest first; `but_of`: without that of this debrief."""
    rules = (rule.strip() for (rule,) in fetch_tuples(db, _RULES, [but_of]))
    return tuple(dict.fromkeys(rules))
