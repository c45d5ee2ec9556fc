"""Merges records into a journal: new ones are inserted, different ones are merged without losing text."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.practice.spacing import Review
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief, with_note_text, with_position
from debrief.domain.record.merge import merge, merge_text
from debrief.domain.record.question import Asked, Question, link_question
from debrief.domain.record.tags import parse_tags
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.record.transfer import (
    AgendaChoice,
    ImportCounts,
    InterviewDay,
    InterviewSheet,
    LedgerAttempt,
    LedgerQuestion,
    NoteVersion,
    Record,
    blank_page,
)
from debrief.domain.search.index_text import build_index_text
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import NEXT_REV, free_moment
from debrief.storage.index import statistics
from debrief.storage.index.sort_key import newest_moment, place_for
from debrief.storage.people.agenda_choices import import_choice
from debrief.storage.people.notes import debrief_of_note, import_version
from debrief.storage.questions import merges
from debrief.storage.questions.edits import root_id, update_card, update_question
from debrief.storage.questions.next_interview.edited_sheet import edited_text, import_sheet, set_text
from debrief.storage.questions.next_interview.next_interview import import_day
from debrief.storage.questions.plans import sync_plans
from debrief.storage.records.mapping import PART_TABLES, columns
from debrief.storage.transfer.journal_records import load_debrief, question_of

_KNOWN_QUESTION = "SELECT * FROM question WHERE id = ?"
_UPDATE_QUESTION = "wording = ?, answer = ?, practise = ?, category = ?, writer = NULL, indexed = 0"
_DEBRIEF_COLUMNS = [name for name in columns(Debrief(started_at=0)) if name not in {"id"}]
_UPDATE_DEBRIEF = (
    f"UPDATE debrief SET {', '.join(f'{name} = :{name}' for name in _DEBRIEF_COLUMNS)}, "  # noqa: S608 - of ours
    f"indexed = 0, deleted_at = NULL, {NEXT_REV} WHERE id = :id"
)

RESCUED = "Words from a rescue file"
"""The role of the debrief for a text whose question or debrief is not in the journal."""


class RecordImport:
    """Imports records into the journal open as `db`, inside a transaction of the caller.

    With `dry_run` nothing is written, and only counted what would change.
    """

    def __init__(self, db: sqlite3.Connection, *, dry_run: bool = False) -> None:
        self._db = db
        self._dry_run = dry_run
        self._former: dict[tuple[str, str], str] = {}
        self._practised = set[str]()
        self._unasked: list[tuple[str, str, tuple[str, str]]] = []
        self.counts = ImportCounts()

    def run(self, records: Iterable[Record]) -> ImportCounts:
        """Import `records`, which are consistent and in the order of `Record`; return what changed."""
        if not self._dry_run:
            self._db.execute("PRAGMA defer_foreign_keys = ON")  # a question may be merged into one that comes later
        for record in records:
            self._import(record)
        if not self._dry_run:
            self._finish()
        return self.counts

    def _import(self, record: Record) -> None:
        match record:
            case LedgerQuestion():
                self._import_question(record)
            case Review():
                self._import_review(record)
            case LedgerAttempt():
                self._import_attempt(record)
            case Debrief():
                self._import_debrief(record)
            case TextEdit():
                self._import_text(record)
            case NoteVersion():
                self.counts.notes += import_version(self._db, record, dry_run=self._dry_run)
            case AgendaChoice():
                self.counts.choices += import_choice(self._db, record, dry_run=self._dry_run)
            case InterviewSheet():
                self.counts.sheets += import_sheet(self._db, record, dry_run=self._dry_run)
            case InterviewDay():
                self.counts.days += import_day(self._db, record, dry_run=self._dry_run)

    def _import_question(self, record: LedgerQuestion) -> None:
        for asking in record.asked:
            self._former[asking] = record.question.id
        (stored,) = fetch_rows(self._db, _KNOWN_QUESTION, [record.question.id]) or (None,)
        if stored is None:
            self.counts.questions += record.question.category is not Category.PLAN  # it counts with its debrief
            into = record.merged_into and (root_id(self._db, record.merged_into) or record.merged_into)
            row = columns(record.question) | {"rev": record.question.rev, "indexed": True, "merged_into": into}
            self._insert("question", [row])
            self._insert_versions(record.question.id, record.versions)
            return
        self._merge_question(record, stored)

    def _merge_question(self, record: LedgerQuestion, stored: sqlite3.Row) -> None:
        known = question_of(stored)
        merged = replace(merge(Question(id=known.id), known, record.question)[0], rev=known.rev)
        if merged != known and stored["merged_into"] is not None:
            known = self._question(stored["merged_into"])
            merged = link_question(Asked(question=record.question), known).question
        if stored["plan"] is not None:  # its plan says what it asks
            merged = replace(merged, wording=known.wording)
        if merged != known:
            self.counts.questions_merged += 1
            values = columns(merged)
            if not self._dry_run:
                changed = [values[name] for name in ("wording", "answer", "practise", "category")]
                update_question(self._db, known.id, _UPDATE_QUESTION, *changed)
        there = {answer for (answer,) in self._select("answer FROM answer_version WHERE question = ?", known.id)}
        new = [version for version in record.versions if version.answer not in there | {known.answer}]
        self.counts.answers += len(new)
        self._insert_versions(known.id, new)

    def _insert_versions(self, question_id: str, versions: Sequence[FormerAnswer]) -> None:
        taken = {at for (at,) in self._select("at FROM answer_version WHERE question = ?", question_id)}
        for version in versions:
            at = free_moment(version.at, taken)
            taken.add(at)
            self._insert("answer_version", [{"question": question_id, "at": at, "answer": version.answer}])

    def _import_review(self, review: Review) -> None:
        if self._select("1 FROM review WHERE id = ?", review.id):
            return
        self.counts.reviews += 1
        self._practised.add(review.question)
        row = {"id": review.id, "question": review.question, "at": review.at, "grade": int(review.grade)}
        self._insert("review", [row])

    def _import_attempt(self, attempt: LedgerAttempt) -> None:
        known = self._select("text FROM attempt WHERE id = ?", attempt.id)
        if not known:
            self.counts.attempts += 1
            self._insert("attempt", [{field.name: getattr(attempt, field.name) for field in fields(attempt)}])
        elif (merged := merge_text(known[0][0], attempt.text)) != known[0][0]:
            self.counts.attempts += 1
            self._write("UPDATE attempt SET text = ? WHERE id = ?", (merged, attempt.id))

    def _import_debrief(self, debrief: Debrief) -> None:
        imported = replace(debrief, asked=tuple(map(self._link, debrief.asked)))
        stored = load_debrief(self._db, debrief.id)
        if stored is None:
            self.counts.new += 1
            self._insert_debrief(imported, debrief)
            return
        begin = Debrief(id=stored.id, started_at=imported.started_at)
        # Which prompts it has is decided here, and its guide is a name that cannot be joined with another.
        same = replace(
            with_position(imported, stored), rev=stored.rev, guide=stored.guide, unreadable=stored.unreadable
        )
        merged, _ = merge(begin, stored, same)
        for part, own in zip(debrief.asked, imported.asked, strict=True):
            self._record_unasked(debrief.id, own, merged, part.question.id)
        ((deleted_at,),) = self._select("deleted_at FROM debrief WHERE id = ?", stored.id)
        if merged != stored:
            self.counts.merged += 1
            self._update_debrief(merged, stored, debrief)
        elif deleted_at is not None:
            self.counts.restored += 1
            restore = f"UPDATE debrief SET deleted_at = NULL, indexed = 0, {NEXT_REV} WHERE id = ?"  # noqa: S608 - joined from constants only
            self._write(restore, (stored.id,))
        else:
            self.counts.unchanged += 1
        if merged == stored and not self._dry_run:
            sync_plans(self._db, merged.developments)  # a question of theirs may be new

    def _import_text(self, edit: TextEdit) -> None:
        """Import the text of one field; if its question or debrief does not exist, as a new debrief."""
        if not edit.text.strip():
            return
        if edit.target is TextField.TAGS:
            debrief = load_debrief(self._db, edit.record)
            self._import_debrief(_page(edit) if debrief is None else replace(debrief, tags=parse_tags(edit.text)))
            return
        if edit.target is TextField.NOTE:
            owner = debrief_of_note(self._db, edit.record)
            debrief = None if owner is None else load_debrief(self._db, owner)
            self._import_debrief(_page(edit) if debrief is None else with_note_text(debrief, edit.record, edit.text))
            return
        if edit.target is TextField.SHEET:
            if edited_text(self._db, edit.record) != edit.text and not self._dry_run:
                set_text(self._db, edit.record, edit.text)
            return
        (stored,) = fetch_rows(self._db, _KNOWN_QUESTION, [edit.record]) or (None,)
        if stored is None:
            self._import_debrief(_page(edit))
        elif edit.target is TextField.ATTEMPT:
            root = root_id(self._db, edit.record) or edit.record
            self._import_attempt(LedgerAttempt(id=edit.session, question=root, at=edit.at, text=edit.text))
        else:
            self._merge_question(LedgerQuestion(question=_apply_edit(question_of(stored), edit)), stored)

    def _link(self, asked: Asked) -> Asked:
        return replace(asked, question=self._question(root_id(self._db, asked.question.id) or asked.question.id))

    def _question(self, question_id: str) -> Question:
        """Return a question of the journal; in a dry run, a new one has no text."""
        (row,) = fetch_rows(self._db, _KNOWN_QUESTION, [question_id]) or (None,)
        return Question(id=question_id) if row is None else question_of(row)

    def _record_unasked(self, debrief_id: str, imported: Asked, merged: Debrief, question_id: str) -> None:
        """Record the question of an asking that belongs to another question in the journal."""
        now = next(asked.question.id for asked in merged.asked if asked.id == imported.id)
        if now != imported.question.id:
            self._unasked.append((question_id, now, (debrief_id, imported.id)))

    def _insert_debrief(self, imported: Debrief, source: Debrief) -> None:
        if self._dry_run:
            return
        place = place_for(self._db, imported.id, newest_moment(imported))
        self._insert("debrief", [columns(imported) | {"place": place, "rev": imported.rev, "indexed": True}])
        self._upsert_parts(imported, source)
        self._write("INSERT INTO search (rowid, words) VALUES (?, ?)", (place, build_index_text(imported)))

    def _update_debrief(self, merged: Debrief, stored: Debrief, source: Debrief) -> None:
        if self._dry_run:
            return
        self._write(_UPDATE_DEBRIEF, columns(merged))
        if newest_moment(merged) != newest_moment(stored):
            place = place_for(self._db, merged.id, newest_moment(merged))
            self._write("UPDATE debrief SET place = ? WHERE id = ?", (place, merged.id))
        self._upsert_parts(merged, source, stored)

    def _upsert_parts(self, debrief: Debrief, source: Debrief, before: Debrief | None = None) -> None:
        """Write the parts of `debrief`, which replaces `before`; `source`: as in the file, with its own questions."""
        sync_plans(self._db, debrief.developments, before.developments if before else ())
        asked_as = {asked.id: asked.question.id for asked in source.asked}
        for name, table in PART_TABLES.items():
            rows = []
            for position, part in enumerate(getattr(debrief, name)):
                row = columns(part) | {"debrief": debrief.id, "position": position}
                if name == "notes":
                    row["writer"] = None  # so that the text that was there is a version
                if name == "asked" and (former := self._former_question(debrief.id, part, asked_as)):
                    row["was"] = former
                rows.append(row)
            for row in rows:
                names = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name not in {"debrief", "id"})
                self._insert(table, [row], f"ON CONFLICT (debrief, id) DO UPDATE SET {names}")

    def _former_question(self, debrief_id: str, asked: Asked, asked_as: dict[str, str]) -> str | None:
        """Return the question that an asking had before it was merged; None if there is none."""
        former = self._former.get((debrief_id, asked.id)) or asked_as.get(asked.id)
        if former in {None, asked.question.id} or root_id(self._db, former or "") != asked.question.id:
            return None
        return former

    def _finish(self) -> None:
        for question_id, now, asking in self._unasked:
            if not merges.merge_orphan(self._db, question_id, now, asking):
                merges.delete_unasked(self._db, [question_id])
        for root in {root_id(self._db, question_id) for question_id in self._practised}:
            update_card(self._db, root)
        while statistics.has_uncounted(self._db):
            statistics.count(self._db)

    def _select(self, query: str, value: str) -> list[tuple[Any, ...]]:
        return self._db.execute(f"SELECT {query}", (value,)).fetchall()

    def _insert(self, table: str, rows: list[dict[str, Any]], otherwise: str = "") -> None:
        for row in rows:
            names = ", ".join(f'"{name}"' for name in row)
            values = ", ".join(f":{name}" for name in row)
            self._write(f"INSERT INTO {table} ({names}) VALUES ({values}) {otherwise}", row)  # noqa: S608 - of ours

    def _write(self, statement: str, values: Any) -> None:
        if not self._dry_run:
            self._db.execute(statement, values)


def _page(edit: TextEdit) -> Debrief:
    return blank_page(edit.session, edit.at, RESCUED, edit.text)


def _apply_edit(question: Question, edit: TextEdit) -> Question:
    if edit.target is TextField.WORDING:
        return replace(question, wording=edit.text)
    return replace(question, answer=edit.text)
