"""Rehearsed plans as questions of the ledger: each follows its plan, and nobody asked it."""

import sqlite3
from collections.abc import Sequence

from debrief.domain.practice.plan_card import plan_answer, plan_question, plan_question_id, plan_wording
from debrief.domain.record.parts import Development
from debrief.storage.questions.edits import update_question
from debrief.storage.questions.merges import delete_unasked

_INSERT = """
    INSERT INTO question (id, wording, answer, practise, category, rev, indexed, plan) VALUES (?, ?, ?, 1, ?, 1, 1, ?)
"""


def sync_plans(db: sqlite3.Connection, mine: Sequence[Development], base: Sequence[Development] = ()) -> None:
    """Make the questions of the plans in `mine`, which were `base` before: new, changed and deleted ones.

    A question is changed only where its plan was, so that an answer improved in practice stays. A plan that is not
    rehearsed any more keeps its question, and with it what was practised, but no list has it.
    """
    before = {point.id: point for point in base}
    for point in mine:
        _sync(db, point, before.pop(point.id, None))
    for gone in before.values():
        question_id = plan_question_id(gone.id)
        db.execute("UPDATE question SET plan = NULL WHERE id = ?", (question_id,))
        delete_unasked(db, [question_id])


def _sync(db: sqlite3.Connection, point: Development, before: Development | None) -> None:
    if point == before or not (point.rehearsed or (before and before.rehearsed) or point.planned):
        return
    question = plan_question(point)
    question_id, wording, answer = question.id, question.wording, question.answer
    found = db.execute("SELECT plan FROM question WHERE id = ?", (question_id,)).fetchone()
    if found is None:
        if point.rehearsed:
            db.execute(_INSERT, (question_id, wording, answer, question.category, point.id))
        return
    if found[0] is None:  # it came in an import, before its plan
        db.execute("UPDATE question SET plan = ? WHERE id = ?", (point.id, question_id))
    if before is not None and wording != plan_wording(before):
        update_question(db, question_id, "wording = ?", wording)
    if before is not None and answer != plan_answer(before):
        update_question(db, question_id, "answer = ?, writer = NULL", answer)
