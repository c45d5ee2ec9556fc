"""The questions asked most, the most uncomfortable, and those practised. Raises JournalUnusable if unreadable."""

import sqlite3

from debrief.domain.patterns.figures import Practised, QuestionCount
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.file.values import number, text
from debrief.storage.index.sort_key import BITS
from debrief.storage.patterns.window import NEWEST

MOST = 5
"""The number of questions in each list."""

# `times > 0` is implied, and only with it SQLite takes the index, which has no others.
_ASKED = f"""
    SELECT id, wording, times, worst FROM question INDEXED BY question_often
    WHERE times > 0 AND times > 1 ORDER BY times DESC, last_place DESC LIMIT {MOST}
"""  # noqa: S608 - joined from constants only
_WORST = """
    SELECT id, wording, times, worst, last_place FROM question INDEXED BY question_worth
    WHERE practise = {0} AND times > 0 AND coalesce(worst, 0) >= 3
    ORDER BY coalesce(worst, 0) DESC, last_place DESC LIMIT {1}
"""
_UNCOMFORTABLE = f"""
    SELECT id, wording, times, worst FROM (
        SELECT * FROM ({_WORST.format(0, MOST)}) UNION ALL SELECT * FROM ({_WORST.format(1, MOST)})
    ) ORDER BY worst DESC, last_place DESC LIMIT {MOST}
"""  # noqa: S608 - joined from constants only
# Reviews are looked up for what the newest debriefs asked, and never read as a whole: a journal has one for each card
# of each day.
_PRACTISED = f"""
    WITH felt AS MATERIALIZED (
        SELECT a.question, a.discomfort, d.place,
            (d.place >> {BITS}) >= (SELECT min(r.at) FROM review AS r WHERE r.question = a.question) AS since
        FROM asked AS a JOIN debrief AS d ON d.id = a.debrief
        WHERE a.debrief IN ({NEWEST}) AND a.discomfort BETWEEN 1 AND 5
    )
    SELECT q.id, q.wording, avg(discomfort) FILTER (WHERE NOT since) AS before,
        avg(discomfort) FILTER (WHERE since) AS after, count(*) FILTER (WHERE since)
    FROM felt JOIN question AS q ON q.id = felt.question WHERE since IS NOT NULL
    GROUP BY q.id HAVING before IS NOT NULL AND after IS NOT NULL ORDER BY max(place) DESC LIMIT {MOST}
"""  # noqa: S608 - joined from constants only


def most_asked(db: sqlite3.Connection) -> tuple[QuestionCount, ...]:
    """Return the questions asked more than once, most often first."""
    return tuple(map(_count, fetch_tuples(db, _ASKED)))


def most_uncomfortable(db: sqlite3.Connection) -> tuple[QuestionCount, ...]:
    """Return the questions with a discomfort of 3 or more, the highest first, then the latest."""
    return tuple(map(_count, fetch_tuples(db, _UNCOMFORTABLE)))


def practised(db: sqlite3.Connection) -> tuple[Practised, ...]:
    """Return questions that the newest debriefs asked before and since their first practice, the latest first."""
    return tuple(
        Practised(id=id_, wording=text(wording), before=before, after=after, asked_after=asked)
        for id_, wording, before, after, asked in fetch_tuples(db, _PRACTISED)
    )


def _count(row: tuple[str, str, int, int | None]) -> QuestionCount:
    id_, wording, times, worst = row
    return QuestionCount(id=id_, wording=text(wording), times=times, worst=number("discomfort", worst))
