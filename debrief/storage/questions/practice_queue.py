"""The order of practice: which questions are asked in a round, and in which order, in plain SQL."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from debrief.domain.lists.agenda.practice_summary import MOST_PRACTISED
from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.storage.questions.conditions import NEVER, NEW_PLANS
from debrief.storage.questions.listing import condition, fetch_summaries

_MOST_HELPFUL = """
    q.practise DESC, coalesce(q.worst, 0) DESC, q.times DESC, trim(q.answer) = '' DESC, q.last_place DESC, q.number
"""
"""ORDER BY: first the questions that practice helps most with."""
CHOSEN, NOT_CHOSEN = (f"{NEVER} AND q.practise = {chosen} ORDER BY {_MOST_HELPFUL}" for chosen in (1, 0))
"""What comes after the condition of a selection: questions never practised, in their order."""

QueuePart = tuple[str, list[Any]]
"""A part of a queue: its condition with its order, and their values."""


def practice_queue(
    db: sqlite3.Connection,
    until: int,
    selection: QuestionSelection = EVERY_QUESTION,
    *,
    early_from: int | None = None,
) -> list[QuestionSummary]:
    """Return up to MOST_PRACTISED questions: those due by `until` (UTC ms), then chosen but never practised ones.

    These are the questions that the start page counts; if there are none, those never practised are returned. Due
    questions are sorted by due date. The others are sorted: rehearsed plans, which are questions too, then most
    uncomfortable, most often asked, without an answer. `early_from` (the start of today, UTC ms) appends the questions
    never practised in any case, then those that are not due, soonest first, and those graded today last.
    """
    (asked, values), (every, _) = condition(selection), condition(selection, plans=True)
    never: QueuePart = (f"{asked} AND {NOT_CHOSEN}", values)
    counted = fetch_parts(
        db,
        [
            (f"{every} AND q.due_at <= ? ORDER BY q.due_at, q.number", [*values, until]),
            (f"{every} AND {NEW_PLANS} ORDER BY q.number", values),
            (f"{asked} AND {CHOSEN}", values),
        ],
        MOST_PRACTISED,
    )
    if early_from is None:
        return counted or fetch_parts(db, [never], MOST_PRACTISED)
    later: list[QueuePart] = [
        (f"{every} AND q.due_at > ? AND q.reviewed_at {sign} ? ORDER BY q.due_at, q.number",
         [*values, until, early_from])
        for sign in ("<", ">=")
    ]  # fmt: skip
    return counted + fetch_parts(db, [never, *later], MOST_PRACTISED - len(counted))


def fetch_parts(db: sqlite3.Connection, parts: Iterable[QueuePart], limit: int) -> list[QuestionSummary]:
    """Return up to `limit` questions: those of the first part, then of the next, and so on. Raises JournalUnusable."""
    found: list[QuestionSummary] = []
    for which, values in parts:
        if len(found) < limit:
            found += fetch_summaries(db, f"{which} LIMIT ?", [*values, limit - len(found)])
    return found
