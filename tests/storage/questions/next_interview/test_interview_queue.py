"""Practice until the next interview: what is weakest by then, as much as the minutes are enough for."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.practice.spacing import Grade
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import DAY_MS
from debrief.storage.questions import edits
from debrief.storage.questions.details import practice_item
from debrief.storage.questions.next_interview.interview_queue import todays_queue
from debrief.storage.questions.next_interview.next_interview import set_next_interview
from debrief.storage.records.journal import Journal

NOW = int(datetime(2026, 11, 24, 9, tzinfo=UTC).timestamp() * 1000)
ZONE = "Europe/Berlin"
NAMES = ("new", "chosen", "weak", "strong", "due")


@pytest.fixture
def journal(opened: Callable[[], Journal]) -> Journal:
    """A journal with a question never practised, a chosen one, and three that were practised."""
    journal = opened()
    asked = [
        Asked(question=Question(id=name, wording=f"{name}?", practise=name == "chosen"), wording=f"{name}?")
        for name in NAMES
    ]
    journal.save(Debrief(started_at=NOW - 50 * DAY_MS, company="Acme", asked=tuple(asked)), None)
    for name, days, grade in (("weak", 2, Grade.HARD), ("strong", 2, Grade.EASY), ("due", 3, Grade.GOOD)):
        at = NOW - days * DAY_MS
        journal.transact(lambda db, name=name, grade=grade, at=at: edits.review(db, name, grade, at))
    while journal.index():
        pass
    return journal


def queue(journal: Journal) -> list[str]:
    found, _ = journal.transact(lambda db: todays_queue(db, NOW, ZONE))
    return [line.id for line in found]


def set_interview(journal: Journal, day: date, minutes: int = 60) -> None:
    journal.transact(lambda db: set_next_interview(db, NextInterview(day=day, minutes=minutes), NOW))


def test_without_a_next_interview_practice_takes_what_is_due(journal: Journal) -> None:
    assert queue(journal) == ["weak", "due", "chosen"]


def test_with_a_next_interview_it_takes_what_is_weakest_on_the_day(journal: Journal) -> None:
    set_interview(journal, date(2026, 11, 30))
    assert queue(journal)[:3] == ["chosen", "weak", "due"]
    assert set(queue(journal)) == set(NAMES)


def test_a_round_has_as_many_questions_as_the_minutes_are_enough_for(journal: Journal) -> None:
    set_interview(journal, date(2026, 11, 30), minutes=5)
    assert queue(journal) == ["chosen", "weak"]


def test_what_was_practised_today_is_counted_and_not_asked_again(journal: Journal) -> None:
    set_interview(journal, date(2026, 11, 30), minutes=5)
    journal.transact(lambda db: edits.review(db, "chosen", Grade.GOOD, NOW))
    assert queue(journal) == ["weak"]
    journal.transact(lambda db: edits.review(db, "weak", Grade.GOOD, NOW))
    assert queue(journal) == ["due"]  # the minutes are used up, and this one is due in any case


def test_an_interview_that_has_passed_changes_nothing(journal: Journal) -> None:
    set_interview(journal, date(2026, 11, 23))
    assert queue(journal) == ["weak", "due", "chosen"]


def test_a_question_asked_in_other_words_comes_in_those_next(journal: Journal) -> None:
    again = Asked(question=Question(id="new", wording="new?"), wording="Something else?")
    journal.save(Debrief(started_at=NOW - DAY_MS, company="Contoso", asked=(again,)), None)
    first = journal.transact(lambda db: practice_item(db, "new", NOW, ZONE))
    assert first is not None
    assert (first.wording, first.several) == ("new?", True)
    journal.transact(lambda db: edits.show_wording(db, "new", first.wording))
    then = journal.transact(lambda db: practice_item(db, "new", NOW, ZONE))
    assert then is not None
    assert then.wording == "Something else?"
