"""Questions with all there is to them: where each was asked, what was said, the answers that were."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from debrief.domain.lists.ledger import EVERY_QUESTION, QuestionSelection, QuestionSummary
from debrief.domain.lists.summaries import Asking, FormerAnswer, PracticeQuestion, RecentQuestion
from debrief.domain.record.category import Category
from debrief.storage.file.sql import MOMENT_COLUMNS, fetch_rows, moment
from debrief.storage.questions.batches import BATCH_JOIN, iter_batches
from debrief.storage.questions.listing import count, every_line, lines

if TYPE_CHECKING:
    from debrief.domain.practice.practice_item import PracticeItem

BATCH, ASKINGS = 100, 2_000
"""Questions read at a time where all are wanted, and how often those may have been asked together."""
NEWEST = 50
"""Askings of one question that are read to be shown; in a journal of any size, some question is asked very often."""

_ONE = "(SELECT * FROM question WHERE id = ?) AS q"

_IN_ALL = """
    SELECT count(*) AS times, max(a.discomfort) AS worst
    FROM asked AS a JOIN debrief AS d INDEXED BY debrief_of_asked ON d.id = a.debrief AND d.deleted_at IS NULL
    WHERE a.question = ?
"""


def practice_questions(
    db: sqlite3.Connection, selection: QuestionSelection = EVERY_QUESTION
) -> Iterator[PracticeQuestion]:
    """Yield the questions of `selection` with all there is to each, in its order.

    A few are read at a time, so that memory stays small and no lock is held while the caller writes them out; one that
    was asked more often than ASKINGS is read alone.
    """
    for those in iter_batches(db, selection, questions=BATCH, askings=ASKINGS):
        versions = _versions(db, BATCH_JOIN, those)
        asked = _askings_query(BATCH_JOIN, "ORDER BY those.key, d.place DESC, a.position")
        for question_id, rows in groupby(fetch_rows(db, asked, [those]), key=lambda row: str(row["id"])):
            yield _question(list(rows), versions.get(question_id, ()))


def question(db: sqlite3.Connection, question_id: str) -> PracticeQuestion | None:
    """Return a question with its newest askings, NEWEST at most; None where nobody asked it."""
    rows = fetch_rows(db, _askings_query(_ONE, "ORDER BY d.place DESC, a.position LIMIT ?"), [question_id, NEWEST])
    if not rows:
        return None
    recent = _question(rows, _versions(db, _ONE, question_id).get(question_id, ()))
    if len(rows) < NEWEST:
        return recent
    (all_,) = fetch_rows(db, _IN_ALL, [question_id])
    return RecentQuestion.of(recent, times=all_["times"], worst=all_["worst"])


def practice_item(db: sqlite3.Connection, question_id: str, now: int, zone: str) -> "PracticeItem | None":
    """Return a question as it is practised `now` (UTC ms) in the IANA `zone`; None where nobody asked it."""
    from debrief.domain.practice.practice_item import prepare_item  # loads the scheduler
    from debrief.storage.questions.edits import reviews

    found = question(db, question_id)
    return None if found is None else prepare_item(found, reviews(db, question_id), now, zone)


def merged(db: sqlite3.Connection, question_id: str) -> list[tuple[str, str]]:
    """Return the ids and wordings of the questions that were merged into one, and are asked in words of their own."""
    query = """
        SELECT id, wording FROM question WHERE merged_into = ? AND EXISTS (SELECT 1 FROM asked WHERE was = question.id)
        ORDER BY wording, id
    """
    return [(row["id"], row["wording"]) for row in fetch_rows(db, query, [question_id])]


def _askings_query(those: str, how: str) -> str:
    """Return the query for each asking of `those` questions, `how` being what stands at its end."""
    return f"""
        SELECT q.id, q.wording AS ledger, q.answer, q.practise, q.category, q.due_at, a.debrief, d.company, d.role,
            d.stage, {MOMENT_COLUMNS.format("d.held")}, a.wording, a.certainty, a.said, a.left_out, a.sureness,
            a.discomfort
        FROM {those} JOIN asked AS a ON a.question = q.id
        JOIN debrief AS d ON d.id = a.debrief AND d.deleted_at IS NULL {how}
    """  # noqa: S608 - joined from constants only


def _versions(db: sqlite3.Connection, those: str, value: str) -> dict[str, tuple[FormerAnswer, ...]]:
    """Return the earlier answers of `those` questions, the latest first, by the id of each."""
    query = f"""
        SELECT v.question, v.answer, v.at FROM {those} JOIN answer_version AS v ON v.question = q.id ORDER BY v.at DESC
    """  # noqa: S608 - joined from constants only
    versions: dict[str, list[FormerAnswer]] = {}
    for row in fetch_rows(db, query, [value]):
        versions.setdefault(row["question"], []).append(FormerAnswer(answer=row["answer"], at=row["at"]))
    return {question_id: tuple(kept) for question_id, kept in versions.items()}


def _question(rows: list[sqlite3.Row], versions: tuple[FormerAnswer, ...]) -> PracticeQuestion:
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


class QuestionSource:
    """Reads the questions of a selection for an export, in its order."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def count(self, selection: QuestionSelection) -> int:
        """Return how many questions there are."""
        return count(self._db, selection)

    def questions(self, selection: QuestionSelection, limit: int | None = None) -> Iterable[PracticeQuestion]:
        """Return the questions in full: all as an iterator that reads batches, or the first `limit`."""
        if limit is None:
            return practice_questions(self._db, selection)
        found = (question(self._db, line.id) for line in lines(self._db, selection, limit=limit))
        return [one for one in found if one is not None]

    def summaries(self, selection: QuestionSelection, limit: int | None = None) -> Iterable[QuestionSummary]:
        """Return the questions as lines of a list: all as an iterator that reads batches, or the first `limit`."""
        if limit is None:
            return every_line(self._db, selection)
        return lines(self._db, selection, limit=limit)
