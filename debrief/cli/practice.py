"""`debrief practice`: in the app, or line by line for screen readers and pipes."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from debrief import places
from debrief.cli import clock, terminal
from debrief.cli.reading import reading
from debrief.domain.text import safe

if TYPE_CHECKING:
    from debrief.domain.glance import PracticeQuestion
    from debrief.domain.practice import Practising
    from debrief.storage.journal import Journal

SHOW = "Say your answer aloud. Enter shows the one you have written; s skips, q ends."
GRADE = "How did it go: 1, 2, 3 or 4? s skips, q ends."
NOT_A_GRADE = "Type 1, 2, 3 or 4, or s to skip, or q to end."
GONE = "That question is not in the journal any more."
NOTHING_MOVED = "Nothing was graded, so everything stays as it was."


class Ended(Exception):  # noqa: N818 - somebody has had enough, which is no error
    """There is nobody to go on with."""


@click.command()
@click.option(
    "--plain", is_flag=True, help="Line by line, without the app; it is so anyway where there is no terminal."
)
def practice(*, plain: bool) -> None:
    """Practise the questions that are due, one at a time.

    Each question is asked, then your best answer is shown beside what you said in the interview, and you say how it
    went: again, hard, good or easy. That decides when it comes back. Every grade is kept at once.
    """
    if plain or not terminal.at_terminal():
        _practise_plainly()
        return
    from debrief.cli.app import open_app
    from debrief.tui.start import Start

    open_app(Start(kind="practice"))


def _practise_plainly() -> None:
    from debrief.domain.practice import NOTHING_DUE, Practising, end_of_today
    from debrief.storage.ledger import queue

    with reading(up_to_date=True) as db:
        due = queue(db, end_of_today(clock.now(), clock.zone())) if db else []
        if db is None or not due:
            click.echo(NOTHING_DUE)
            return
        from debrief.storage.journal import Journal

        with closing(Journal(places.journal_file())) as journal:
            ended = _Round(db, journal).go_through(Practising(questions=tuple(line.id for line in due)))
    click.echo(f"\n{safe(ended.said(clock.now(), clock.zone())) or NOTHING_MOVED}")


class _Round:
    """One sitting, in lines: read through `db`, graded in `journal`."""

    def __init__(self, db: sqlite3.Connection, journal: "Journal") -> None:
        self._db = db
        self._journal = journal
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")

    def go_through(self, practising: "Practising") -> "Practising":
        """Ask one question after the other, and return the sitting where it was ended."""
        from debrief.storage.askings import question

        try:
            while (here := practising.here) is not None:
                found = question(self._db, here)
                practising = practising.skipped() if found is None else self._ask(practising, found)
        except Ended:
            pass
        return practising

    def _ask(self, practising: "Practising", question: "PracticeQuestion") -> "Practising":
        from debrief.domain.practice import comes_back, coming_back, replayed
        from debrief.domain.practice.recall import asked_last, wording
        from debrief.storage.questions import review, reviews

        _put(f"\nQuestion {practising.standing}", wording(question), asked_last(question), SHOW)
        if self._read() == "s":
            return practising.skipped()
        _put(*_answers(question))
        now = clock.now()
        coming = coming_back(replayed(reviews(self._db, question.id)), now, clock.zone())
        _put(*(f"{grade.value} {grade.name.lower()}: {day}" for grade, day in coming.items()), GRADE)
        if (said := self._grade()) == "s":
            return practising.skipped()
        try:
            card = self._journal.ledger(partial(review, question_id=question.id, grade=int(said), at=now))
        except KeyError:
            _put(GONE)
            return practising.skipped()
        _put(f"It comes back {comes_back(card.due_at, now, clock.zone())}.")
        return practising.moved_on(card)

    def _grade(self) -> str:
        while (said := self._read()) not in {"1", "2", "3", "4", "s"}:
            _put(NOT_A_GRADE)
        return said

    def _read(self) -> str:
        line = sys.stdin.readline()
        said = line.strip().casefold()
        if not line or said == "q":
            raise Ended
        return said


def _answers(question: "PracticeQuestion") -> Iterator[str]:
    from debrief.domain.practice.prompting import FIRST_SENTENCE, ONLY_WE, only_we
    from debrief.domain.practice.recall import answered_then, then

    if question.answer.strip():
        yield f"Your best answer:\n{question.answer}"
        if only_we(question.answer):
            yield ONLY_WE
    else:
        yield f"No answer is written yet. {FIRST_SENTENCE}"
    if (last := answered_then(question)) is not None:
        yield f"{then(last)}:\n{last.said.strip() or 'Not written down.'}"
        if last.left_out.strip():
            yield f"What it left out:\n{last.left_out}"


def _put(*texts: str) -> None:
    from debrief.exports.text import MEASURE, wrapped

    for text in filter(None, texts):
        begins = "\n" if text.startswith("\n") else ""
        click.echo(begins + "\n".join(wrapped(text, min(terminal.width() or MEASURE, MEASURE))))
