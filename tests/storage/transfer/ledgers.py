"""Whole journals of every shape, as records, for properties; and journals in memory to hold them."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from debrief.domain.practice.next_interview.next_interview import LEAST_MINUTES, MOST_MINUTES
from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.practice.spacing import Grade, Review
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import new_id
from debrief.domain.record.question import Question
from debrief.domain.record.transfer import (
    ImportCounts,
    InterviewDay,
    InterviewSheet,
    LedgerAttempt,
    LedgerQuestion,
    Record,
    SheetVersion,
)
from debrief.storage.file.migrate import migrate
from debrief.storage.transfer.record_import import RecordImport
from tests.storage.debrief_strategies import debriefs, texts

REVS = st.integers(0, 2**40)
MOMENTS = st.integers(0, 2**45)


@cache
def _empty() -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        return db.serialize()


@contextmanager
def memory_journal() -> Iterator[sqlite3.Connection]:
    """An empty journal in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.deserialize(_empty())
        db.execute("PRAGMA foreign_keys = ON")
        yield db


def take(db: sqlite3.Connection, records: Iterable[Record], *, dry_run: bool = False) -> ImportCounts:
    """Take `records` into a journal, in a transaction."""
    db.execute("BEGIN IMMEDIATE")
    counts = RecordImport(db, dry_run=dry_run).run(records)
    db.execute("COMMIT")
    return counts


@st.composite
def _versions(draw: st.DrawFn) -> tuple[FormerAnswer, ...]:
    answers = draw(st.dictionaries(MOMENTS, texts, max_size=2))
    return tuple(FormerAnswer(answer=answers[at], at=at) for at in sorted(answers, reverse=True))


@st.composite
def journals(draw: st.DrawFn) -> list[Record]:
    """The records of a journal, in the order that an export has: each questions's debrief is among them."""
    written = [replace(one, rev=draw(REVS)) for one in draw(st.lists(debriefs, max_size=3))]
    questions: dict[str, LedgerQuestion] = {}
    linked: list[Debrief] = []
    for debrief in written:
        asked = []
        for each in debrief.asked:
            if questions and draw(st.booleans()):  # asked before, in this debrief or another
                question = draw(st.sampled_from([one.question for one in questions.values() if not one.merged_into]))
            else:
                category = draw(st.none() | st.sampled_from(list(Category)))
                question = replace(each.question, rev=draw(REVS), category=category)
                questions[question.id] = LedgerQuestion(question=question, versions=draw(_versions()))
            if draw(st.integers(0, 4)) == 0:
                former = Question(id=new_id(), wording=draw(texts), answer=draw(texts), rev=draw(REVS))
                asking = ((debrief.id, each.id),)
                questions[former.id] = LedgerQuestion(question=former, merged_into=question.id, asked=asking)
            asked.append(replace(each, question=question))
        linked.append(replace(debrief, asked=tuple(asked)))
    ids = sorted(questions)
    grades = st.builds(Review, id=st.uuids().map(str), question=st.sampled_from(ids or [""]), at=MOMENTS,
                       grade=st.sampled_from(list(Grade)))  # fmt: skip
    attempts = st.builds(LedgerAttempt, id=st.uuids().map(str), question=st.sampled_from(ids or [""]), at=MOMENTS,
                         text=texts)  # fmt: skip
    practised: list[Record] = []
    if ids:
        practised += draw(st.lists(grades, max_size=3, unique_by=lambda one: one.id))
        practised += draw(st.lists(attempts, max_size=2, unique_by=lambda one: one.id))
    return [*(questions[key] for key in ids), *practised, *linked, *draw(_pages()), *draw(_days())]


@st.composite
def _pages(draw: st.DrawFn) -> list[InterviewSheet]:
    days = draw(st.lists(st.sampled_from(["2026-12-03", "2027-01-01", "next"]), max_size=2, unique=True))
    pages = []
    for day in days:
        text, *former = draw(st.lists(texts.filter(str.strip), min_size=1, max_size=3, unique=True))
        moments = draw(st.lists(MOMENTS, min_size=len(former), max_size=len(former), unique=True))
        versions = (SheetVersion(text=each, at=at) for each, at in zip(former, moments, strict=True))
        pages.append(InterviewSheet(day=day, text=text, versions=tuple(versions)))
    return pages


def _days() -> st.SearchStrategy[list[InterviewDay]]:
    minutes = st.integers(LEAST_MINUTES, MOST_MINUTES)
    day = st.builds(InterviewDay, day=st.dates().map(str), minutes=minutes, at=MOMENTS, company=texts)
    return st.lists(day, max_size=1)
