"""`debrief export dates`: a file made later updates the dates of an earlier one."""

from collections.abc import Callable

import icalendar
import pytest
from click.testing import Result

from debrief.cli import clock
from tests.cli.conftest import NOON

pytestmark = pytest.mark.usefixtures("noon", "filled")

Run = Callable[..., Result]


def versions(run: Run) -> dict[str, int]:
    calendar = icalendar.Calendar.from_ical(run("export", "dates").stdout)
    return {str(event["UID"]): int(event["SEQUENCE"]) for event in calendar.subcomponents}


def test_every_date_of_a_later_file_has_a_higher_version(run: Run, monkeypatch: pytest.MonkeyPatch):
    before = versions(run)
    assert before
    assert versions(run) == before
    monkeypatch.setattr(clock, "now", lambda: NOON + 1000)
    after = versions(run)
    assert all(after[uid] > version for uid, version in before.items())
