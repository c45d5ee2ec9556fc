"""Loads whole debriefs and questions through SQLModel."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import Connection, bindparam
from sqlmodel import Session, SQLModel, select

from debrief.domain.record.debrief import COLLECTIONS, Collection, Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.records.mapping import PART_KINDS, from_row
from debrief.storage.records.statements import PART_ROWS
from debrief.storage.records.tables import AskedRow, DebriefRow, QuestionRow

# Built once: to build them takes two fifths of the time of loading a debrief. `whose`: the id of the debrief.
_PARTS = {
    name: select(row).where(row.debrief == bindparam("whose")).order_by(cast("Any", row.position))
    for name, row in PART_ROWS.items()
}
_LINKED = select(QuestionRow).where(
    cast("Any", QuestionRow.id).in_(select(AskedRow.question).where(AskedRow.debrief == bindparam("whose")))
)


def load_debrief(db: Connection, debrief_id: str) -> Debrief | None:
    """Return the debrief with that id; None if there is none."""
    with Session(db) as session:
        row = session.get(DebriefRow, debrief_id)
        if row is None:
            return None
        parts = {name: _load_parts(session, name, debrief_id) for name in COLLECTIONS}
        return replace(from_row(Debrief, _values(row), **parts), rev=row.rev)


def load_question(db: Connection, question_id: str) -> Question | None:
    """Return the question with that id; None if there is none."""
    with Session(db) as session:
        row = session.get(QuestionRow, question_id)
        return None if row is None else _question(row)


def _load_parts(session: Session, name: Collection, debrief_id: str) -> tuple[Any, ...]:
    rows = session.exec(_PARTS[name], params={"whose": debrief_id})
    if PART_ROWS[name] is not AskedRow:
        return tuple(from_row(PART_KINDS[name], _values(row)) for row in rows)
    questions = {row.id: _question(row) for row in session.exec(_LINKED, params={"whose": debrief_id})}
    return tuple(
        from_row(Asked, _values(row), question=questions.get(row.question) or _lost_question(row))
        for row in cast("Iterator[AskedRow]", rows)
    )


def _question(row: QuestionRow) -> Question:
    return replace(from_row(Question, _values(row)), rev=row.rev)


def _lost_question(row: AskedRow) -> Question:
    """Return a placeholder for a question that was deleted from the journal, with the wording of its asking."""
    return Question(id=row.question, wording=row.wording)


def _values(row: SQLModel) -> dict[str, Any]:
    return row.__dict__
