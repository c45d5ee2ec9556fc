"""Reads whole records for an export in plain SQL, without SQLModel."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.practice.spacing import Grade, Review
from debrief.domain.record.debrief import COLLECTIONS, Collection, Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.transfer import LedgerAttempt, LedgerQuestion, NoteVersion, Record
from debrief.storage.debriefs.lists import iter_debriefs
from debrief.storage.file.sql import fetch_rows, fetch_tuples, journal_errors, read_transaction
from debrief.storage.file.values import instant
from debrief.storage.people.agenda_choices import agenda_choices
from debrief.storage.questions.next_interview.edited_sheet import interview_sheets
from debrief.storage.questions.next_interview.next_interview import interview_days
from debrief.storage.records.mapping import PART_KINDS, PART_TABLES, from_row

if TYPE_CHECKING:
    from debrief.domain.search.query import Query

_ASKED = "SELECT question FROM asked WHERE debrief = ?"
_MERGED = "SELECT id FROM question WHERE merged_into = ?"
_LINKED = f"SELECT * FROM question WHERE id IN ({_ASKED})"  # noqa: S608 - joined from constants only
_PLANS = "SELECT id FROM question WHERE plan IN (SELECT id FROM development WHERE debrief = ?)"
_NOTES = "SELECT note, at, text FROM note_version WHERE debrief = ? ORDER BY note, at"
_FORMER = "SELECT answer, at FROM answer_version WHERE question = ? ORDER BY at DESC"
_REVIEWS = "SELECT id, question, at, grade FROM review ORDER BY rowid"  # as they were given; a clock may be set back
_ATTEMPTS = "SELECT id, question, at, text FROM attempt ORDER BY at, id"


class JournalRecords:
    """The records of the debriefs that match `query`, or of all of them, except those in the trash.

    `total`: the number of debriefs.
    """

    def __init__(self, db: sqlite3.Connection, query: "Query | None" = None) -> None:
        """Raises JournalUnusable if the file cannot be read."""
        self._db = db
        found = sorted((summary.moment, summary.id) for summary in iter_debriefs(db, query))
        self._debriefs = [debrief_id for _, debrief_id in found]
        self._exported = set(self._debriefs)
        asked = {question for debrief_id in self._debriefs for (question,) in fetch_tuples(db, _ASKED, [debrief_id])}
        merged = {question for root in asked for (question,) in fetch_tuples(db, _MERGED, [root])}
        plans = {question for debrief_id in self._debriefs for (question,) in fetch_tuples(db, _PLANS, [debrief_id])}
        self._questions = asked | merged | plans
        self._all = not query
        self.total = len(self._debriefs)

    def __iter__(self) -> Iterator[Record]:
        """Yield the records of each kind, in a stable order.

        Each is as one save left it; between two of them others may save. A question that a debrief asks since is in the
        debrief whole; of all others there only the id.
        """
        yield from self._of_questions()
        for debrief_id in self._debriefs:
            debrief = load_debrief(self._db, debrief_id)
            if debrief is not None:
                yield replace(debrief, asked=tuple(map(self._reference_question, debrief.asked)))
        for debrief_id in self._debriefs:
            yield from self._note_versions(debrief_id)
        if self._all:
            yield from agenda_choices(self._db).values()
            yield from interview_sheets(self._db)
            yield from interview_days(self._db)

    def _of_questions(self) -> Iterator[Record]:
        for question_id in sorted(self._questions):
            yield from self._question(question_id)
        for review_id, question, at, grade in fetch_tuples(self._db, _REVIEWS):
            if question in self._questions and 1 <= grade <= 4:
                yield Review(id=review_id, question=question, at=instant(at) or 0, grade=Grade(grade))
        for attempt_id, question, at, text in fetch_tuples(self._db, _ATTEMPTS):
            if question in self._questions:
                yield LedgerAttempt(id=attempt_id, question=question, at=instant(at) or 0, text=text)

    def _note_versions(self, debrief_id: str) -> Iterator[NoteVersion]:
        last: dict[str, int] = {}
        for note, at, text in self._rows(_NOTES, debrief_id):
            # Two moments that cannot be read would be the same.
            last[note] = max(instant(at) or 0, last.get(note, -1) + 1)
            yield NoteVersion(debrief=debrief_id, note=note, at=last[note], text=text)

    def _reference_question(self, asked: Asked) -> Asked:
        known = asked.question.id in self._questions
        return replace(asked, question=Question(id=asked.question.id)) if known else asked

    def _question(self, question_id: str) -> Iterator[LedgerQuestion]:
        with journal_errors(self._db), read_transaction(self._db):
            rows = fetch_rows(self._db, "SELECT * FROM question WHERE id = ?", [question_id])
            former = self._rows(_FORMER, question_id)
            askings = self._askings(question_id)
        for row in rows:
            into = row["merged_into"] if row["merged_into"] in self._questions else None
            yield LedgerQuestion(
                question=question_of(row),
                merged_into=into,
                asked=askings if into else (),
                versions=tuple(FormerAnswer(answer=answer, at=at) for answer, at in former),
            )

    def _askings(self, question_id: str) -> tuple[tuple[str, str], ...]:
        askings = self._rows("SELECT debrief, id FROM asked WHERE was = ? ORDER BY debrief, id", question_id)
        return tuple((debrief, asked) for debrief, asked in askings if debrief in self._exported)

    def _rows(self, query: str, value: str) -> list[tuple[Any, ...]]:
        return fetch_tuples(self._db, query, [value])


def load_debrief(db: sqlite3.Connection, debrief_id: str) -> Debrief | None:
    """Return a debrief, even from the trash, as one save left it; None if there is none. Raises JournalUnusable."""
    with journal_errors(db), read_transaction(db):
        rows = fetch_rows(db, "SELECT * FROM debrief WHERE id = ?", [debrief_id])
        if not rows:
            return None
        parts = {name: _parts(db, name, debrief_id) for name in COLLECTIONS}
    return replace(from_row(Debrief, rows[0], **parts), rev=rows[0]["rev"])


def question_of(row: sqlite3.Row) -> Question:
    """Return the question of a row of its table."""
    return replace(from_row(Question, row), rev=row["rev"])


def _parts(db: sqlite3.Connection, name: Collection, debrief_id: str) -> tuple[Any, ...]:
    query = f"SELECT * FROM {PART_TABLES[name]} WHERE debrief = ? ORDER BY position"  # noqa: S608 - names of ours
    rows = fetch_rows(db, query, [debrief_id])
    if name != "asked" or not rows:
        return tuple(from_row(PART_KINDS[name], row) for row in rows)
    questions = {row["id"]: question_of(row) for row in fetch_rows(db, _LINKED, [debrief_id])}
    lost = {row["question"]: Question(id=row["question"], wording=row["wording"]) for row in rows}
    return tuple(from_row(Asked, row, question=(lost | questions)[row["question"]]) for row in rows)
