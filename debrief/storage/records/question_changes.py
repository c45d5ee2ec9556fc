"""Writes the questions of one save: those that its askings changed, and those that nobody asks any more."""

from dataclasses import replace

from sqlalchemy import Connection

from debrief.domain.record.merge import Clash, merge
from debrief.domain.record.question import Asked, Question, link_question
from debrief.storage.file.values import next_rev
from debrief.storage.questions import merges
from debrief.storage.questions.edits import update_card
from debrief.storage.records.mapping import columns, differences, from_row
from debrief.storage.records.statements import QUESTIONS, sqlite_connection

_MERGED = "SELECT id, was FROM asked WHERE debrief = ? AND was IS NOT NULL"


class QuestionChanges:
    """Writes questions inside the transaction of a save.

    `merged`: whether other writers had changed one, so that it has their changes too; `clashes`: the fields that
    both changed.
    """

    def __init__(self, db: Connection, writer: str | None) -> None:
        """`writer`: as in `Changes`."""
        self._db = db
        self._writer = writer
        self.merged = False
        self.clashes: list[Clash] = []

    def merged_askings(self, debrief_id: str) -> dict[str, str]:
        """Return the askings of a debrief whose question was merged into another, each with its former question."""
        return dict(sqlite_connection(self._db).execute(_MERGED, (debrief_id,)))

    def save(self, mine: tuple[Asked, ...], base: tuple[Asked, ...]) -> tuple[Asked, ...]:
        """Write the questions that differ from those in `base`; return the askings with the questions as stored."""
        was = {asked.question.id: asked.question for asked in base}
        stored: dict[str, Question] = {}
        for question in (asked.question for asked in mine):
            before = was.get(question.id)
            if before is not None and not differences(question, before):
                stored.setdefault(question.id, before)
            elif (known := stored.get(question.id)) is None or known is before or differences(question, known):
                stored[question.id] = self._save(question, known or before)
        return tuple(
            a if a.question == stored[a.question.id] else replace(a, question=stored[a.question.id]) for a in mine
        )

    def release(
        self, debrief_id: str, base: tuple[Asked, ...], mine: tuple[Asked, ...], merged: dict[str, str]
    ) -> tuple[Asked, ...]:
        """Delete questions of `base` that no debrief asks any more; carry them over where an asking was relinked.

        `merged`: what `merged_askings` returned before the askings were written. Return the askings as stored.
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
                    continue
                left.add(question_id)
                if asked.id in now:
                    merges.copy_former_answers(db, question_id, now[asked.id])
        merges.delete_unasked(db, left)
        for put_back in self.merged_askings(debrief_id).keys() - merged.keys():  # with reviews of its own
            update_card(db, now[put_back])
        self.merged |= bool(taken)
        stored = {question_id: self._read(question_id) for question_id in taken}
        return tuple(replace(a, question=stored.get(a.question.id, a.question)) for a in mine) if taken else mine

    def _save(self, mine: Question, base: Question | None) -> Question:
        if base is not None and self._update(mine, base):
            return replace(mine, rev=next_rev(base.rev))
        row = self._db.execute(QUESTIONS.select, {"which": mine.id}).mappings().first()
        if row is None:
            new = {"rev": next_rev(mine.rev), "indexed": True, "writer": self._writer}
            self._db.execute(QUESTIONS.insert, columns(mine) | new)
            return replace(mine, rev=next_rev(mine.rev))
        if row["merged_into"] is not None:
            return self._save_under_merged(mine, row["merged_into"])
        theirs = replace(from_row(Question, dict(row)), rev=row["rev"])
        ours, clashes = merge(base or Question(id=mine.id), mine, theirs)
        self.merged |= bool(differences(ours, mine))
        self.clashes += clashes
        return self._store_over(theirs, ours)

    def _save_under_merged(self, mine: Question, into: str) -> Question:
        """Store the edit of a question that was merged meanwhile in the question `into`."""
        self.merged = True
        known = self._read(into)
        return self._store_over(known, link_question(Asked(question=mine), known).question)

    def _store_over(self, theirs: Question, ours: Question) -> Question:
        """Store `ours` in place of `theirs`, as it was just read; return it as stored."""
        if not differences(ours, theirs):
            return theirs
        self._update(ours, theirs)
        return replace(ours, rev=next_rev(theirs.rev))

    def _read(self, question_id: str) -> Question:
        row = self._db.execute(QUESTIONS.select, {"which": question_id}).mappings().one()
        return replace(from_row(Question, dict(row)), rev=row["rev"])

    def _update(self, mine: Question, base: Question) -> bool:
        """Write what differs; return whether the question is still as in `base`."""
        changed = differences(mine, base)
        if not changed.keys().isdisjoint({"wording", "answer"}):
            changed |= {"indexed": False, "writer": self._writer}  # the other debriefs that ask it change with it
        values = {"which": mine.id, "was": base.rev, **changed}
        return self._db.execute(QUESTIONS.update, values).rowcount > 0
