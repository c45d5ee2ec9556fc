"""Edits of a question in the ledger: its answer, wording, category, choice for practice, reviews and attempts."""

import sqlite3
from typing import Any

from debrief.domain.practice.spacing import Card, Grade, Review, apply_grade, replay_reviews
from debrief.domain.record.category import Category
from debrief.domain.record.parts import new_id
from debrief.domain.record.text_edit import TextEdit
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import NEXT_REV, instant

_LONGEST = 1e6
"""Days of stability that no card reaches."""
_GRADES = frozenset(grade.value for grade in Grade)
_CARD = "due_at, stability, difficulty, reviewed_at"
_WRITE_ATTEMPT = """
    INSERT INTO attempt (id, question, at, text) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text
"""


def answer(db: sqlite3.Connection, question_id: str, text: str, now: int) -> str:
    """Make `text` the best answer of a question; store the former one as a version of `now` (UTC ms) and return it.

    Raises KeyError if there is no such question.
    """
    question_id = root_id(db, question_id)
    row = db.execute("SELECT answer FROM question WHERE id = ?", (question_id,)).fetchone()
    if row is None:
        raise KeyError(question_id)
    before = str(row[0])
    if before != text:
        insert_version(db, question_id, before, now)
        update_question(db, question_id, "answer = ?, writer = NULL, indexed = 0", text)
    return before


def update_draft(db: sqlite3.Connection, question_id: str, text: str, writer: str) -> None:
    """Update the best answer while it is typed; store the former one as a version, unless `writer` wrote that too.

    `writer`: the id of one edit session. Raises KeyError if there is no such question.
    """
    question_id = root_id(db, question_id)
    if not question_id:
        raise KeyError(question_id)
    update_question(db, question_id, "answer = ?, writer = ?, indexed = 0", text, writer)


def categorise(db: sqlite3.Connection, question_id: str, category: Category | None) -> bool:
    """Set the category of a question; return whether the question exists."""
    return update_question(db, root_id(db, question_id), "category = ?", category.value if category else None)


def choose_for_practice(db: sqlite3.Connection, question_id: str, *, chosen: bool) -> bool:
    """Choose a question for practice, or undo that; return whether the question exists."""
    return update_question(db, root_id(db, question_id), "practise = ?", chosen)


def reword(db: sqlite3.Connection, question_id: str, wording: str) -> bool:
    """Change the wording of a question in the ledger, not in its askings; return whether the question exists."""
    return update_question(db, root_id(db, question_id), "wording = ?, indexed = 0", wording)


def show_wording(db: sqlite3.Connection, question_id: str, wording: str) -> None:
    """Remember the wording in which practice asked a question last."""
    db.execute("UPDATE question SET shown = ? WHERE id = ?", (wording, question_id))


def review(db: sqlite3.Connection, question_id: str, grade: int, at: int, review_id: str = "") -> Card:
    """Append a review at `at` (UTC ms) to the log and return the new card; raises KeyError if there is no question.

    `review_id`: its id, for `undo_review`; empty: any.
    """
    question_id = root_id(db, question_id)
    row = db.execute(f"SELECT {_CARD} FROM question WHERE id = ?", (question_id,)).fetchone()  # noqa: S608 - joined from constants only
    if row is None:
        raise KeyError(question_id)
    card = apply_grade(_card(db, question_id, row), Grade(grade), at)
    db.execute(
        "INSERT INTO review (id, question, at, grade) VALUES (?, ?, ?, ?)",
        (review_id or new_id(), question_id, at, int(grade)),
    )
    _store_card(db, question_id, card)
    return card


def undo_review(db: sqlite3.Connection, review_id: str) -> bool:
    """Delete a review, and make the card of its question what it is without it; return whether there was such a review.

    For a grade that was a slip. Any other stays in the log.
    """
    row = db.execute("SELECT question FROM review WHERE id = ?", (review_id,)).fetchone()
    if row is None:
        return False
    db.execute("DELETE FROM review WHERE id = ?", (review_id,))
    update_card(db, root_id(db, row[0]))
    return True


