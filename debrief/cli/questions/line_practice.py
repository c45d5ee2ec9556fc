"""Practice line by line: prints each question, reads answer and grade, and stores each as soon as it is given."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from io import TextIOWrapper

from debrief import places
from debrief.cli import clock
from debrief.cli.journal import reading
from debrief.cli.questions.line_writer import LineWriter
from debrief.cli.questions.practice_lines import QUIT, PracticeEnded, PracticeLines
from debrief.cli.session.line_autosave import line_autosave
from debrief.cli.terminal.deferred_signals import defer_signals
from debrief.cli.terminal.typed_text import not_saved, saving_unfinished
from debrief.cli.terminal.wrapped import echo_wrapped
from debrief.domain.lists.questions import EVERY_QUESTION, QUESTION_GONE, QuestionSelection, QuestionSummary
from debrief.domain.practice.answer_help import FIRST_SENTENCE, ONLY_WE, answer_saved, says_only_we
from debrief.domain.practice.due_dates import describe_due_day, end_of_day, start_of_day
from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.practice.practice_state import NO_MATCHES, NO_QUESTIONS, NOTHING_GRADED, PracticeState, nothing_due
from debrief.domain.practice.question_texts import (
    attempt_heading,
    last_asked_line,
    last_wording_line,
    latest_answered,
    latest_attempt,
    past_answer_heading,
    question_wording,
)
from debrief.domain.practice.spacing import Grade
from debrief.domain.record.labels import LEFT_OUT_LABEL, NOT_WRITTEN
from debrief.domain.record.parts import new_id
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.session.line_mode.commands import Command, read_line_typed
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.questions.details import practice_item
from debrief.storage.questions.edits import review, show_wording, undo_review
from debrief.storage.questions.next_interview.interview_queue import todays_queue
from debrief.storage.questions.practice_queue import practice_queue
from debrief.storage.records.journal import Journal

EARLY = "Enter to start, q to quit."
SHOW = "Say your answer out loud, or type it. Enter to see the one you wrote, s to skip, {}q to quit."
LETTERS = ("s", "w")
"""What is no answer where one can be typed, beside q; w, for an answer whose first line is one of these."""
GRADE = "How did it go: 1, 2, 3 or 4? Or a to write another answer, s to skip, {}q to quit."
NO_GRADE = "Enter to go on, a to write another answer, {}q to quit."
LAST = "That was the last question. Enter to finish, u to undo the last grade."
UNDO = "u to undo the last grade, "
UNDONE = "That grade is undone."
WRITE = "Type your answer, in as many lines as you like. To finish, type a line with only a full stop."
WRITE_ON = "That line is saved. Type as many more as you like. To finish, type a line with only a full stop."
ATTEMPTED = "What you wrote is saved with the question."
AS_IT_WAS = "Your answer was not changed."
NOT_KEPT = "Your answer could not be saved. This is what you typed:"


class UndoRequested(Exception):  # noqa: N818 - a person asks for something, which is no error
    """The person wants to undo the last grade."""


def practise(selection: QuestionSelection | None) -> None:
    """Practise the questions that are due, or those in `selection`, due or not; print a summary at the end."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    with reading(up_to_date=True, mention_rescued=False) as db:
        if db is None:
            echo_wrapped(NO_QUESTIONS)
            return
        try:
            questions = _select_due(db) if selection is None else _queue(db, selection)
        except PracticeEnded:
            return
        if not questions:
            echo_wrapped(NO_QUESTIONS if selection is None else NO_MATCHES)
            return
        path = places.journal_file()
        with defer_signals(), closing(Journal(path)) as journal, line_autosave(JournalFile(path)) as saver:
            writer = LineWriter(saver.autosave)
            practice = LinePractice(db, journal, writer, tuple(line.id for line in questions))
            try:
                practice.run()
            finally:  # also after ctrl+c, and where a grade cannot be stored
                echo_wrapped(f"\n{practice.state.closing_summary(clock.now(), clock.zone()) or NOTHING_GRADED}")


