"""Two questions of the ledger taken for one, taken apart again, and let go."""

import sqlite3
from collections.abc import Iterable, Sequence

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.storage.questions.edits import change, keep, replay, under

_ASKED = "SELECT 1 FROM asked WHERE question = ? LIMIT 1"
_ASKED_ITSELF = "SELECT 1 FROM asked WHERE was = ? LIMIT 1"

_NOW = "SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"
"""UTC ms, as the triggers have it: whoever saves a debrief hands down no clock."""
_KEPT = """
    SELECT q.merged_into FROM question AS q JOIN question AS o ON o.id = :other WHERE q.id = :id
    AND NOT EXISTS (SELECT 1 FROM asked WHERE q.id IN (asked.question, asked.was))
    AND (instr(o.answer, trim(q.answer)) = 0
        OR EXISTS (SELECT 1 FROM review WHERE review.question = q.id)
        OR EXISTS (SELECT 1 FROM attempt WHERE attempt.question = q.id)
        OR EXISTS (SELECT 1 FROM answer_version AS v WHERE v.question = q.id)
        OR EXISTS (SELECT 1 FROM question AS m WHERE m.merged_into = q.id))
"""
_GIVEN = "SELECT answer, practise, category FROM question WHERE id = ?"
"""What a question gives the one that it is merged into."""


def merge(db: sqlite3.Connection, into: str, other: str, now: int) -> None:
    """Take two questions for one: `into` is asked wherever `other` was, and `split` undoes that.

    An answer of `other` becomes that of `into` where it has none, and one of its former answers where it has. The
    reviews and attempts of both count. One that is merged already stands for what it is merged into. No error where
    one of them is not there, or both are the same.
    """
    into, other = under(db, into), under(db, other)
    if not into or not other or into == other:
        return
    _combine(db, into, other)
    theirs, practised, category = db.execute(_GIVEN, (other,)).fetchone()
    ours = _answer(db, into)
    if not ours.strip() and theirs.strip():
        change(db, into, "answer = ?, indexed = 0", theirs)
    elif theirs not in ours:
        keep(db, into, theirs, now)
    change(db, into, "practise = max(practise, ?), category = coalesce(category, ?), indexed = 0", practised, category)
    replay(db, into)


def merge_orphan(db: sqlite3.Connection, question_id: str, other: str, asking: tuple[str, str]) -> bool:
    """Merge a question that nobody asks any more into `other`, which its last `asking` is of now; return whether.

    Not where all there is of it is an answer that stands in the other one's too. `asking`: the ids of a debrief and of
    what was asked there.
    """
    kept = db.execute(_KEPT, {"id": question_id, "other": other}).fetchone()
    if kept is None:
        return False
    if kept[0] is not None:
        change(db, question_id, "merged_into = NULL")
        replay(db, kept[0])
        replay(db, question_id)
    (now,) = db.execute(_NOW).fetchone()
    merge(db, other, question_id, now)
    db.execute("UPDATE asked SET was = ? WHERE debrief = ? AND id = ?", (question_id, *asking))
    return True


def split(db: sqlite3.Connection, other: str) -> str | None:
    """Make a question that was merged into another one of its own again, asked where it was asked in its words.

    Return its answer; None where it was not done: not where nobody asks one of the two any more, so that nothing would
    be left of it.
    """
    root = _merged_into(db, other)
    if root is None or not _both_asked(db, root, (other,)):
        return None
    _separate(db, root, other, ())
    return _answer(db, other)


def rejoin(db: sqlite3.Connection, into: str, other: str, answer: str, now: int) -> bool:
    """Take back that `other`, which had this `answer` then, was split off `into`; return whether that was done.

    `into` takes over nothing but what was written since as the answer of `other`: that is a former one, as of `now`
    (UTC ms). Not done where one of the two is gone, or is merged by now.
    """
    if (under(db, into), under(db, other)) != (into, other):
        return False
    _combine(db, into, other)
    if (theirs := _answer(db, other)) != answer and theirs not in _answer(db, into):
        keep(db, into, theirs, now)
    change(db, into, "indexed = 0")
    replay(db, into)
    return True


