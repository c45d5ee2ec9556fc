"""What is changed in the ledger itself: answers, kinds, practice, two questions taken for one."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from debrief.domain.category import Category
from debrief.domain.parts import new_id
from debrief.domain.practice import Card, Grade, Review, graded, replayed
from debrief.storage.sql import selected

_CARD = "due_at, stability, difficulty, reviewed_at"

_ASKED = "SELECT 1 FROM asked WHERE question = ? LIMIT 1"
_ASKED_ITSELF = "SELECT 1 FROM asked WHERE was = ? LIMIT 1"

_NOW = "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
"""UTC ms, as the triggers have it: whoever saves a debrief hands down no clock."""
_KEPT = """
    SELECT q.merged_into FROM question AS q JOIN question AS o ON o.id = :other WHERE q.id = :id
    AND NOT EXISTS (SELECT 1 FROM asked WHERE q.id IN (asked.question, asked.was))
    AND (instr(o.answer, trim(q.answer)) = 0
        OR EXISTS (SELECT 1 FROM review WHERE review.question = q.id)
        OR EXISTS (SELECT 1 FROM answer_version AS v WHERE v.question = q.id)
        OR EXISTS (SELECT 1 FROM question AS m WHERE m.merged_into = q.id))
"""


def answer(db: sqlite3.Connection, question_id: str, text: str, now: int) -> None:
    """Make `text` the better answer of a question; the one that was is kept, as of `now` (UTC ms)."""
    question_id = _under(db, question_id)
    found = db.execute("SELECT answer FROM question WHERE id = ?", (question_id,)).fetchone()
    if found is None or found[0] == text:
        return
    _keep(db, question_id, found[0], now)
    _change(db, question_id, "answer = ?, writer = NULL, indexed = 0", text)


def draft(db: sqlite3.Connection, question_id: str, text: str, writer: str) -> None:
    """Go on writing the better answer; the one that was is kept, unless `writer`, an id of one sitting at it, wrote it.

    Raises KeyError where there is no such question.
    """
    question_id = _under(db, question_id)
    if not question_id:
        raise KeyError(question_id)
    _change(db, question_id, "answer = ?, writer = ?, indexed = 0", text, writer)


def categorise(db: sqlite3.Connection, question_id: str, category: Category | None) -> None:
    """Say what kind of question it is."""
    _change(db, _under(db, question_id), "category = ?", category.value if category else None)


def practise(db: sqlite3.Connection, question_id: str, *, chosen: bool) -> None:
    """Choose a question for practice, or no longer."""
    _change(db, _under(db, question_id), "practise = ?", chosen)


def reword(db: sqlite3.Connection, question_id: str, wording: str) -> None:
    """Give a question another wording in the ledger; each asking keeps its own."""
    _change(db, _under(db, question_id), "wording = ?, indexed = 0", wording)


def review(db: sqlite3.Connection, question_id: str, grade: int, at: int) -> Card:
    """Append a review at `at` (UTC ms) to the log, and return when the question comes back. Raises KeyError."""
    question_id = _under(db, question_id)
    row = db.execute(f"SELECT {_CARD} FROM question WHERE id = ?", (question_id,)).fetchone()  # noqa: S608
    if row is None:
        raise KeyError(question_id)
    card = graded(_card(row), Grade(grade), at)
    db.execute(
        "INSERT INTO review (id, question, at, grade) VALUES (?, ?, ?, ?)", (new_id(), question_id, at, int(grade))
    )
    _put_card(db, question_id, card)
    return card


def reviews(db: sqlite3.Connection, question_id: str) -> list[Review]:
    """Return the reviews of a question, and of those merged into it, the oldest first. Raises JournalUnusable."""
    query = """
        SELECT r.id, r.question, r.at, r.grade FROM review AS r JOIN question AS q ON q.id = r.question
        WHERE q.id = ?1 OR q.merged_into = ?1 ORDER BY r.rowid  -- as they were given, whatever the clock said
    """
    return [
        Review(id=review_id, question=question, at=at, grade=Grade(grade))
        for review_id, question, at, grade in selected(db, query, [question_id])
    ]


def merge(db: sqlite3.Connection, into: str, other: str, now: int) -> None:
    """Take two questions for one: `into` is asked wherever `other` was, and `split` undoes that.

    An answer of `other` becomes that of `into` where it has none, and one of its former answers where it has. The
    reviews of both count. One that is merged already stands for what it is merged into. No error where one of them is
    not there, or both are the same.
    """
    into, other = _under(db, into), _under(db, other)
    if not into or not other or into == other:
        return
    _touch_debriefs(db, "question", other)
    db.execute("UPDATE asked SET was = coalesce(was, question), question = ? WHERE question = ?", (into, other))
    db.execute("UPDATE question SET merged_into = ?, rev = rev + 1 WHERE ? IN (id, merged_into)", (into, other))
    theirs, practised, category = db.execute(
        "SELECT answer, practise, category FROM question WHERE id = ?", (other,)
    ).fetchone()
    (ours,) = db.execute("SELECT answer FROM question WHERE id = ?", (into,)).fetchone()
    if not ours.strip() and theirs.strip():
        _change(db, into, "answer = ?, indexed = 0", theirs)
    elif theirs not in ours:
        _keep(db, into, theirs, now)
    _change(db, into, "practise = max(practise, ?), category = coalesce(category, ?), indexed = 0", practised, category)
    _replay(db, into)


def go_on_in(db: sqlite3.Connection, question_id: str, other: str, asking: tuple[str, str]) -> bool:
    """Merge a question that nobody asks any more into `other`, which its last `asking` is of now; return whether.

    Not where all there is of it is an answer that stands in the other one's too. `asking`: the ids of a debrief and of
    what was asked there.
    """
    kept = db.execute(_KEPT, {"id": question_id, "other": other}).fetchone()
    if kept is None:
        return False
    if kept[0] is not None:
        _change(db, question_id, "merged_into = NULL")
        _replay(db, kept[0])
        _replay(db, question_id)
    (now,) = db.execute(_NOW).fetchone()
    merge(db, other, question_id, now)
    db.execute("UPDATE asked SET was = ? WHERE debrief = ? AND id = ?", (question_id, *asking))
    return True


def split(db: sqlite3.Connection, other: str) -> bool:
    """Make a question that was merged into another one of its own again, asked where it was asked in its words.

    Return whether that was done: not where nobody asks one of the two any more, so that nothing would be left of it.
    """
    found = db.execute("SELECT merged_into FROM question WHERE id = ?", (other,)).fetchone()
    if found is None or found[0] is None or db.execute(_ASKED_ITSELF, (other,)).fetchone() is None:
        return False
    others = "SELECT 1 FROM asked WHERE question = ? AND was IS NOT ? LIMIT 1"
    if db.execute(others, (found[0], other)).fetchone() is None:
        return False
    _touch_debriefs(db, "was", other)
    db.execute("UPDATE asked SET question = was, was = NULL WHERE was = ?", (other,))
    _change(db, other, "merged_into = NULL, indexed = 0")
    for question_id in (found[0], other):
        _replay(db, question_id)
    return True


def forget(db: sqlite3.Connection, question_ids: Iterable[str]) -> None:
    """Delete those of the questions that nobody asks any more, and with the last of them what was merged into it."""
    for question_id in question_ids:
        root = _under(db, question_id)
        if root not in {"", question_id} and db.execute(_ASKED_ITSELF, (question_id,)).fetchone() is None:
            _delete(db, question_id)
            _replay(db, root)
        if root and db.execute(_ASKED, (root,)).fetchone() is None:
            for (merged,) in db.execute("SELECT id FROM question WHERE merged_into = ?", (root,)).fetchall():
                _delete(db, merged)
            _delete(db, root)


def _delete(db: sqlite3.Connection, question_id: str) -> None:
    words = "DELETE FROM question_search WHERE rowid = (SELECT number FROM question WHERE id = ?)"
    db.execute(words, (question_id,))
    db.execute("DELETE FROM question WHERE id = ?", (question_id,))


def _under(db: sqlite3.Connection, question_id: str) -> str:
    """Return the id that a question is listed under; nothing where there is none."""
    found = db.execute("SELECT coalesce(merged_into, id) FROM question WHERE id = ?", (question_id,)).fetchone()
    return str(found[0]) if found else ""


def _change(db: sqlite3.Connection, question_id: str, change: str, *values: Any) -> None:
    db.execute(f"UPDATE question SET {change}, rev = rev + 1 WHERE id = ?", (*values, question_id))  # noqa: S608


def _keep(db: sqlite3.Connection, question_id: str, text: str, now: int) -> None:
    if not text.strip():
        return
    db.execute("DELETE FROM answer_version WHERE question = ? AND answer = ?", (question_id, text))  # once is enough
    last = db.execute("SELECT max(at) FROM answer_version WHERE question = ?", (question_id,)).fetchone()[0]
    at = now if last is None else max(now, last + 1)
    db.execute("INSERT INTO answer_version (question, at, answer) VALUES (?, ?, ?)", (question_id, at, text))


def _touch_debriefs(db: sqlite3.Connection, column: str, question_id: str) -> None:
    """Let whoever is writing in a debrief that asks a question notice that it was changed."""
    asking = f"SELECT debrief FROM asked WHERE {column} = ?"  # noqa: S608 - of ours
    db.execute(f"UPDATE debrief SET rev = rev + 1, indexed = 0 WHERE id IN ({asking})", (question_id,))  # noqa: S608


def _replay(db: sqlite3.Connection, question_id: str) -> None:
    _put_card(db, question_id, replayed(reviews(db, question_id)))


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
