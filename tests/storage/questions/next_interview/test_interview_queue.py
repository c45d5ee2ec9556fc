"""Practice until the next interview: what is weakest by then, as much as the minutes are enough for."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from debrief.domain.lists.agenda.agenda import agenda
from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.practice.spacing import Grade
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import DAY_MS
from debrief.storage.people.agenda_rows import agenda_rows
from debrief.storage.questions import edits
from debrief.storage.questions.details import practice_item
from debrief.storage.questions.next_interview.interview_queue import todays_queue
from debrief.storage.questions.next_interview.next_interview import set_next_interview
from debrief.storage.records.journal import Journal
from debrief.tui.services.home_view import home_view

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


def said_on_the_start_page(journal: Journal) -> list[str]:
    """Return the line for practice, and nothing if there is none; the same from the app and from the command."""
    lines = journal.transact(
        lambda db: (home_view(db, NOW, ZONE).practice, practice_of(agenda(agenda_rows(db, NOW, ZONE), {}, NOW, ZONE)))
    )
    assert lines[0] == lines[1]
    return [line.about for line in lines if line is not None][:1]


def practice_of(items: list[AgendaItem]) -> AgendaItem | None:
    return next((item for item in items if item.kind is AgendaKind.PRACTICE), None)


def test_the_start_page_says_what_the_round_has(journal: Journal) -> None:
    assert said_on_the_start_page(journal) == ["2 questions due, 1 chosen"]
    set_interview(journal, date(2026, 11, 30))
    assert said_on_the_start_page(journal) == ["5 questions for Mon 30 Nov"]
    set_interview(journal, date(2026, 11, 30), minutes=5)
    assert said_on_the_start_page(journal) == ["2 questions for Mon 30 Nov"]
    for name in ("chosen", "weak"):
        journal.transact(lambda db, name=name: edits.review(db, name, Grade.GOOD, NOW))
    assert said_on_the_start_page(journal) == ["1 question due"]  # the minutes of today are used up


def test_on_the_evening_before_practice_is_offered_though_nothing_is_due(journal: Journal) -> None:
    for name in ("chosen", "weak", "due"):
        journal.transact(lambda db, name=name: edits.review(db, name, Grade.EASY, NOW - DAY_MS))
    assert said_on_the_start_page(journal) == []
    set_interview(journal, date(2026, 11, 25))
    assert said_on_the_start_page(journal) == ["5 questions for Wed 25 Nov"]
    assert len(queue(journal)) == 5
    for name in NAMES:
        journal.transact(lambda db, name=name: edits.review(db, name, Grade.GOOD, NOW))
    assert said_on_the_start_page(journal) == []


def test_an_interview_that_has_passed_changes_nothing(journal: Journal) -> None:
    set_interview(journal, date(2026, 11, 23))
    assert queue(journal) == ["weak", "due", "chosen"]
    assert said_on_the_start_page(journal) == ["2 questions due, 1 chosen"]


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
