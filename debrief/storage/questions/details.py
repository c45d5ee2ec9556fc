"""Questions in full: with their askings, answers, former answers and attempts in practice."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from debrief.domain.lists.questions import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.domain.practice.practice_question import Asking, Attempt, FormerAnswer, PracticeQuestion, RecentQuestion
from debrief.domain.record.category import Category
from debrief.domain.record.question import Certainty
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows
from debrief.storage.file.values import choice, instant, moment, number, text
from debrief.storage.questions.conditions import REHEARSED
from debrief.storage.questions.listing import BATCH_JOIN, count, iter_batches, iter_summaries, summaries

if TYPE_CHECKING:
    from debrief.domain.practice.practice_item import PracticeItem

BATCH, ASKINGS = 100, 2_000
"""The most questions read at a time, and the most askings of them together."""
NEWEST = 50
"""The askings of one question that are read for a page; in a large journal some questions have thousands."""

_ONE = "(SELECT * FROM question WHERE id = ?) AS q"

_IN_ALL = """
    SELECT count(*) AS times, max(a.discomfort) AS worst
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ?
"""


def practice_questions(
    db: sqlite3.Connection, selection: QuestionSelection = EVERY_QUESTION
) -> Iterator[PracticeQuestion]:
    """Yield the questions of `selection` in full, in its order.

    They are read in batches, so that memory stays small and no lock is held while the caller writes them; a question
    with more than ASKINGS askings is read alone.
    """
    for batch in iter_batches(db, selection, questions=BATCH, askings=ASKINGS):
        versions, written = _versions(db, BATCH_JOIN, batch), attempts(db, BATCH_JOIN, batch)
        asked = _askings_query(BATCH_JOIN, "ORDER BY batch.key, d.place DESC, a.position")
        for question_id, rows in groupby(fetch_rows(db, asked, [batch]), key=lambda row: str(row["id"])):
            yield _question(list(rows), versions.get(question_id, ()), written.get(question_id, ()))
        for row in fetch_rows(db, _plans_query(BATCH_JOIN, "ORDER BY batch.key"), [batch]):
            yield _question([row], versions.get(row["id"], ()), written.get(row["id"], ()))


def question(db: sqlite3.Connection, question_id: str) -> PracticeQuestion | None:
    """Return a question with at most its NEWEST askings; None if no debrief asks it and it is no plan."""
    rows = fetch_rows(db, _askings_query(_ONE, "ORDER BY d.place DESC, a.position LIMIT ?"), [question_id, NEWEST])
    if not rows and not (rows := fetch_rows(db, _plans_query(_ONE), [question_id])):
        return None
    versions, written = _versions(db, _ONE, question_id), attempts(db, _ONE, question_id)
    recent = _question(rows, versions.get(question_id, ()), written.get(question_id, ()))
    if len(rows) < NEWEST:
        return recent
    (all_,) = fetch_rows(db, _IN_ALL, [question_id])
    return RecentQuestion.of(recent, times=all_["times"], worst=number("discomfort", all_["worst"]))


def practice_item(db: sqlite3.Connection, question_id: str, now: int, zone: str) -> "PracticeItem | None":
    """Return a question prepared for practice at `now` (UTC ms) in the IANA `zone`; None if no debrief asks it."""
    from debrief.domain.practice.practice_item import prepare_item  # loads the scheduler
    from debrief.domain.practice.question_texts import next_wording, question_wordings
    from debrief.storage.questions.edits import reviews

    stored = question(db, question_id)
    if stored is None:
        return None
    item = prepare_item(stored, reviews(db, question_id), now, zone)
    (row,) = fetch_rows(db, "SELECT shown FROM question WHERE id = ?", [question_id])
    return replace(item, wording=next_wording(stored, row["shown"]), several=len(question_wordings(stored)) > 1)


def merged_questions(db: sqlite3.Connection, question_id: str) -> list[tuple[str, str]]:
    """Return the ids and wordings of the questions merged into this one that had askings of their own."""
    query = """
        SELECT id, wording FROM question WHERE merged_into = ? AND EXISTS (SELECT 1 FROM asked WHERE was = question.id)
        ORDER BY wording, id
    """
    return [(row["id"], row["wording"]) for row in fetch_rows(db, query, [question_id])]


def attempts(db: sqlite3.Connection, source: str, value: str) -> dict[str, tuple[Attempt, ...]]:
    """Return the attempts at the questions in `source` and at those merged into them, latest first, by question id.

    `source`: SQL behind FROM that names the questions `q` and has one parameter, `value`.
    """
    query = f"""
        SELECT q.id AS question, t.id, t.text, t.at
        FROM {source} JOIN question AS one ON one.id = q.id OR one.merged_into = q.id
        JOIN attempt AS t ON t.question = one.id ORDER BY t.at DESC, t.id
    """  # noqa: S608 - joined from constants only
    found: dict[str, list[Attempt]] = {}
    for row in fetch_rows(db, query, [value]):
        attempt = Attempt(id=row["id"], text=text(row["text"]), at=instant(row["at"]) or 0)
        found.setdefault(row["question"], []).append(attempt)
    return {question_id: tuple(written) for question_id, written in found.items()}


def _askings_query(source: str, order: str) -> str:
    """Return the query for the askings of the questions in `source`; `order`: its ORDER BY clause."""
    return f"""
        SELECT q.id, q.wording AS ledger, q.answer, q.practise, q.category, q.due_at, a.debrief, d.company, d.role,
            d.stage, {MOMENT_COLUMNS.format("d.held")}, a.wording, a.certainty, a.said, a.left_out, a.remark,
            a.sureness, a.discomfort
        FROM {source} JOIN asked AS a ON a.question = q.id
        JOIN debrief AS d ON d.id = a.debrief AND d.deleted_at IS NULL {order}
    """  # noqa: S608 - joined from constants only


def _plans_query(source: str, order: str = "") -> str:
    """Return the query for the questions in `source` that are rehearsed plans, which nobody asked."""
    return f"""
        SELECT q.id, q.wording AS ledger, q.answer, q.practise, q.category, q.due_at, NULL AS debrief
        FROM {source} WHERE q.times = 0 AND {REHEARSED} {order}
    """  # noqa: S608 - joined from constants only


def _versions(db: sqlite3.Connection, source: str, value: str) -> dict[str, tuple[FormerAnswer, ...]]:
    """Return the former answers of the questions in `source`, latest first, by question id."""
    query = f"""
        SELECT v.question, v.answer, v.at FROM {source} JOIN answer_version AS v ON v.question = q.id ORDER BY v.at DESC
    """  # noqa: S608 - joined from constants only
    versions: dict[str, list[FormerAnswer]] = {}
    for row in fetch_rows(db, query, [value]):
        version = FormerAnswer(answer=text(row["answer"]), at=instant(row["at"]) or 0)
        versions.setdefault(row["question"], []).append(version)
    return {question_id: tuple(answers) for question_id, answers in versions.items()}


def _question(
    rows: list[sqlite3.Row], versions: tuple[FormerAnswer, ...], written: tuple[Attempt, ...]
) -> PracticeQuestion:
    first = rows[0]
    return PracticeQuestion(
        id=first["id"],
        wording=text(first["ledger"]),
        answer=text(first["answer"]),
        practise=bool(first["practise"]),
        category=choice(Category, first["category"] or None),
        due_at=instant(first["due_at"]),
        versions=versions,
        attempts=written,
        askings=tuple(_asking(row) for row in rows if row["debrief"] is not None),
    )


def _asking(row: sqlite3.Row) -> Asking:
    names = ("debrief", "company", "role", "stage", "wording", "said", "left_out", "remark")
    same = {name: text(row[name]) for name in names}
    return Asking(
        **same,
        held=moment(row, "held"),
        certainty=choice(Certainty, row["certainty"]) or "",
        sureness=number("sureness", row["sureness"]),
        discomfort=number("discomfort", row["discomfort"]),
    )


class JournalQuestions:
    """Reads the questions of a selection for an export, in its order."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def count(self, selection: QuestionSelection) -> int:
        """Return the number of questions in `selection`."""
        return count(self._db, selection)

    def questions(self, selection: QuestionSelection, limit: int | None = None) -> Iterable[PracticeQuestion]:
        """Return the questions in full: all as an iterator that reads batches, or the first `limit`."""
        if limit is None:
            return practice_questions(self._db, selection)
        full = (question(self._db, line.id) for line in summaries(self._db, selection, limit=limit))
        return [each for each in full if each is not None]

    def summaries(self, selection: QuestionSelection, limit: int | None = None) -> Iterable[QuestionSummary]:
        """Return the summaries of the questions: all as an iterator that reads batches, or the first `limit`."""
        if limit is None:
            return iter_summaries(self._db, selection)
        return summaries(self._db, selection, limit=limit)
