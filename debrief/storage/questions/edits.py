"""What is changed in the ledger itself: answers, kinds, practice."""

import sqlite3
from typing import Any

from debrief.domain.practice import Card, Grade, Review, apply_grade, replay_reviews
from debrief.domain.record.category import Category
from debrief.domain.record.parts import new_id
from debrief.storage.file.sql import fetch_rows

_CARD = "due_at, stability, difficulty, reviewed_at"


def answer(db: sqlite3.Connection, question_id: str, text: str, now: int) -> str:
    """Make `text` the better answer of a question; return the one that was, which is kept, as of `now` (UTC ms).

    Raises KeyError where there is no such question.
    """
    question_id = under(db, question_id)
    found = db.execute("SELECT answer FROM question WHERE id = ?", (question_id,)).fetchone()
    if found is None:
        raise KeyError(question_id)
    before = str(found[0])
    if before != text:
        keep(db, question_id, before, now)
        change(db, question_id, "answer = ?, writer = NULL, indexed = 0", text)
    return before


def draft(db: sqlite3.Connection, question_id: str, text: str, writer: str) -> None:
    """Go on writing the better answer; the one that was is kept, unless `writer`, an id of one sitting at it, wrote it.

    Raises KeyError where there is no such question.
    """
    question_id = under(db, question_id)
    if not question_id:
        raise KeyError(question_id)
    change(db, question_id, "answer = ?, writer = ?, indexed = 0", text, writer)


def categorise(db: sqlite3.Connection, question_id: str, category: Category | None) -> bool:
    """Say what kind of question it is; return whether there is such a question."""
    return change(db, under(db, question_id), "category = ?", category.value if category else None)


def practise(db: sqlite3.Connection, question_id: str, *, chosen: bool) -> bool:
    """Choose a question for practice, or no longer; return whether there is such a question."""
    return change(db, under(db, question_id), "practise = ?", chosen)


def reword(db: sqlite3.Connection, question_id: str, wording: str) -> bool:
    """Give a question another wording in the ledger; each asking keeps its own. Return whether it is there."""
    return change(db, under(db, question_id), "wording = ?, indexed = 0", wording)


def review(db: sqlite3.Connection, question_id: str, grade: int, at: int) -> Card:
    """Append a review at `at` (UTC ms) to the log, and return when the question comes back. Raises KeyError."""
    question_id = under(db, question_id)
    row = db.execute(f"SELECT {_CARD} FROM question WHERE id = ?", (question_id,)).fetchone()  # noqa: S608
    if row is None:
        raise KeyError(question_id)
    card = apply_grade(_card(row), Grade(grade), at)
    db.execute(
        "INSERT INTO review (id, question, at, grade) VALUES (?, ?, ?, ?)", (new_id(), question_id, at, int(grade))
    )
    _put_card(db, question_id, card)
    return card


def reviews(db: sqlite3.Connection, question_id: str) -> list[Review]:
    """Return the reviews of a question, and of those merged into it, the oldest first. Raises JournalUnusable."""
    query = """
        SELECT r.id, r.question, r.at, r.grade FROM review AS r JOIN question AS q ON q.id = r.question
        WHERE q.id = :id OR q.merged_into = :id ORDER BY r.rowid  -- as they were given, whatever the clock said
    """
    return [
        Review(id=review_id, question=question, at=at, grade=Grade(grade))
        for review_id, question, at, grade in fetch_rows(db, query, {"id": question_id})
    ]


def under(db: sqlite3.Connection, question_id: str) -> str:
    """Return the id that a question is listed under; nothing where there is none."""
    found = db.execute("SELECT coalesce(merged_into, id) FROM question WHERE id = ?", (question_id,)).fetchone()
    return str(found[0]) if found else ""


def change(db: sqlite3.Connection, question_id: str, columns: str, *values: Any) -> bool:
    """Set `columns`, as SQL has them, of a question; return whether there is such a question.

    Whoever is writing in it notices that it was changed.
    """
    set_ = f"UPDATE question SET {columns}, rev = rev + 1 WHERE id = ?"  # noqa: S608 - of ours
    return db.execute(set_, (*values, question_id)).rowcount > 0


def keep(db: sqlite3.Connection, question_id: str, text: str, now: int) -> None:
    """Keep `text` as a former answer of a question, as of `now` (UTC ms)."""
    if not text.strip():
        return
    db.execute("DELETE FROM answer_version WHERE question = ? AND answer = ?", (question_id, text))  # once is enough
    last = db.execute("SELECT max(at) FROM answer_version WHERE question = ?", (question_id,)).fetchone()[0]
    at = now if last is None else max(now, last + 1)
    db.execute("INSERT INTO answer_version (question, at, answer) VALUES (?, ?, ?)", (question_id, at, text))


def replay(db: sqlite3.Connection, question_id: str) -> None:
    """Let a question come back when its reviews, and those of what is merged into it, say."""
    _put_card(db, question_id, replay_reviews(reviews(db, question_id)))


def _card(row: tuple[Any, ...]) -> Card | None:
    due_at, stability, difficulty, reviewed_at = row
    if due_at is None:
        return None
    return Card(due_at=due_at, stability=stability, difficulty=difficulty, reviewed_at=reviewed_at)


def _put_card(db: sqlite3.Connection, question_id: str, card: Card | None) -> None:
    values = (None,) * 4 if card is None else (card.due_at, card.stability, card.difficulty, card.reviewed_at)
    db.execute(
        "UPDATE question SET due_at = ?, stability = ?, difficulty = ?, reviewed_at = ? WHERE id = ?",
        (*values, question_id),
    )
