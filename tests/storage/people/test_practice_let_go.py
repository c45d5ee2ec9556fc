"""Letting practice go holds for what is due then, in a real file."""

from contextlib import closing
from functools import partial
from pathlib import Path

from debrief.domain.lists.agenda.agenda import PRACTICE, agenda
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.storage.people.agenda_choices import hidden_items, let_go, put_off
from debrief.storage.people.agenda_rows import agenda_rows
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal

NOW = 1_795_000_000_000
"""18 November 2026, 11:06 UTC."""
HOUR = 3_600_000
DAY = 24 * HOUR
DEBRIEF = Debrief(
    id="d",
    started_at=NOW,
    asked=tuple(
        Asked(id=f"a{n}", question=Question(id=f"q{n}", wording=f"Why {n}?", practise=True), wording=f"Why {n}?")
        for n in range(2)
    ),
)


def is_shown(journal: Journal, now: int) -> bool:
    rows = journal.transact(partial(agenda_rows, now=now, zone="UTC"))
    return any(item.key == PRACTICE for item in agenda(rows, journal.transact(hidden_items), now, "UTC"))


def set_due(journal: Journal, question: str, at: int) -> None:
    journal.transact(lambda db: db.execute("UPDATE question SET due_at = ? WHERE id = ?", (at, question)))


def test_practice_let_go_comes_back_on_the_day_when_another_question_falls_due(path: Path):
    with closing(open_empty_journal(path)) as journal:
        journal.save(DEBRIEF, None)
        while journal.index():
            pass
        set_due(journal, "q0", NOW - HOUR)
        set_due(journal, "q1", NOW + HOUR)
        assert is_shown(journal, NOW)
        journal.transact(partial(let_go, item=PRACTICE, now=NOW))
        assert not is_shown(journal, NOW), "what falls due later today was on the line that was let go"
        assert not is_shown(journal, NOW + 30 * DAY), "nothing else has fallen due"
        set_due(journal, "q1", NOW + 3 * DAY)
        assert not is_shown(journal, NOW + 2 * DAY)
        assert is_shown(journal, NOW + 3 * DAY)


def test_practice_put_off_stays_away_until_its_day_whatever_falls_due(path: Path):
    with closing(open_empty_journal(path)) as journal:
        journal.save(DEBRIEF, None)
        set_due(journal, "q0", NOW - HOUR)
        journal.transact(partial(put_off, item=PRACTICE, until=NOW + 7 * DAY, now=NOW))
        set_due(journal, "q1", NOW + 2 * DAY)
        assert not is_shown(journal, NOW + 3 * DAY)
