"""Which story was told at which question, from the newest debriefs. Raises JournalUnusable if unreadable."""

import sqlite3

from debrief.domain.patterns.figures import Story
from debrief.storage.file.sql import fetch_tuples
from debrief.storage.file.values import number, text
from debrief.storage.patterns.window import NEWEST

_STRENGTHS = f"""
    SELECT s.text, s.evidence FROM strength AS s JOIN debrief AS d ON d.id = s.debrief
    WHERE s.debrief IN ({NEWEST}) AND trim(s.text) <> '' AND trim(s.evidence) <> ''
    ORDER BY d.place DESC, s.position
"""  # noqa: S608 - joined from constants only
_ANSWERS = f"""
    SELECT a.question, a.wording, q.wording, a.said, a.discomfort, trim(a.left_out) <> ''
    FROM asked AS a JOIN debrief AS d ON d.id = a.debrief JOIN question AS q ON q.id = a.question
    WHERE a.debrief IN ({NEWEST}) AND trim(a.said) <> '' ORDER BY d.place DESC, a.position
"""  # noqa: S608 - joined from constants only


def stories(db: sqlite3.Connection) -> tuple[Story, ...]:
    """Return the strengths with evidence that several answers name, with the questions of these answers."""
    strengths = [(text(strength), text(evidence)) for strength, evidence in fetch_tuples(db, _STRENGTHS)]
    if not strengths:
        return ()
    from debrief.domain.patterns.stories import Answer, find_stories  # loads the vocabulary

    answers = [
        Answer(
            question=question,
            wording=text(known).strip() or text(wording),
            text=text(said),
            discomfort=number("discomfort", discomfort),
            missing=bool(missing),
        )
        for question, wording, known, said, discomfort, missing in fetch_tuples(db, _ANSWERS)
    ]
    return find_stories(strengths, answers)