def _select_due(db: sqlite3.Connection) -> list[QuestionSummary]:
    """Return the questions due today; if there are none, offer to practise those that are due later."""
    due, interview = todays_queue(db, clock.now(), clock.zone())
    if interview is not None:
        echo_wrapped(f"Until {interview.day_name}, you practise what is weakest by that day.")
    if due or not (ahead := _queue(db)):
        return due
    sentence = nothing_due(min(line.due_at or 0 for line in ahead), clock.now(), clock.zone())
    echo_wrapped(sentence)
    lines = PracticeLines(lambda: sentence)
    lines.ask(EARLY)
    while line := lines.next():
        echo_wrapped(not_saved(line, EARLY))
    return ahead


def _queue(db: sqlite3.Connection, selection: QuestionSelection = EVERY_QUESTION) -> list[QuestionSummary]:
    now, zone = clock.now(), clock.zone()
    return practice_queue(db, end_of_day(now, zone), selection, early_from=start_of_day(now, zone))


class LinePractice:
    """Practises `questions` (ids): reads them from `db`, stores grades in `journal` and texts with `writer`."""

    def __init__(
        self, db: sqlite3.Connection, journal: Journal, writer: LineWriter, questions: tuple[str, ...]
    ) -> None:
        self._db = db
        self._journal = journal
        self._writer = writer
        self._lines = PracticeLines(self._position)
        self._wordings: dict[str, str] = {}
        """The wording in which each question was asked, by its id."""
        self.state = PracticeState(questions=questions)

    def run(self) -> None:
        """Ask the questions one after the other, until the last one or until the person ends it."""
        try:
            again = False
            while self.state.current is not None or self.state.grades:
                again = self._ask_last() if self.state.current is None else self._practise_current(again=again)
        except PracticeEnded:
            pass

    def _practise_current(self, *, again: bool) -> bool:
        """Ask the current question, or only for its grade `again`; return whether to ask again, for one undone."""
        current = self.state.current or ""
        item = practice_item(self._db, current, clock.now(), clock.zone())
        if item is None:
            self.state = self.state.skip()
            return False
        item = replace(item, wording=self._wordings.setdefault(current, item.wording))
        try:
            graded = self._answer_and_grade(item, again=again)
        except UndoRequested:
            return self._undo_grade()
        if not graded:
            self.state = self.state.skip()
        return False

    def _answer_and_grade(self, item: PracticeItem, *, again: bool) -> bool:
        """Ask one question, or only for its grade `again`; return whether it was graded."""
        question = item.question
        echo_wrapped(f"\nQuestion {self.state.position}", item.wording)
        if not again:
            echo_wrapped(last_asked_line(question))
            if item.several:
                self._journal.transact(partial(show_wording, question_id=question.id, wording=item.wording))
            if not self._ask_attempt(item):
                return False
        echo_wrapped(last_wording_line(question, item.wording), *_answers(question))
        echo_wrapped(item.notice, *(f"{grade.value} {grade.name.lower()}: {day}" for grade, day in item.days.items()))
        return self._ask_grade(item)

    def _ask_attempt(self, item: PracticeItem) -> bool:
        """Let the person answer; return whether they go on with the question."""
        with saving_unfinished(partial(self._save_interrupted, item.question)):
            echo_wrapped(item.attempt_line)
            self._lines.ask(self._with_undo(SHOW))
            typed = self._next(*LETTERS, takes_text=True)
        if typed == "s":
            return False
        if typed:
            self._write_attempt(item.question, "" if typed == "w" else typed)
        return True

    def _ask_grade(self, item: PracticeItem) -> bool:
        """Ask how it went; return whether a grade was stored."""
        question, best = item.question, item.question.answer
        asks = self._with_undo(GRADE if item.days else NO_GRADE)
        self._lines.ask(asks)
        while True:
            typed = self._next("a", "s")
            if typed == "a":
                best = self._write_answer(question, best)
                self._lines.ask(asks)
            elif typed == "s" or (not typed and not item.days):
                return False
            elif item.days and typed in {"1", "2", "3", "4"}:
                return self._store_grade(question, Grade(int(typed)))
            else:
                echo_wrapped(not_saved(typed, asks) if typed else asks)

    def _next(self, *letters: str, takes_text: bool = False) -> str:
        """Return the next line, as PracticeLines does. Raises UndoRequested, if there is a grade to undo."""
        undoes = ("u",) if self.state.grades else ()
        if (typed := self._lines.next(*letters, *undoes, takes_text=takes_text)) in undoes:
            raise UndoRequested
        return typed

    def _with_undo(self, asks: str) -> str:
        return asks.format(UNDO if self.state.grades else "")

    def _ask_last(self) -> bool:
        """Ask after the last question whether to undo the last grade; return whether its question still exists.

        Raises PracticeEnded if the person does not want to.
        """
        self._lines.ask(LAST)
        try:
            while typed := self._next():
                echo_wrapped(not_saved(typed, LAST))
        except UndoRequested:
            return self._undo_grade()
        raise PracticeEnded

    def _undo_grade(self) -> bool:
        """Undo the last grade and go back to its question; return whether that still exists."""
        exists = self._journal.transact(partial(undo_review, review_id=self.state.grades[-1].review_id))
        self.state = self.state.undo_grade()
        echo_wrapped(UNDONE if exists else QUESTION_GONE)
        return exists

    def _position(self) -> str:
        """Return where the person is: the number of the question, and its wording."""
        current = self.state.current or self.state.questions[-1]
        return f"Question {self.state.position}. {self._wordings.get(current, '')}"

    def _store_grade(self, question: PracticeQuestion, grade: Grade) -> bool:
        now, review_id = clock.now(), new_id()
        stored = partial(review, question_id=question.id, grade=int(grade), at=now, review_id=review_id)
        try:
            card = self._journal.transact(stored)
        except KeyError:
            echo_wrapped(QUESTION_GONE)
            return False
        self.state = self.state.advance(card, review_id)
        echo_wrapped(f"It comes back {describe_due_day(card.due_at, now, clock.zone())}.")
        return True

    def _write_attempt(self, question: PracticeQuestion, first_line: str) -> None:
        """Read an attempt at an answer and store it with the question; the best answer stays."""
        edit = _attempt(question)
        if text := self._ask_text(WRITE_ON if first_line else WRITE, edit, first_line):
            exists = self._writer.store(replace(edit, text=text))
            echo_wrapped(*((ATTEMPTED,) if exists else (QUESTION_GONE, NOT_KEPT, text)))

    def _save_interrupted(self, question: PracticeQuestion, typed: str) -> None:
        """Save the answer that somebody was typing at the question when a signal came."""
        if typed.casefold() not in {*LETTERS, QUIT} and not isinstance(read_line_typed(typed), Command):
            self._writer.store(replace(_attempt(question), text=typed))

    def _ask_text(self, asks: str, edit: TextEdit, first_line: str = "") -> str:
        self._lines.begin_text(asks)
        return self._writer.ask(self._lines.next_of_text, asks, edit, first_line)

    def _write_answer(self, question: PracticeQuestion, best: str) -> str:
        """Read an answer that replaces `best`, and store it; return the best answer after that."""
        edit = TextEdit(target=TextField.ANSWER, record=question.id, text="")
        try:
            text = self._ask_text(WRITE, edit)
        except BaseException:
            if self._writer.text:
                self.state = self.state.with_answer(question_wording(question))
            raise
        if not text or not self._writer.store(replace(edit, text=text)):
            echo_wrapped(*((QUESTION_GONE, NOT_KEPT, text) if text else (AS_IT_WAS,)))
            return best
        if text == best:
            echo_wrapped(AS_IT_WAS)
            return best
        self.state = self.state.with_answer(question_wording(question))
        echo_wrapped(answer_saved(best))
        return text


def _attempt(question: PracticeQuestion) -> TextEdit:
    return TextEdit(target=TextField.ATTEMPT, record=question.id, text="", at=clock.now())


def _answers(question: PracticeQuestion) -> Iterator[str]:
    if question.answer.strip():
        yield f"Your best answer:\n{question.answer}"
        if says_only_we(question.answer):
            yield ONLY_WE
    else:
        yield f"You have not written an answer yet. {FIRST_SENTENCE}"
    if (last := latest_answered(question)) is not None:
        yield f"{past_answer_heading(last)}:\n{last.said.strip() or NOT_WRITTEN}"
        if last.left_out.strip():
            yield f"{LEFT_OUT_LABEL}:\n{last.left_out}"
    if (attempt := latest_attempt(question)) is not None:
        yield f"{attempt_heading(attempt, clock.now(), clock.zone())}:\n{attempt.text}"
