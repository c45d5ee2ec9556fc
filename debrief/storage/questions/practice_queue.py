"""The order of practice: which questions are asked in a round, and in which order, in plain SQL."""

import sqlite3
from typing import Any

from debrief.domain.lists.agenda import MOST_PRACTISED
from debrief.domain.lists.ledger import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.storage.questions.filter_sql import condition
from debrief.storage.questions.listing import fetch_summaries

_MOST_HELPFUL = """
    q.practise DESC, coalesce(q.worst, 0) DESC, q.times DESC, trim(q.answer) = '' DESC, q.last_place DESC, q.number
"""
"""ORDER BY: first the questions that practice helps most with."""


def practice_queue(
    db: sqlite3.Connection,
    until: int,
    selection: QuestionSelection = EVERY_QUESTION,
    *,
    early_from: int | None = None,
    limit: int = MOST_PRACTISED,
) -> list[QuestionSummary]:
    """Return up to `limit` questions to practise: those due by `until` (UTC ms), then chosen but never practised ones.

    These are the questions that the start page counts; if there are none, those never practised are returned. Due
    questions are sorted by due date. The others are sorted: rehearsed plans, which are questions too, then most
    uncomfortable, most often asked, without an answer. `early_from` (the start of today, UTC ms) appends the questions
    never practised in any case, then those that are not due, soonest first, and those graded today last.
    """
    (asked, values), (every, _) = condition(selection), condition(selection, plans=True)
    never = "q.plan IS NULL AND q.due_at IS NULL AND trim(q.wording) <> ''"
    parts: list[tuple[str, str, list[Any]]] = [
        (every, "q.due_at <= ? ORDER BY q.due_at, q.number", [until]),
        (every, "q.plan IS NOT NULL AND q.practise = 1 AND q.due_at IS NULL ORDER BY q.number", []),
        (asked, f"{never} AND q.practise = 1 ORDER BY {_MOST_HELPFUL}", []),
    ]
    rest: list[tuple[str, str, list[Any]]] = [(asked, f"{never} AND q.practise = 0 ORDER BY {_MOST_HELPFUL}", [])]
    if early_from is not None:
        rest += [
            (every, f"q.due_at > ? AND q.reviewed_at {sign} ? ORDER BY q.due_at, q.number", [until, early_from])
            for sign in ("<", ">=")
        ]
    found: list[QuestionSummary] = []
    for index, (where, which, more) in enumerate([*parts, *rest]):
        if found and index >= len(parts) and early_from is None:
            break
        found += fetch_summaries(db, f"{where} AND {which} LIMIT ?", [*values, *more, limit - len(found)])
    return found