def unmerge(db: sqlite3.Connection, before: PracticeQuestion, other: str, within: Sequence[str]) -> bool:
    """Take back that `other` was merged into a question, which was as `before`; return whether that was done.

    `within`: the ids of what had been merged into `other` before that. What the question took over from it is as it
    was, unless it was changed since. Not done where nobody asks one of the two any more, as with `split`.
    """
    merged = (other, *(one for one in within if _merged_into(db, one) == before.id))
    if _merged_into(db, other) != before.id or not _both_asked(db, before.id, merged):
        return False
    _separate(db, before.id, other, merged[1:])
    theirs, practised, category = db.execute(_GIVEN, (other,)).fetchone()
    ours, now_practised, now_category = db.execute(_GIVEN, (before.id,)).fetchone()
    if ours == theirs and not before.answer.strip():
        change(db, before.id, "answer = ?, indexed = 0", before.answer)
    if theirs not in {before.answer, *(version.answer for version in before.versions)}:
        db.execute("DELETE FROM answer_version WHERE question = ? AND answer = ?", (before.id, theirs))
    if now_practised == max(before.practise, practised):
        change(db, before.id, "practise = ?", before.practise)
    if now_category == (before.category or category):
        change(db, before.id, "category = ?", before.category)
    return True


def forget(db: sqlite3.Connection, question_ids: Iterable[str]) -> None:
    """Delete those of the questions that nobody asks any more, and with the last of them what was merged into it."""
    for question_id in question_ids:
        root = under(db, question_id)
        if root not in {"", question_id} and db.execute(_ASKED_ITSELF, (question_id,)).fetchone() is None:
            _delete(db, question_id)
            replay(db, root)
        if root and db.execute(_ASKED, (root,)).fetchone() is None:
            for (merged,) in db.execute("SELECT id FROM question WHERE merged_into = ?", (root,)).fetchall():
                _delete(db, merged)
            _delete(db, root)


def _delete(db: sqlite3.Connection, question_id: str) -> None:
    words = "DELETE FROM question_search WHERE rowid = (SELECT number FROM question WHERE id = ?)"
    db.execute(words, (question_id,))
    db.execute("DELETE FROM question WHERE id = ?", (question_id,))


def _merged_into(db: sqlite3.Connection, question_id: str) -> str | None:
    found = db.execute("SELECT merged_into FROM question WHERE id = ?", (question_id,)).fetchone()
    return found[0] if found else None


def _both_asked(db: sqlite3.Connection, root: str, merged: Sequence[str]) -> bool:
    """Return whether somebody asks any of `merged`, which `root` is asked for, and somebody something else of it."""
    of_merged = f"was IN ({', '.join('?' * len(merged))})"
    asked = f"SELECT max({of_merged}), max(was IS NULL OR NOT {of_merged}) FROM asked WHERE question = ?"  # noqa: S608
    return bool(db.execute(asked, (*merged, *merged, root)).fetchone() == (1, 1))


def _answer(db: sqlite3.Connection, question_id: str) -> str:
    return str(db.execute("SELECT answer FROM question WHERE id = ?", (question_id,)).fetchone()[0])


def _combine(db: sqlite3.Connection, into: str, other: str) -> None:
    """Move every asking of `other` to `into`, and merge whatever was merged into `other` there too."""
    _touch_debriefs(db, "question", other)
    db.execute("UPDATE asked SET was = coalesce(was, question), question = ? WHERE question = ?", (into, other))
    db.execute("UPDATE question SET merged_into = ?, rev = rev + 1 WHERE ? IN (id, merged_into)", (into, other))


def _separate(db: sqlite3.Connection, root: str, other: str, within: Sequence[str]) -> None:
    """Move the askings that `other`, or a question `within` it, had before it was merged into `root` back to it."""
    for question_id in (other, *within):
        _touch_debriefs(db, "was", question_id)
        apart = "UPDATE asked SET question = :other, was = nullif(was, :other) WHERE question = :root AND was = :was"
        db.execute(apart, {"other": other, "root": root, "was": question_id})
        change(db, question_id, "merged_into = ?", None if question_id == other else other)
    change(db, other, "indexed = 0")
    for question_id in (root, other):
        replay(db, question_id)


def _touch_debriefs(db: sqlite3.Connection, column: str, question_id: str) -> None:
    """Count up `rev` of the debriefs that ask a question, so that open edits of them merge its change."""
    asking = f"SELECT debrief FROM asked WHERE {column} = ?"  # noqa: S608 - of ours
    db.execute(f"UPDATE debrief SET rev = rev + 1, indexed = 0 WHERE id IN ({asking})", (question_id,))  # noqa: S608
