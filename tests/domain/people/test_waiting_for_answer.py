"""The answer they promised: working days, the one nudge, and how it is put."""

from datetime import date

from debrief.domain.people.waiting_for_answer import Waiting, add_working_days, nudge_at, promise_words, waiting_state
from debrief.domain.record.when import UNKNOWN, When
from tests.domain.wednesday import day, ms, timed

WORKING_DAYS = {
    ("2026-11-18", 0): "2026-11-18",
    ("2026-11-18", 2): "2026-11-20",
    ("2026-11-20", 1): "2026-11-23",
    ("2026-11-21", 1): "2026-11-23",
    ("2026-11-22", 2): "2026-11-24",
    ("2028-02-28", 2): "2028-03-01",
}


def test_working_days_leave_out_the_weekend():
    ends = {(begin, count): add_working_days(date.fromisoformat(begin), count) for begin, count in WORKING_DAYS}
    assert {case: end.isoformat() for case, end in ends.items()} == WORKING_DAYS


NUDGES = {
    (day("2026-11-20"), day("2026-11-18")): ms("2026-11-24 00:00"),
    (timed("2026-11-20 17:00"), day("2026-11-18")): ms("2026-11-24 00:00"),
    (UNKNOWN, day("2026-11-18")): ms("2026-11-27 00:00"),
    (When(written="soon"), day("2026-11-18")): ms("2026-11-27 00:00"),
    (day("2026-11-20", "Asia/Tokyo"), UNKNOWN): ms("2026-11-24 00:00", "Asia/Tokyo"),
    (day("2026-10-23"), UNKNOWN): ms("2026-10-27 00:00"),
    (UNKNOWN, UNKNOWN): None,
}


def test_a_nudge_is_offered_some_working_days_after():
    assert {(promised, held): nudge_at(promised, held) for promised, held in NUDGES} == NUDGES


STATES = {
    ("2026-11-23 23:59", None): Waiting.WAITING,
    ("2026-11-24 00:00", None): Waiting.NUDGE,
    ("2026-12-21 23:59", None): Waiting.NUDGE,
    ("2026-12-22 00:00", None): Waiting.OFFER_SILENT,
    ("2026-11-24 10:00", "2026-11-24 09:00"): Waiting.NUDGED,
    ("2026-12-02 23:59", "2026-11-24 09:00"): Waiting.NUDGED,
    ("2026-12-03 00:00", "2026-11-24 09:00"): Waiting.OFFER_SILENT,
}


def test_after_one_nudge_the_app_lets_go():
    promised, held = day("2026-11-20"), day("2026-11-18")

    def state(now: str, nudged: str | None) -> Waiting:
        return waiting_state(held=held, promised=promised, nudged_at=ms(nudged) if nudged else None, now=ms(now))

    assert {(now, nudged): state(now, nudged) for now, nudged in STATES} == STATES


PROMISES = {
    (day("2026-11-20"), "2026-11-22 09:00"): "promised by Friday · two days ago",
    (day("2026-11-20"), "2026-11-21 00:00"): "promised by Friday · a day ago",
    (day("2026-11-20"), "2026-11-20 23:59"): "promised by Friday · today",
    (day("2026-11-20"), "2026-11-19 12:00"): "promised by Friday · tomorrow",
    (timed("2026-11-20 17:00"), "2026-11-18 12:00"): "promised by Friday, 17:00 · in two days",
    (day("2026-11-20"), "2026-12-20 12:00"): "promised by Fri 20 Nov · 30 days ago",
    (day("2026-12-31"), "2027-01-10 12:00"): "promised by Thu 31 Dec 2026 · ten days ago",
    (When(written="soon"), "2026-11-20 12:00"): "promised: “soon” (not a date)",
    (UNKNOWN, "2026-11-20 12:00"): "",
}


def test_the_promise_is_put_in_days():
    assert {(promised, now): promise_words(promised, ms(now)) for promised, now in PROMISES} == PROMISES
