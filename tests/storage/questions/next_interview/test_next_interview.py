"""The agenda names the next interview, and no other, in a real file."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.storage.people.agenda_rows import agenda_rows
from debrief.storage.questions.next_interview.next_interview import find_next_interview, set_next_interview
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal

NOW = int(datetime(2026, 12, 1, 9, tzinfo=UTC).timestamp() * 1000)
TODAY = date(2026, 12, 1)


def interview_of_agenda(journal: Journal) -> NextInterview | None:
    return journal.transact(lambda db: agenda_rows(db, NOW, "UTC")).interview


@pytest.mark.parametrize(("day", "shown"), [(date(2026, 12, 3), True), (TODAY, True), (date(2026, 11, 30), False)])
def test_the_interview_is_named_until_its_day_is_over(path: Path, day: date, shown: bool):
    interview = NextInterview(day=day, minutes=30, company="Acme")
    with closing(open_empty_journal(path)) as journal:
        assert interview_of_agenda(journal) is None
        journal.transact(lambda db: set_next_interview(db, interview, NOW))
        assert interview_of_agenda(journal) == (interview if shown else None)


@pytest.mark.parametrize(("day", "minutes"), [("20261203", 20), ("2026-12-03", 0), ("2026-12-03", 9999), ("soon", 20)])
def test_a_damaged_day_is_not_named(path: Path, day: str, minutes: int):
    with closing(open_empty_journal(path)) as journal:
        journal.transact(lambda db: db.execute("INSERT INTO practice_aim VALUES (?, ?, 1, 'Acme')", (day, minutes)))
        assert journal.transact(lambda db: find_next_interview(db, TODAY)) is None
        assert interview_of_agenda(journal) is None
