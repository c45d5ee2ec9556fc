"""Merges and splits questions, undoes both, and deletes questions without askings."""

import sqlite3
from collections.abc import Iterable, Sequence

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.storage.file.values import NEXT_REV
from debrief.storage.questions.edits import insert_version, root_id, update_card, update_question

_ASKED = """
    SELECT 1 FROM asked WHERE question = :id
    UNION ALL SELECT 1 FROM question WHERE id = :id AND plan IS NOT NULL LIMIT 1
"""
"""Whether a question has askings, or is a plan, which needs none."""
_ASKED_ITSELF = "SELECT 1 FROM asked WHERE was = ? LIMIT 1"

_NOW = "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
"""The current time in UTC ms, as in the triggers: saving a debrief has no clock to pass."""
_ORPHAN = """
    SELECT q.merged_into FROM question AS q JOIN question AS o ON o.id = :other WHERE q.id = :id
    AND NOT EXISTS (SELECT 1 FROM asked WHERE q.id IN (asked.question, asked.was))
    AND (instr(o.answer, trim(q.answer)) = 0
        OR EXISTS (SELECT 1 FROM review WHERE review.question = q.id)
        OR EXISTS (SELECT 1 FROM attempt WHERE attempt.question = q.id)
        OR EXISTS (SELECT 1 FROM answer_version AS v WHERE v.question = q.id)
        OR EXISTS (SELECT 1 FROM question AS m WHERE m.merged_into = q.id))
"""
_FORMER_ANSWERS = """
    SELECT v.at, v.answer FROM answer_version AS v JOIN question AS q ON q.id = v.question JOIN question AS o
    WHERE q.id = :id AND o.id = :other AND instr(o.answer, v.answer) = 0
    AND (q.answer = o.answer OR trim(q.answer) <> '' AND instr(o.answer, trim(q.answer)) > 0)
    ORDER BY v.at
"""
_GIVEN = "SELECT answer, practise, category FROM question WHERE id = ?"
"""The columns that a question hands to the one it is merged into."""


def merge(db: sqlite3.Connection, into: str, other: str, now: int) -> None:
    """Merge the question `other` into `into`, which takes over its askings.

    The answer of `other` becomes the answer of `into`, or a former answer if `into` has one. The reviews and attempts
    of both count. A question that is merged already stands for the one it was merged into. Does nothing if one of them
    does not exist, both are the same, or one is a plan.
    """
    into, other = root_id(db, into), root_id(db, other)
    if not into or not other or into == other or _is_plan(db, into) or _is_plan(db, other):
        return
    _combine(db, into, other)
    theirs, practised, category = db.execute(_GIVEN, (other,)).fetchone()
    ours = _answer(db, into)
    if not ours.strip() and theirs.strip():
        update_question(db, into, "answer = ?, indexed = 0", theirs)
    elif theirs not in ours:
        insert_version(db, into, theirs, now)
    update_question(
        db, into, "practise = max(practise, ?), category = coalesce(category, ?), indexed = 0", practised, category
    )
    update_card(db, into)


def merge_orphan(db: sqlite3.Connection, question_id: str, other: str, asking: tuple[str, str]) -> bool:
    """Merge a question without askings into the one that its last `asking` belongs to now; return whether it did.

    It is not if all its content is an answer that `other` contains too. `asking`: the ids of a debrief and of an asked
    question in it.
    """
    orphan = db.execute(_ORPHAN, {"id": question_id, "other": other}).fetchone()
    if orphan is None:
        return False
    if orphan[0] is not None:
        update_question(db, question_id, "merged_into = NULL")
        update_card(db, orphan[0])
        update_card(db, question_id)
    (now,) = db.execute(_NOW).fetchone()
    merge(db, other, question_id, now)
    db.execute("UPDATE asked SET was = ? WHERE debrief = ? AND id = ?", (question_id, *asking))
    return True


def copy_former_answers(db: sqlite3.Connection, question_id: str, other: str) -> None:
    """Copy the former answers of a question that an asking left, with its answer, for the question `other`.

    So they are still there when the debriefs that ask the first one are erased. Nothing is done if `other` does not
    have that answer.
    """
    for at, text in db.execute(_FORMER_ANSWERS, {"id": question_id, "other": other}).fetchall():
        insert_version(db, other, text, at)


def split(db: sqlite3.Connection, other: str) -> str | None:
    """Split off a merged question with the askings it had before; return its answer.

    Return None and change nothing if one of the two would have no askings, as it would then be deleted.
    """
    root = _merged_into(db, other)
    if root is None or not _both_asked(db, root, (other,)):
        return None
    _separate(db, root, other, ())
    return _answer(db, other)


def undo_split(db: sqlite3.Connection, into: str, other: str, answer: str, now: int) -> bool:
    """Undo the split of `other`, which had the answer `answer` then, from `into`; return whether it did.

    If the answer of `other` has changed since, it becomes a former answer of `into`, dated `now` (UTC ms). Nothing is
    done if one of the two was deleted or merged since.
    """
    if (root_id(db, into), root_id(db, other)) != (into, other):
        return False
    _combine(db, into, other)
    if (theirs := _answer(db, other)) != answer and theirs not in _answer(db, into):
        insert_version(db, into, theirs, now)
    update_question(db, into, "indexed = 0")
    update_card(db, into)
    return True


