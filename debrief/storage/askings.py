"""Questions with all there is to them: where each was asked, what was said, the answers that were."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby

from debrief.domain.category import Category
from debrief.domain.glance import Asking, PracticeQuestion, RecentQuestion, Version
from debrief.domain.ledger import EVERY_QUESTION, Selection
from debrief.storage.glances import MOMENT_COLUMNS
from debrief.storage.moments import moment
from debrief.storage.selection import ORDERS, condition
from debrief.storage.sql import selected

BATCH = 100
"""Questions read at a time where all are wanted."""
NEWEST = 50
"""Askings of one question that are read to be shown; in a journal of any size, some question is asked very often."""

_ASKED = f"""
    SELECT q.id, q.wording AS ledger, q.answer, q.practise, q.category, q.due_at, a.debrief, d.company, d.role,
        d.stage, {MOMENT_COLUMNS.format("d.held")}, a.wording, a.certainty, a.said, a.left_out, a.sureness,
        a.discomfort
    FROM question AS q JOIN asked AS a ON a.question = q.id
    JOIN debrief AS d ON d.id = a.debrief AND d.deleted_at IS NULL
"""  # noqa: S608 - joined from constants only

_IN_ALL = """
    SELECT count(*) AS times, max(a.discomfort) AS worst
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ?
"""


def practice_questions(db: sqlite3.Connection, selection: Selection = EVERY_QUESTION) -> Iterator[PracticeQuestion]:
    """Yield the questions of `selection` with all there is to each, in its order.

    A few are read at a time, so that memory stays small and no lock is held while the caller writes them out.
    """
    where, values = condition(selection)
    query = f"SELECT q.id FROM question AS q WHERE {where} ORDER BY {ORDERS[selection.order].by}"  # noqa: S608
    ids = [row["id"] for row in selected(db, query, values)]
    for first in range(0, len(ids), BATCH):
        yield from _whole(db, ids[first : first + BATCH])


def question(db: sqlite3.Connection, question_id: str) -> PracticeQuestion | None:
    """Return a question with its newest askings, NEWEST at most; None where nobody asked it."""
    rows = selected(db, f"{_ASKED} WHERE q.id = ? ORDER BY d.place DESC, a.position LIMIT ?", [question_id, NEWEST])
    if not rows:
        return None
    recent = _question(rows, _versions(db, [question_id]).get(question_id, ()))
    if len(rows) < NEWEST:
        return recent
    (all_,) = selected(db, _IN_ALL, [question_id])
    return RecentQuestion.of(recent, times=all_["times"], worst=all_["worst"])


def merged(db: sqlite3.Connection, question_id: str) -> list[tuple[str, str]]:
    """Return the ids and wordings of the questions that were merged into one, and are asked in words of their own."""
    query = """
        SELECT id, wording FROM question WHERE merged_into = ? AND EXISTS (SELECT 1 FROM asked WHERE was = question.id)
        ORDER BY wording, id
    """
    return [(row["id"], row["wording"]) for row in selected(db, query, [question_id])]


def _whole(db: sqlite3.Connection, ids: list[str]) -> Iterator[PracticeQuestion]:
    """Yield these questions, in this order, leaving out those nobody asked."""
    versions = _versions(db, ids)
    asked = f"{_ASKED} WHERE q.id IN ({_marks(ids)}) ORDER BY q.id, d.place DESC, a.position"
    found: dict[str, PracticeQuestion] = {}
    for question_id, rows in groupby(selected(db, asked, ids), key=lambda row: str(row["id"])):
        found[question_id] = _question(list(rows), versions.get(question_id, ()))
    return (found[question_id] for question_id in ids if question_id in found)


def _versions(db: sqlite3.Connection, ids: list[str]) -> dict[str, tuple[Version, ...]]:
    kept = f"SELECT question, answer, at FROM answer_version WHERE question IN ({_marks(ids)}) ORDER BY at DESC"  # noqa: S608
    versions: dict[str, tuple[Version, ...]] = {}
    for row in selected(db, kept, ids):
        versions[row["question"]] = (*versions.get(row["question"], ()), Version(answer=row["answer"], at=row["at"]))
    return versions


def _marks(ids: list[str]) -> str:
    return ", ".join("?" * len(ids))


def _question(rows: list[sqlite3.Row], versions: tuple[Version, ...]) -> PracticeQuestion:
    first = rows[0]
    return PracticeQuestion(
        id=first["id"],
        wording=first["ledger"],
        answer=first["answer"],
        practise=bool(first["practise"]),
        category=Category(first["category"]) if first["category"] else None,
        due_at=first["due_at"],
        versions=versions,
        askings=tuple(map(_asking, rows)),
    )


def _asking(row: sqlite3.Row) -> Asking:
    names = ("debrief", "company", "role", "stage", "wording", "said", "left_out", "sureness", "discomfort")
    same = {name: row[name] for name in names}
    return Asking(**same, held=moment(row, "held"), certainty=row["certainty"] or "")