def write_attempt(db: sqlite3.Connection, edit: TextEdit) -> None:
    """Store the text of an attempt under the id `edit.session`; delete the attempt where nothing is left of its text.

    It stays with its own question when that is merged into another. Raises KeyError if there is no such question.
    """
    if db.execute("SELECT 1 FROM question WHERE id = ?", (edit.record,)).fetchone() is None:
        raise KeyError(edit.record)
    if edit.text.strip():
        db.execute(_WRITE_ATTEMPT, (edit.session, edit.record, edit.at, edit.text))
    else:
        db.execute("DELETE FROM attempt WHERE id = ?", (edit.session,))


def reviews(db: sqlite3.Connection, question_id: str) -> list[Review]:
    """Return the reviews of a question and of questions merged into it, oldest first, without unreadable grades.

    Raises JournalUnusable.
    """
    query = """
        SELECT r.id, r.question, coalesce(r.at, 0), r.grade FROM review AS r JOIN question AS q ON q.id = r.question
        WHERE q.id = :id OR q.merged_into = :id ORDER BY r.rowid  -- not by `at`: the clock may have been set back
    """
    return [
        Review(id=review_id, question=question, at=at, grade=Grade(grade))
        for review_id, question, at, grade in fetch_rows(db, query, {"id": question_id})
        if grade in _GRADES
    ]


def root_id(db: sqlite3.Connection, question_id: str) -> str:
    """Return the id of the question that this one was merged into, or its own; empty if there is no such question."""
    row = db.execute("SELECT coalesce(merged_into, id) FROM question WHERE id = ?", (question_id,)).fetchone()
    return str(row[0]) if row else ""


def update_question(db: sqlite3.Connection, question_id: str, columns: str, *values: Any) -> bool:
    """Set `columns`, an SQL SET clause, of a question; return whether the question exists.

    Also counts up its `rev`, so that open edits of it merge the change.
    """
    set_ = f"UPDATE question SET {columns}, {NEXT_REV} WHERE id = ?"  # noqa: S608 - of ours
    return db.execute(set_, (*values, question_id)).rowcount > 0


def insert_version(db: sqlite3.Connection, question_id: str, text: str, now: int) -> None:
    """Store `text` as a former answer of a question, dated `now` (UTC ms); do nothing if it is blank."""
    if not text.strip():
        return
    db.execute("DELETE FROM answer_version WHERE question = ? AND answer = ?", (question_id, text))  # no duplicates
    last = db.execute("SELECT max(at) FROM answer_version WHERE question = ?", (question_id,)).fetchone()[0]
    at = now if last is None else max(now, last + 1)
    db.execute("INSERT INTO answer_version (question, at, answer) VALUES (?, ?, ?)", (question_id, at, text))


def update_card(db: sqlite3.Connection, question_id: str) -> None:
    """Recompute the card of a question from its reviews and those of questions merged into it."""
    _store_card(db, question_id, replay_reviews(reviews(db, question_id)))


def _card(db: sqlite3.Connection, question_id: str, row: tuple[Any, ...]) -> Card | None:
    """Return the card in a row; if it cannot be read, as the reviews make it."""
    due_at, stability, difficulty, reviewed_at = row
    if due_at is None:
        return None
    scales = stability is not None and difficulty is not None and 0 < stability < _LONGEST and 1 <= difficulty <= 10
    if instant(due_at) is None or instant(reviewed_at) is None or not scales:
        return replay_reviews(reviews(db, question_id))
    return Card(due_at=due_at, stability=stability, difficulty=difficulty, reviewed_at=reviewed_at)


def _store_card(db: sqlite3.Connection, question_id: str, card: Card | None) -> None:
    values = (None,) * 4 if card is None else (card.due_at, card.stability, card.difficulty, card.reviewed_at)
    db.execute(
        "UPDATE question SET due_at = ?, stability = ?, difficulty = ?, reviewed_at = ? WHERE id = ?",
        (*values, question_id),
    )