def undo_merge(db: sqlite3.Connection, before: PracticeQuestion, other: str, within: Sequence[str]) -> bool:
    """Undo the merge of `other` into a question, which was `before` at that time; return whether it did.

    `within`: the ids of questions that had been merged into `other` before. What the question took over is restored,
    unless it was changed since. Nothing is done if one of the two would have no askings, as with `split`.
    """
    merged = (other, *(one for one in within if _merged_into(db, one) == before.id))
    if _merged_into(db, other) != before.id or not _both_asked(db, before.id, merged):
        return False
    _separate(db, before.id, other, merged[1:])
    theirs, practised, category = db.execute(_GIVEN, (other,)).fetchone()
    ours, now_practised, now_category = db.execute(_GIVEN, (before.id,)).fetchone()
    if ours == theirs and not before.answer.strip():
        update_question(db, before.id, "answer = ?, indexed = 0", before.answer)
    if theirs not in {before.answer, *(version.answer for version in before.versions)}:
        db.execute("DELETE FROM answer_version WHERE question = ? AND answer = ?", (before.id, theirs))
    if now_practised == max(before.practise, practised):
        update_question(db, before.id, "practise = ?", before.practise)
    if now_category == (before.category or category):
        update_question(db, before.id, "category = ?", before.category)
    return True


def undo_append(db: sqlite3.Connection, question_id: str, writer: str, elsewhere: str) -> None:
    """Restore the answer that a question had before `writer` appended another to it by a link that is undone now.

    Does nothing unless that session wrote the answer last, and what it appended is in the text `elsewhere` too.
    """
    query = """
        SELECT q.answer, coalesce(v.answer, ''), v.at FROM question AS q
        LEFT JOIN answer_version AS v ON v.question = q.id
        WHERE q.id = ? AND q.writer = ? ORDER BY v.at DESC LIMIT 1
    """
    if (row := db.execute(query, (question_id, writer)).fetchone()) is None:
        return
    answer, former, at = str(row[0]), str(row[1]), row[2]
    appended = answer.removeprefix(former.rstrip()).strip()
    if answer.startswith(former.rstrip()) and appended and appended in elsewhere:
        update_question(db, question_id, "answer = ?, indexed = 0", former)
        db.execute("DELETE FROM answer_version WHERE question = ? AND at = ?", (question_id, at))


def delete_unasked(db: sqlite3.Connection, question_ids: Iterable[str]) -> None:
    """Delete the questions that have no askings, and with each the questions merged into it."""
    for question_id in question_ids:
        root = root_id(db, question_id)
        if root not in {"", question_id} and db.execute(_ASKED_ITSELF, (question_id,)).fetchone() is None:
            _delete(db, question_id)
            update_card(db, root)
        if root and db.execute(_ASKED, {"id": root}).fetchone() is None:
            for (merged,) in db.execute("SELECT id FROM question WHERE merged_into = ?", (root,)).fetchall():
                _delete(db, merged)
            _delete(db, root)


def _is_plan(db: sqlite3.Connection, question_id: str) -> bool:
    return db.execute("SELECT 1 FROM question WHERE id = ? AND plan IS NOT NULL", (question_id,)).fetchone() is not None


def _delete(db: sqlite3.Connection, question_id: str) -> None:
    words = "DELETE FROM question_search WHERE rowid = (SELECT number FROM question WHERE id = ?)"
    db.execute(words, (question_id,))
    db.execute("DELETE FROM question WHERE id = ?", (question_id,))


def _merged_into(db: sqlite3.Connection, question_id: str) -> str | None:
    row = db.execute("SELECT merged_into FROM question WHERE id = ?", (question_id,)).fetchone()
    return row[0] if row else None


def _both_asked(db: sqlite3.Connection, root: str, merged: Sequence[str]) -> bool:
    """Return whether `root` has askings of the questions `merged` into it, and other askings too."""
    of_merged = f"was IN ({', '.join('?' * len(merged))})"
    asked = f"SELECT max({of_merged}), max(was IS NULL OR NOT {of_merged}) FROM asked WHERE question = ?"  # noqa: S608 - joined from constants only
    return bool(db.execute(asked, (*merged, *merged, root)).fetchone() == (1, 1))


def _answer(db: sqlite3.Connection, question_id: str) -> str:
    return str(db.execute("SELECT answer FROM question WHERE id = ?", (question_id,)).fetchone()[0])


def _combine(db: sqlite3.Connection, into: str, other: str) -> None:
    """Move the askings of `other` to `into`, and with them the questions merged into `other`."""
    _touch_debriefs(db, "question", other)
    db.execute("UPDATE asked SET was = coalesce(was, question), question = ? WHERE question = ?", (into, other))
    db.execute(f"UPDATE question SET merged_into = ?, {NEXT_REV} WHERE ? IN (id, merged_into)", (into, other))  # noqa: S608 - joined from constants only


def _separate(db: sqlite3.Connection, root: str, other: str, within: Sequence[str]) -> None:
    """Move the askings that `other` and the questions `within` it had before the merge from `root` back to `other`."""
    for question_id in (other, *within):
        _touch_debriefs(db, "was", question_id)
        apart = "UPDATE asked SET question = :other, was = nullif(was, :other) WHERE question = :root AND was = :was"
        db.execute(apart, {"other": other, "root": root, "was": question_id})
        update_question(db, question_id, "merged_into = ?", None if question_id == other else other)
    update_question(db, other, "indexed = 0")
    for question_id in (root, other):
        update_card(db, question_id)


def _touch_debriefs(db: sqlite3.Connection, column: str, question_id: str) -> None:
    """Count up `rev` of the debriefs that ask a question, so that open edits of them merge its change."""
    asking = f"SELECT debrief FROM asked WHERE {column} = ?"  # noqa: S608 - of ours
    db.execute(f"UPDATE debrief SET {NEXT_REV}, indexed = 0 WHERE id IN ({asking})", (question_id,))  # noqa: S608 - joined from constants only
