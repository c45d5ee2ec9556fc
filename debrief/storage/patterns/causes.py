"""Counts possible reasons by who controls them and by quarter. Raises JournalUnusable if the file cannot be read."""

import sqlite3

from debrief.domain.patterns.figures import CauseCount, Evidence
from debrief.domain.record.outcome import debrief_title
from debrief.domain.record.parts import Control
from debrief.domain.session.input.remark import is_hedge
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.file.values import choice, decode_text, required_choice, text
from debrief.storage.index.sort_key import BITS
from debrief.storage.patterns.window import NEWEST

_QUARTER = f"""
    strftime('%Y', (d.place >> {BITS}) / 1000, 'unixepoch') || ' Q'
    || ((CAST(strftime('%m', (d.place >> {BITS}) / 1000, 'unixepoch') AS INTEGER) + 2) / 3)
"""
_SHOWN = "trim(c.evidence) <> '' AND NOT is_hedge(CAST(c.evidence AS BLOB))"
"""Whether there is evidence: "I think" is none. As bytes: SQLite calls no function with a text that is not UTF-8."""
_COUNTS = f"""
    SELECT {_QUARTER} AS quarter, c.control, count(*), total({_SHOWN})
    FROM cause AS c JOIN debrief AS d ON d.id = c.debrief
    WHERE c.debrief IN ({NEWEST}) AND (trim(c.text) <> '' OR trim(c.evidence) <> '')
    GROUP BY 1, 2 ORDER BY 1, 2
"""  # noqa: S608 - joined from constants only
_EVIDENCE = f"""
    SELECT c.text, c.evidence, c.control, d.company, d.role
    FROM cause AS c JOIN debrief AS d ON d.id = c.debrief
    WHERE c.debrief IN ({NEWEST}) AND {_SHOWN} AND c.control IN ('mine', 'partly')
    ORDER BY d.place DESC, c.position LIMIT 3
"""  # noqa: S608 - joined from constants only


def cause_counts(db: sqlite3.Connection) -> tuple[CauseCount, ...]:
    """Return how many possible reasons of each kind were written in each quarter (UTC), oldest first."""
    _define(db)
    return tuple(
        CauseCount(quarter=quarter or "", control=choice(Control, control), causes=causes, evidence=int(evidence))
        for quarter, control, causes, evidence in fetch_tuples(db, _COUNTS)
    )


def evidence(db: sqlite3.Connection) -> tuple[Evidence, ...]:
    """Return the newest reasons that are the user's to change, or partly, with their evidence."""
    _define(db)
    return tuple(
        Evidence(
            text=text(reason),
            evidence=text(shown),
            control=required_choice(Control, control),
            title=debrief_title(text(company), text(role)),
        )
        for reason, shown, control, company, role in fetch_tuples(db, _EVIDENCE)
    )


def _define(db: sqlite3.Connection) -> None:
    db.create_function("is_hedge", 1, lambda shown: is_hedge(decode_text(shown or b"")), deterministic=True)
