"""The agenda names the interview that practice aims at, and no other, in a real file."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from debrief.domain.practice.prepare.next_interview import Aim
from debrief.storage.people.agenda_rows import agenda_rows
from debrief.storage.questions.prepare.next_interview import current_aim, set_aim
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal

NOW = int(datetime(2026, 12, 1, 9, tzinfo=UTC).timestamp() * 1000)
TODAY = date(2026, 12, 1)


def interview(journal: Journal) -> Aim | None:
    return journal.transact(lambda db: agenda_rows(db, NOW, "UTC")).interview


@pytest.mark.parametrize(("day", "shown"), [(date(2026, 12, 3), True), (TODAY, True), (date(2026, 11, 30), False)])
def test_the_interview_is_named_until_its_day_is_over(path: Path, day: date, shown: bool):
    aim = Aim(day=day, minutes=30, company="Acme")
    with closing(open_empty_journal(path)) as journal:
        assert interview(journal) is None
        journal.transact(lambda db: set_aim(db, aim, NOW))
        assert interview(journal) == (aim if shown else None)


@pytest.mark.parametrize(("day", "minutes"), [("20261203", 20), ("2026-12-03", 0), ("2026-12-03", 9999), ("soon", 20)])
def test_a_damaged_day_that_practice_does_not_aim_at_is_not_named(path: Path, day: str, minutes: int):
    with closing(open_empty_journal(path)) as journal:
        journal.transact(lambda db: db.execute("INSERT INTO practice_aim VALUES (?, ?, 1, 'Acme')", (day, minutes)))
        assert journal.transact(lambda db: current_aim(db, TODAY)) is None
        assert interview(journal) is None
