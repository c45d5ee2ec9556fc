"""Writes one save: only the differences between two versions of a debrief."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from debrief.domain.record.debrief import COLLECTIONS, Collection, Debrief
from debrief.domain.record.merge import Clash, merge
from debrief.domain.record.parts import Part
from debrief.storage.file.values import next_rev
from debrief.storage.index.sort_key import delete_from_index, newest_moment, place_for
from debrief.storage.questions import merges
from debrief.storage.questions.plans import sync_plans
from debrief.storage.records.loading import load_debrief
from debrief.storage.records.mapping import columns, differences
from debrief.storage.records.question_changes import QuestionChanges
from debrief.storage.records.save_result import SaveResult
from debrief.storage.records.statements import DEBRIEFS, PARTS, sqlite_connection


class Changes:
    """Writes one save inside a transaction."""

    def __init__(self, db: Connection, writer: str | None = None) -> None:
        """`writer`: the edit session; a text it wrote itself is not kept as a former one. None: every one is."""
        self._db = db
        self._writer = writer
        self._questions = QuestionChanges(db, writer)

    def save(self, mine: Debrief, base: Debrief | None) -> SaveResult:
        """Store `mine`, an edit of `base` (None: it is new), merged with what other writers have changed meanwhile."""
        theirs = load_debrief(self._db, mine.id) if base is None else None
        stored = self.store(mine, base) if theirs is None else None
        clashes: tuple[Clash, ...] = ()
        if stored is None:
            theirs = theirs or load_debrief(self._db, mine.id)
            if theirs is None:
                # `rev` goes on counting, so that another writer with the deleted row as base notices the new one.
                stored = self.store(replace(mine, rev=max(mine.rev, base.rev if base else 0)), None)
            else:
                before = base or Debrief(id=mine.id, started_at=mine.started_at)
                ours, clashes = merge(before, mine, theirs)
                stored = self.store(ours, theirs)
        if stored is None:
            raise AssertionError("the row changed under the write lock")
        questions = self._questions
        return SaveResult(
            debrief=stored,
            mine=mine,
            merged=questions.merged or theirs is not None,
            clashes=(*clashes, *questions.clashes),
        )

    def store(self, mine: Debrief, base: Debrief | None) -> Debrief | None:
        """Write the differences between `base` (None: a new record) and `mine`; return `mine` as stored.

        Write nothing and return None where the row is gone or has another `rev` than `base`.
        """
        if base is None:
            stored = self._insert(mine)
        elif self._update(mine, base):
            stored = replace(mine, rev=next_rev(base.rev))
        else:
            return None
        before = base or Debrief(id=mine.id, started_at=mine.started_at)
        asked, merged = mine.asked, dict[str, str]()
        if asked is not before.asked:  # the questions first, which the askings refer to
            asked = self._questions.save(asked, before.asked)
            merged = self._questions.merged_askings(mine.id)
        linked = replace(mine, asked=asked)
        for name in COLLECTIONS:
            self._save_parts(mine.id, name, getattr(linked, name), getattr(before, name))
        if mine.developments is not before.developments:
            sync_plans(sqlite_connection(self._db), mine.developments, before.developments)
        if asked is not before.asked:
            asked = self._questions.release(mine.id, before.asked, asked, merged)
        return replace(stored, asked=asked)

    def discard(self, debrief: Debrief) -> None:
        """Delete the debrief with its parts, and its questions that no other debrief asked."""
        db = sqlite_connection(self._db)
        delete_from_index(db, debrief.id)
        merged = set(self._questions.merged_askings(debrief.id).values())
        self._db.execute(DEBRIEFS.delete, {"which": debrief.id})
        merges.delete_unasked(db, merged | {asked.question.id for asked in debrief.asked})
        sync_plans(db, (), debrief.developments)

    def _insert(self, mine: Debrief) -> Debrief:
        rev = next_rev(mine.rev)
        self._db.execute(DEBRIEFS.insert, columns(mine) | self._place(mine) | {"rev": rev, "indexed": False})
        return replace(mine, rev=rev)

    def _update(self, mine: Debrief, base: Debrief) -> bool:
        """Write what differs in the row of the debrief; return whether that is still as in `base`."""
        changed = differences(mine, base)
        if not changed.keys().isdisjoint({"started_at", "held_at"}) and newest_moment(mine) != newest_moment(base):
            changed |= self._place(mine)
        return self._db.execute(DEBRIEFS.update, {"which": mine.id, "was": base.rev, **changed}).rowcount > 0

    def _place(self, debrief: Debrief) -> dict[str, int]:
        return {"place": place_for(sqlite_connection(self._db), debrief.id, newest_moment(debrief))}

    def _save_parts(self, debrief_id: str, name: Collection, mine: Sequence[Part], base: Sequence[Part]) -> None:
        if mine is base:
            return
        was = {part.id: (position, part) for position, part in enumerate(base)}
        for gone in was.keys() - {part.id for part in mine}:
            self._db.execute(PARTS[name].delete, {"whose": debrief_id, "which": gone})
        for position, part in enumerate(mine):
            if not (part.id in was and self._update_part(debrief_id, name, (position, part), was[part.id])):
                row = columns(part) | {"debrief": debrief_id, "position": position}
                self._db.execute(PARTS[name].insert, row)

    def _update_part(self, debrief_id: str, name: Collection, mine: tuple[int, Part], base: tuple[int, Part]) -> bool:
        """Write what differs in a part, each given with its position; return whether it has a row.

        A part whose stored id cannot be read has none: what was written stays, as a part of its own.
        """
        changed = differences(mine[1], base[1])
        if "question" in changed:
            changed["was"] = None
        if name == "notes" and "text" in changed:
            changed["writer"] = self._writer
        if mine[0] != base[0]:
            changed["position"] = mine[0]
        if not changed:
            return True
        values = {"whose": debrief_id, "which": mine[1].id, **changed}
        return self._db.execute(PARTS[name].update, values).rowcount > 0
