"""Writes one save: only the differences between two versions of a debrief."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import Connection, CursorResult, bindparam, delete, insert, select, update
from sqlmodel import SQLModel

from debrief.domain.record.debrief import Collection, Debrief
from debrief.domain.record.merge import merge
from debrief.domain.record.parts import Part
from debrief.domain.record.question import Asked, Question, link_question
from debrief.storage.file.values import LARGEST_COUNT, next_rev
from debrief.storage.index.sort_key import delete_from_index, newest_moment, place_for
from debrief.storage.questions import merges
from debrief.storage.questions.plans import sync_plans
from debrief.storage.records.mapping import PART_TABLES, columns, from_row
from debrief.storage.records.tables import DebriefRow, PartRow, QuestionRow

PART_ROWS = {name: PartRow.of_table(table) for name, table in PART_TABLES.items()}


class _Parts:
    """The statements for one table of parts; built once, so that SQLAlchemy compiles each once."""

    def __init__(self, row: type[PartRow]) -> None:
        table = cast("Any", row).__table__
        this = (table.c.debrief == bindparam("whose"), table.c.id == bindparam("which"))
        self.insert = insert(table)
        self.update = update(table).where(*this)
        self.delete = delete(table).where(*this)


class _Records:
    """The statements for a table with a `rev`; an update changes a row only if its `rev` is as it was read."""

    def __init__(self, row: type[SQLModel], **also: Any) -> None:
        """`also`: columns that every update sets as well."""
        table = cast("Any", row).__table__
        this = table.c.id == bindparam("which")
        self.insert = insert(table)
        self.update = (
            update(table)
            .where(this, table.c.rev == bindparam("was"))
            .values(rev=table.c.rev.op("&")(LARGEST_COUNT - 1) + 1, **also)
        )
        self.select = select(table).where(this)
        self.delete = delete(table).where(this)


_PARTS = {name: _Parts(row) for name, row in PART_ROWS.items()}
_DEBRIEFS = _Records(DebriefRow, indexed=False, deleted_at=None)  # an edit takes it out of the trash
_QUESTIONS = _Records(QuestionRow)


_MERGED = "SELECT id, was FROM asked WHERE debrief = ? AND was IS NOT NULL"
"""The askings of a debrief whose question was merged into another, each with its former question."""


class Changes:
    """Writes one save inside a transaction. `merged`, `clashes`: see SaveResult."""

    def __init__(self, db: Connection, writer: str | None = None) -> None:
        """`writer`: the edit session; a text it wrote itself is not kept as a former one. None: every one is."""
        self._db = db
        self._writer = writer
        self.merged = False
        self.clashes: list[str] = []

    def store(self, mine: Debrief, base: Debrief | None) -> Debrief | None:
        """Write the differences between `base` (None: a new record) and `mine`; return `mine` as stored.

        Write nothing and return None where the row is gone or has another `rev` than `base`.
        """
        if base is None:
            rev = next_rev(mine.rev)
            self._write(_DEBRIEFS.insert, columns(mine) | self._place(mine) | {"rev": rev, "indexed": False})
        else:
            rev = next_rev(base.rev)
            changed = _differences(mine, base)
            if not changed.keys().isdisjoint({"started_at", "held_at"}) and newest_moment(mine) != newest_moment(base):
                changed |= self._place(mine)
            if not self._write(_DEBRIEFS.update, {"which": mine.id, "was": base.rev, **changed}):
                return None
        asked, merged = mine.asked, dict[str, str]()
        if base is None or asked is not base.asked:
            asked = self._save_asked(asked, base.asked if base else ())
            merged = dict(sqlite_connection(self._db).execute(_MERGED, (mine.id,)))
        for name in PART_ROWS:
            self._save_parts(mine.id, name, getattr(mine, name), getattr(base, name) if base else ())
        if base is None or mine.developments is not base.developments:
            sync_plans(sqlite_connection(self._db), mine.developments, base.developments if base else ())
        if base is not None and asked is not base.asked:
            asked = self._release_questions(mine.id, base.asked, asked, merged)
        return replace(mine, rev=rev, asked=asked)

    def _place(self, debrief: Debrief) -> dict[str, int]:
        return {"place": place_for(sqlite_connection(self._db), debrief.id, newest_moment(debrief))}

    def discard(self, debrief: Debrief) -> None:
        """Delete the debrief with its parts, and its questions that no other debrief asked."""
        db = sqlite_connection(self._db)
        delete_from_index(db, debrief.id)
        merged = {was for _, was in db.execute(_MERGED, (debrief.id,))}
        self._write(_DEBRIEFS.delete, {"which": debrief.id})
        merges.delete_unasked(db, merged | {asked.question.id for asked in debrief.asked})
        sync_plans(db, (), debrief.developments)

    def _save_parts(self, debrief_id: str, name: Collection, mine: Sequence[Part], base: Sequence[Part]) -> None:
        if mine is base:
            return
        statements = _PARTS[name]
        was = {part.id: (position, part) for position, part in enumerate(base)}
        for gone in was.keys() - {part.id for part in mine}:
            self._write(statements.delete, {"whose": debrief_id, "which": gone})
        for position, part in enumerate(mine):
            before = was.get(part.id)
            if before is None:
                row = columns(part) | {"debrief": debrief_id, "position": position}
                self._write(statements.insert, row)
                continue
            changed = _differences(part, before[1])
            if "question" in changed:
                changed["was"] = None
            if name == "notes" and "text" in changed:
                changed["writer"] = self._writer
            if before[0] != position:
                changed["position"] = position
            update = {"whose": debrief_id, "which": part.id, **changed}
            if changed and not self._write(statements.update, update):
                # Its stored id cannot be read, so no row has it: what was written stays, as a part of its own.
                self._write(statements.insert, columns(part) | {"debrief": debrief_id, "position": position})

    def _save_asked(self, mine: tuple[Asked, ...], base: tuple[Asked, ...]) -> tuple[Asked, ...]:
        was = {asked.question.id: asked.question for asked in base}
        stored: dict[str, Question] = {}
        for question in (asked.question for asked in mine):
            before = was.get(question.id)
            if before is not None and not _differences(question, before):
                stored.setdefault(question.id, before)
            elif (known := stored.get(question.id)) is None or known is before or _differences(question, known):
                stored[question.id] = self._save_question(question, known or before)
        return tuple(
            a if a.question == stored[a.question.id] else replace(a, question=stored[a.question.id]) for a in mine
        )

    def _release_questions(
        self, debrief_id: str, base: tuple[Asked, ...], mine: tuple[Asked, ...], merged: dict[str, str]
    ) -> tuple[Asked, ...]:
        """Delete questions of `base` that no debrief asks any more; carry them over where an asking was relinked.

        `merged`: the former question, by asking of `base`, of those whose question was merged into another.
        """
        db = sqlite_connection(self._db)
        now = {asked.id: asked.question.id for asked in mine}
        answers = {asked.id: asked.question.answer for asked in mine}
        taken, left = set[str](), set[str]()
        for asked in base:
            if now.get(asked.id) == asked.question.id:
                continue
            if self._writer is not None:
                merges.undo_append(db, asked.question.id, self._writer, answers.get(asked.id, ""))
            for question_id in filter(None, (merged.get(asked.id), asked.question.id)):
                if asked.id in now and merges.merge_orphan(db, question_id, now[asked.id], (debrief_id, asked.id)):
                    taken.add(now[asked.id])
                else:
                    left.add(question_id)
        merges.delete_unasked(db, left)
        self.merged |= bool(taken)
        stored = {question_id: self._read(question_id) for question_id in taken}
        return tuple(replace(a, question=stored.get(a.question.id, a.question)) for a in mine) if taken else mine

    def _save_question(self, mine: Question, base: Question | None) -> Question:
        if base is not None and self._update_question(mine, base):
            return replace(mine, rev=next_rev(base.rev))
        row = self._db.execute(_QUESTIONS.select, {"which": mine.id}).mappings().first()
        if row is None:
            new = {"rev": next_rev(mine.rev), "indexed": True, "writer": self._writer}
            self._write(_QUESTIONS.insert, columns(mine) | new)
            return replace(mine, rev=next_rev(mine.rev))
        theirs = replace(from_row(Question, dict(row)), rev=row["rev"])
        if row["merged_into"] is not None:
            return self._save_under_merged(mine, row["merged_into"])
        ours, clashes = merge(base or Question(id=mine.id), mine, theirs)
        self.merged |= bool(_differences(ours, mine))
        self.clashes += clashes
        if not _differences(ours, theirs):
            return theirs
        self._update_question(ours, theirs)
        return replace(ours, rev=next_rev(theirs.rev))

    def _save_under_merged(self, mine: Question, into: str) -> Question:
        """Store the edit of a question that was merged meanwhile in the question `into`."""
        self.merged = True
        known = self._read(into)
        ours = link_question(Asked(question=mine), known).question
        if _differences(ours, known):
            self._update_question(ours, known)
            return replace(ours, rev=next_rev(known.rev))
        return known

    def _read(self, question_id: str) -> Question:
        row = self._db.execute(_QUESTIONS.select, {"which": question_id}).mappings().one()
        return replace(from_row(Question, dict(row)), rev=row["rev"])

    def _update_question(self, mine: Question, base: Question) -> bool:
        changed = _differences(mine, base)
        if not changed.keys().isdisjoint({"wording", "answer"}):
            changed |= {"indexed": False, "writer": self._writer}  # the other debriefs that ask it change with it
        return self._write(_QUESTIONS.update, {"which": mine.id, "was": base.rev, **changed})

    def _write(self, statement: Any, values: dict[str, Any]) -> bool:
        result: CursorResult[Any] = self._db.execute(statement, values)
        return result.rowcount > 0


def sqlite_connection(db: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection under `db`, for plain SQL."""
    return cast("sqlite3.Connection", db.connection.driver_connection)


def _differences(mine: Any, base: Any) -> dict[str, Any]:
    if mine is base:
        return {}
    before = columns(base)
    return {name: value for name, value in columns(mine).items() if value != before[name]}
