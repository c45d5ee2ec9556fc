"""Practice line by line: each question, answer and grade in plain text, kept as soon as it is given."""

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from io import TextIOWrapper

import click

from debrief import places
from debrief.cli import clock, terminal
from debrief.cli.journal import reading
from debrief.cli.questions.line_writer import LineWriter
from debrief.cli.questions.typed_lines import ended_by_signals, read_line
from debrief.domain.lists.ledger import EVERY_QUESTION, QUESTION_GONE, QuestionSelection, QuestionSummary
from debrief.domain.lists.summaries import PracticeQuestion
from debrief.domain.practice import (
    NO_MATCHES,
    NO_QUESTIONS,
    Grade,
    PracticeState,
    describe_due_day,
    end_of_day,
    nothing_due,
    start_of_day,
)
from debrief.domain.practice.answer_help import FIRST_SENTENCE, ONLY_WE, says_only_we
from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.question_texts import (
    attempt_heading,
    last_asked_line,
    last_wording_line,
    latest_answered,
    latest_attempt,
    past_answer_heading,
    question_wording,
)
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.exports.text.layout import MEASURE, wrapped
from debrief.storage.questions.details import practice_item
from debrief.storage.questions.edits import review
from debrief.storage.questions.listing import queue
from debrief.storage.records.journal import Journal

EARLY = "Enter begins, q ends."
SHOW = "Say your answer aloud. Enter shows the one you have written; w writes one now, s skips, q ends."
GRADE = "How did it go: 1, 2, 3 or 4? e writes another answer, s skips, q ends."
NOT_A_GRADE = "Type 1, 2, 3 or 4, or e to write another answer, or s to skip, or q to end."
NO_GRADE = "Enter goes on; e writes another answer, q ends."
WRITE = "Type your answer, in as many lines as you like. A line with only a full stop ends it."
ATTEMPTED = "What you wrote is kept with the question."
KEPT = "Your answer is kept."
KEPT_BOTH = "Your answer is kept, and the one before it."
AS_IT_WAS = "Your answer is as it was."
NOT_KEPT = "Your answer could not be kept. This is what you typed:"
NOTHING_MOVED = "Nothing was graded, so everything stays as it was."


class Ended(Exception):  # noqa: N818 - somebody has had enough, which is no error
    """There is nobody to go on with."""


