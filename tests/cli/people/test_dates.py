"""`debrief export dates`: a version of a date rises where what it is made from was changed, and only there."""

import json
from collections.abc import Callable

import icalendar
import pytest
from click.testing import Result

from debrief.cli.people.changing import change_debrief
from debrief.domain.people.changes import tick_plan
from debrief.domain.record.debrief import with_part
from debrief.domain.record.parts import Development
from debrief.domain.record.when import When

pytestmark = pytest.mark.usefixtures("noon", "filled")

Run = Callable[..., Result]


def versions(run: Run) -> dict[str, int]:
    calendar = icalendar.Calendar.from_ical(run("export", "dates").stdout)
    return {str(event["UID"]): int(event["SEQUENCE"]) for event in calendar.subcomponents}


def test_the_version_of_a_date_rises_only_where_its_debrief_was_changed(run: Run):
    first, second, *_ = (row["id"] for row in json.loads(run("list", "--format", "json").stdout))
    due = When(at=4_000_000_000_000, zone="UTC", timed=True)
    for debrief, plan in ((first, "p1"), (second, "p2")):
        made = Development(id=plan, cue="they ask", action="say it", due=due)
        change_debrief(debrief, lambda record, made=made: with_part(record, "developments", made))
    before = versions(run)
    assert versions(run) == before
    change_debrief(first, lambda record: tick_plan(record, "p1"))
    change_debrief(first, lambda record: tick_plan(record, "p1", done=False))
    after = versions(run)
    assert after["plan-p1@debrief"] > before["plan-p1@debrief"]
    assert after["plan-p2@debrief"] == before["plan-p2@debrief"]
