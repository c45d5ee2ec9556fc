"""Counts processes, in plain SQL that reads one index. Raises JournalUnusable if the file cannot be read."""

import sqlite3
from collections import Counter

from debrief.domain.patterns.figures import Guess, Numbers
from debrief.domain.patterns.reach import Reach, reach
from debrief.domain.record.outcome import DECIDED, Outcome
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.file.values import number, required_choice, text

BANDS = ((0, 32), (33, 66), (67, 100))
"""The bands of a chance in percent, ends included."""

# Beside max(), SQLite takes the other columns from the row that has the highest value: the newest round.
_PROCESSES = """
    SELECT outcome, offers > 0, min(rounds, 3), stage, chance, count(*), total(rounds) FROM (
        SELECT max(place), outcome, stage, chance, count(*) AS rounds, total(outcome = 'offer') AS offers
        FROM debrief INDEXED BY debrief_process WHERE deleted_at IS NULL GROUP BY process
    ) GROUP BY 1, 2, 3, 4, 5
"""


def numbers(db: sqlite3.Connection) -> Numbers:
    """Return the numbers of all processes."""
    outcomes, reached = Counter[Outcome](), Counter[Reach]()
    guesses = {band: [0, 0, 0] for band in BANDS}
    debriefs = 0
    for stored, offers, rounds, stage, chance, processes, of_all in fetch_tuples(db, _PROCESSES):
        outcome = Outcome.OFFER if offers else required_choice(Outcome, stored)
        outcomes[outcome] += processes
        debriefs += int(of_all)
        if outcome not in DECIDED:
            continue
        reached[reach(text(stage), rounds, offer=outcome is Outcome.OFFER)] += processes
        if (given := number("chance", chance)) is not None:
            sums = guesses[next(band for band in BANDS if given <= band[1])]
            for at, value in enumerate((processes, processes * (outcome is Outcome.OFFER), processes * given)):
                sums[at] += value
    return Numbers(
        debriefs=debriefs,
        outcomes=dict(outcomes),
        reached=dict(reached),
        guesses=tuple(
            Guess(low=low, high=high, processes=n, offers=offers, total=total)
            for (low, high), (n, offers, total) in guesses.items()
        ),
    )