def practise(selection: QuestionSelection | None) -> None:
    """Practise what is due, or `selection`, due or not, and say at the end, however it comes, what moved."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    with reading(up_to_date=True) as db:
        if db is None:
            _put(NO_QUESTIONS)
            return
        try:
            questions = _due(db) if selection is None else _queue(db, selection, early=True)
        except Ended:
            return
        if not questions:
            _put(NO_QUESTIONS if selection is None else NO_MATCHES)
            return
        path = places.journal_file()
        with closing(Journal(path)) as journal, closing(LineWriter(path)) as writer, ended_by_signals():
            round_ = _Round(db, journal, writer, tuple(line.id for line in questions))
            try:
                round_.go_through()
            finally:  # also where it is interrupted, or cannot be stored any more
                _put(f"\n{round_.practising.closing_summary(clock.now(), clock.zone()) or NOTHING_MOVED}")


def _due(db: sqlite3.Connection) -> list[QuestionSummary]:
    """Return what to practise today; where nothing is due, what is not due yet, if that is wanted."""
    if (due := _queue(db)) or not (ahead := _queue(db, early=True)):
        return due
    _put(nothing_due(min(line.due_at or 0 for line in ahead), clock.now(), clock.zone()), EARLY)
    _read()
    return ahead


def _queue(
    db: sqlite3.Connection, selection: QuestionSelection = EVERY_QUESTION, *, early: bool = False
) -> list[QuestionSummary]:
    now, zone = clock.now(), clock.zone()
    began = start_of_day(now, zone) if early else None
    return queue(db, end_of_day(now, zone), selection, early_from=began)


class _Round:
    """One sitting at `questions`, by id: read through `db`; grades are stored in `journal`, texts by `writer`."""

    def __init__(
        self, db: sqlite3.Connection, journal: Journal, writer: LineWriter, questions: tuple[str, ...]
    ) -> None:
        self._db = db
        self._journal = journal
        self._writer = writer
        self.practising = PracticeState(questions=questions)

    def go_through(self) -> None:
        """Ask one question after the other, until the last or until somebody has had enough."""
        try:
            while (here := self.practising.here) is not None:
                drawn = practice_item(self._db, here, clock.now(), clock.zone())
                if drawn is None or not self._asked(drawn):
                    self.practising = self.practising.skip()
        except Ended:
            pass

    def _asked(self, drawn: PracticeItem) -> bool:
        """Ask one question; return whether it was graded."""
        question, zone = drawn.question, clock.zone()
        _put(f"\nQuestion {self.practising.position}", question_wording(question), last_asked_line(question, zone))
        _put(last_wording_line(question), SHOW)
        said = _read()
        if said == "w":
            self._attempted(question)
        elif said == "s":
            return False
        _put(*_answers(question, zone))
        _put(drawn.remark, *(f"{grade.value} {grade.name.lower()}: {day}" for grade, day in drawn.days.items()))
        asks, best = GRADE if drawn.days else NO_GRADE, question.answer
        _put(asks)
        while True:
            said = _read()
            if said == "e":
                best = self._written(question, best)
                _put(asks)
            elif said == "s" or not drawn.days:
                return False
            elif said in {"1", "2", "3", "4"}:
                return self._graded(question, Grade(int(said)))
            else:
                _put(NOT_A_GRADE)

    def _graded(self, question: PracticeQuestion, grade: Grade) -> bool:
        now = clock.now()
        try:
            card = self._journal.ledger(partial(review, question_id=question.id, grade=int(grade), at=now))
        except KeyError:
            _put(QUESTION_GONE)
            return False
        self.practising = self.practising.advance(card)
        _put(f"It comes back {describe_due_day(card.due_at, now, clock.zone())}.")
        return True

    def _attempted(self, question: PracticeQuestion) -> None:
        """Let an answer be typed that is not the best one, and store it with the question."""
        _put(WRITE)
        edit = TextEdit(target=TextField.ATTEMPT, record=question.id, text="", at=clock.now())
        if text := self._writer.read(edit):
            exists = self._writer.store(replace(edit, text=text))
            _put(*((ATTEMPTED,) if exists else (QUESTION_GONE, NOT_KEPT, text)))

    def _written(self, question: PracticeQuestion, best: str) -> str:
        """Let another answer be typed in place of `best`, and store it; return the best answer then."""
        _put(WRITE)
        edit = TextEdit(target=TextField.ANSWER, record=question.id, text="")
        try:
            text = self._writer.read(edit)
        except BaseException:
            if self._writer.text:
                self.practising = self.practising.with_answer(question_wording(question))
            raise
        if not text or not self._writer.store(replace(edit, text=text)):
            _put(*((QUESTION_GONE, NOT_KEPT, text) if text else (AS_IT_WAS,)))
            return best
        if text == best:
            _put(AS_IT_WAS)
            return best
        self.practising = self.practising.with_answer(question_wording(question))
        _put(KEPT_BOTH if best.strip() else KEPT)
        return text


def _read() -> str:
    """Return what was typed in a line. Raises Ended where that ends it, or nobody can type any more."""
    line = read_line()
    said = line.strip().casefold()
    if not line or said == "q":
        raise Ended
    return said


def _answers(question: PracticeQuestion, zone: str) -> Iterator[str]:
    if question.answer.strip():
        yield f"Your best answer:\n{question.answer}"
        if says_only_we(question.answer):
            yield ONLY_WE
    else:
        yield f"No answer is written yet. {FIRST_SENTENCE}"
    if (last := latest_answered(question)) is not None:
        yield f"{past_answer_heading(last, zone)}:\n{last.said.strip() or 'Not written down.'}"
        if last.left_out.strip():
            yield f"What it left out:\n{last.left_out}"
    if (attempt := latest_attempt(question)) is not None:
        yield f"{attempt_heading(attempt, clock.now(), zone)}:\n{attempt.text}"


def _put(*texts: str) -> None:
    """Write texts as typed, made safe, none where there is none."""
    for text in filter(None, texts):
        begins = "\n" if text.startswith("\n") else ""
        try:
            click.echo(begins + "\n".join(wrapped(text, min(terminal.width() or MEASURE, MEASURE))))
        except OSError as error:
            if error.errno != errno.EIO:  # the terminal is gone
                raise
