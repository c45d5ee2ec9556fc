"""Asking at a later debrief what became of a plan: once for each, in a real file."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from debrief.domain.people.changes import check_plan, tick_plan
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development
from debrief.domain.record.when import When
from debrief.storage.people.agenda_rows import agenda_rows
from debrief.storage.people.open_plans import mark_asked, plan_to_check
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal

NOW = 1_795_000_000_000
DAY = 24 * 3600 * 1000
PLAN = Development(id="plan", cue="they ask for a figure", action="say the range", due=When(at=NOW + DAY, zone="UTC"))


def debrief_of(day: int, debrief_id: str, *plans: Development) -> Debrief:
    return Debrief(id=debrief_id, started_at=NOW + day * DAY, company=debrief_id.title(), developments=plans)


EARLIER = debrief_of(0, "acme", Development(id="point", text="Slower"), PLAN)
LATER = debrief_of(9, "borealis")


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with closing(open_empty_journal(path)) as opened:
        opened.save(EARLIER, None)
        opened.save(LATER, None)
        yield opened


def asked(journal: Journal, debrief: Debrief = LATER, now: int = NOW + DAY) -> str | None:
    plan = journal.transact(partial(plan_to_check, debrief=debrief, now=now))
    if plan is not None:
        journal.transact(partial(mark_asked, plan_id=plan.id, now=now))
    return plan and f"{plan.title}: {plan.id}"


def test_a_plan_is_asked_about_once_at_a_later_debrief(journal: Journal):
    assert asked(journal) == "Acme: plan"
    assert asked(journal) is None
    assert asked(journal, debrief_of(12, "cobalt")) is None


def test_a_plan_is_asked_about_at_a_debrief_whose_save_is_still_to_come(journal: Journal):
    assert asked(journal, debrief_of(12, "cobalt")) == "Acme: plan"


def test_a_plan_of_a_later_debrief_of_the_same_day_is_not_asked_about(journal: Journal):
    first, second = debrief_of(20, "cobalt"), debrief_of(20, "dune", Development(id="later", action="pause"))
    journal.trash("acme", NOW)
    journal.save(first, None)
    journal.save(second, None)
    assert asked(journal, first, now=NOW + 20 * DAY) is None
    assert asked(journal, debrief_of(20, "ember"), now=NOW + 20 * DAY) == "Dune: later"


def test_a_plan_is_not_asked_about_at_its_own_debrief(journal: Journal):
    assert asked(journal, EARLIER) is None


def test_the_newest_of_several_plans_is_asked_about_first(journal: Journal):
    journal.save(debrief_of(5, "brook", Development(id="newer", action="pause")), None)
    assert [asked(journal), asked(journal), asked(journal)] == ["Brook: newer", "Acme: plan", None]


@pytest.mark.parametrize(
    "change",
    [
        partial(tick_plan, development_id="plan"),
        partial(check_plan, development_id="plan", came=False, happened="", at=NOW),
        lambda debrief: replace(debrief, developments=()),
        lambda debrief: replace(debrief, started_at=NOW + 20 * DAY),
        lambda debrief: replace(debrief, started_at=NOW - 400 * DAY),
    ],
    ids=["done", "checked", "gone", "of a later interview", "of more than a year ago"],
)
def test_other_plans_are_not_asked_about(journal: Journal, change):
    journal.change("acme", change)
    assert asked(journal) is None


def test_nothing_is_asked_about_a_debrief_in_the_trash(journal: Journal):
    journal.trash("acme", NOW)
    assert asked(journal) is None


def test_a_plan_whose_moment_came_is_no_longer_on_the_agenda(journal: Journal):
    assert [plan.id for plan in journal.transact(partial(agenda_rows, now=NOW, zone="UTC")).plans] == ["plan"]
    journal.change("acme", partial(check_plan, development_id="plan", came=False, happened="", at=NOW))
    assert [plan.id for plan in journal.transact(partial(agenda_rows, now=NOW, zone="UTC")).plans] == ["plan"]
    journal.change("acme", partial(check_plan, development_id="plan", came=True, happened="I said it.", at=NOW))
    assert journal.transact(partial(agenda_rows, now=NOW, zone="UTC")).plans == []


def test_a_plan_is_asked_about_from_its_day_on(journal: Journal):
    assert asked(journal, now=NOW) is None
    assert asked(journal, now=NOW + DAY) == "Acme: plan"


def test_a_plan_that_was_only_read_is_asked_about_again(journal: Journal):
    find = partial(plan_to_check, debrief=LATER, now=NOW + DAY)
    assert journal.transact(find) == journal.transact(find) is not None
