"""Reads all figures of the panels, in plain SQL. Raises JournalUnusable if the file cannot be read."""

import sqlite3

from debrief.domain.patterns.figures import Patterns
from debrief.storage.patterns.causes import cause_counts, evidence
from debrief.storage.patterns.fit import fit_points, skip_rules
from debrief.storage.patterns.numbers import numbers
from debrief.storage.patterns.points import plan_figures, repeated_points, repeated_strengths
from debrief.storage.patterns.questions import most_asked, most_uncomfortable, practised
from debrief.storage.patterns.stories import stories
from debrief.storage.patterns.window import WINDOW


def read_patterns(db: sqlite3.Connection) -> Patterns:
    """Return all figures of the journal open as `db`."""
    return Patterns(
        numbers=numbers(db),
        window=WINDOW,
        causes=cause_counts(db),
        evidence=evidence(db),
        most_asked=most_asked(db),
        most_uncomfortable=most_uncomfortable(db),
        practised=practised(db),
        points=repeated_points(db),
        strengths=repeated_strengths(db),
        stories=stories(db),
        plans=plan_figures(db),
        fit=fit_points(db),
        skip_rules=skip_rules(db),
    )
