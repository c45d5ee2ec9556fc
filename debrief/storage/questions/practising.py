"""One question taken out of the journal to be practised; nothing is changed."""

import sqlite3

from debrief.domain.practice.practice_item import PracticeItem, prepare_item
from debrief.storage.questions.details import question
from debrief.storage.questions.edits import reviews


def draw(db: sqlite3.Connection, question_id: str, now: int, zone: str) -> PracticeItem | None:
    """Return a question as it is practised `now` (UTC ms) in the IANA `zone`; None where nobody asked it."""
    found = question(db, question_id)
    return None if found is None else prepare_item(found, reviews(db, question_id), now, zone)
