"""The day by which they said they would answer, as people write it."""

from datetime import UTC, datetime

import pytest

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.promised_day import parse_promise
from debrief.domain.record.when import UNKNOWN
from debrief.domain.refusal import Refusal


@pytest.mark.parametrize(
    ("held", "text", "promised"),
    [
        ("2026-11-24", "Friday", "2026-11-27"),
        ("2026-11-24", "27 Nov", "2026-11-27"),
        ("2026-11-24", "2026-11-27", "2026-11-27"),
        ("2026-11-24", "Monday", "2026-11-30"),
        ("2026-11-24", "in 3 days", "2026-12-01"),
        ("2026-11-24", "4 Dec", "2026-12-04"),
        ("", "Friday", "2026-12-04"),
        ("", "2026-11-27", "2026-11-27"),
    ],
)
def test_a_promised_day_is_the_first_after_the_interview_even_if_it_is_over(
    held: str, text: str, promised: str
) -> None:
    saturday = int(datetime(2026, 11, 28, 12, tzinfo=UTC).timestamp() * 1000)
    interview = parse_date(held, now=saturday, zone="UTC", direction=Direction.PAST) if held else UNKNOWN
    assert f"{parse_promise(text, interview, now=saturday, zone='UTC').local:%Y-%m-%d}" == promised


def test_the_day_of_the_interview_itself_is_that_day_and_not_one_a_week_later() -> None:
    saturday = int(datetime(2026, 11, 28, 12, tzinfo=UTC).timestamp() * 1000)
    interview = parse_date("2026-11-24 14:00", now=saturday, zone="UTC", direction=Direction.PAST)
    assert f"{parse_promise('Tuesday', interview, now=saturday, zone='UTC').local:%Y-%m-%d}" == "2026-11-24"


def test_a_promise_before_the_interview_is_refused() -> None:
    saturday = int(datetime(2026, 11, 28, 12, tzinfo=UTC).timestamp() * 1000)
    interview = parse_date("2026-11-24", now=saturday, zone="UTC", direction=Direction.PAST)
    with pytest.raises(Refusal):
        parse_promise("2026-11-20", interview, now=saturday, zone="UTC")
