"""The window of a thank-you note, to the second."""

import pytest

from debrief.domain.people.clock_words import clock_words, duration_words
from debrief.domain.people.note_clock import ClockHours, ClockState, note_window
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal
from tests.domain.wednesday import HOME, day, ms, timed

pytestmark = pytest.mark.row(11)

HOUR = 3_600_000
SECOND = 1000
EARLY, OPEN, CLOSING, LATE = ClockState.TOO_EARLY, ClockState.OPEN, ClockState.CLOSING, ClockState.LATE
SECOND_WINDOW, SET_BACK = ClockState.SECOND_WINDOW, ClockState.CLOCK_SET_BACK

INTERVIEW = timed("2026-11-18 14:00", minutes=90)
END = ms("2026-11-18 15:30")


@pytest.mark.parametrize(
    ("after_ms", "state"),
    [
        (-HOUR, EARLY),
        (0, EARLY),
        (2 * HOUR - 1, EARLY),
        (2 * HOUR, OPEN),
        (18 * HOUR - 1, OPEN),
        (18 * HOUR, CLOSING),
        (24 * HOUR - 1, CLOSING),
        (24 * HOUR, LATE),
        (400 * 24 * HOUR, LATE),
    ],
)
def test_each_bound_holds_to_the_millisecond(after_ms: int, state: ClockState):
    assert note_window(INTERVIEW, now=END + after_ms).state is state


@pytest.mark.parametrize(
    ("held", "opens", "closes", "zone"),
    [
        # The clocks go back in the night after: 24 hours are over at 13:00 on the clock.
        (timed("2026-10-24 13:00", minutes=60), "2026-10-24 16:00:00", "2026-10-25 13:00:00", HOME),
        # The clocks go forward in the night after.
        (timed("2026-03-28 13:00", minutes=60), "2026-03-28 16:00:00", "2026-03-29 15:00:00", HOME),
        # An interview across each change: its length is elapsed time.
        (timed("2026-10-25 01:30", minutes=120), "2026-10-25 04:30:00", "2026-10-26 02:30:00", HOME),
        (timed("2026-03-29 01:30", minutes=60), "2026-03-29 05:30:00", "2026-03-30 03:30:00", HOME),
        # A leap day.
        (timed("2028-02-28 16:00", minutes=60), "2028-02-28 19:00:00", "2028-02-29 17:00:00", HOME),
        (timed("2028-02-29 16:00", minutes=60), "2028-02-29 19:00:00", "2028-03-01 17:00:00", HOME),
        # Held in Berlin, sent after a flight to Tokyo, eight hours ahead; and across the date line.
        (timed("2026-11-18 14:00", minutes=60), "2026-11-19 01:00:00", "2026-11-19 23:00:00", "Asia/Tokyo"),
        (
            timed("2026-11-18 09:00", "Pacific/Auckland", 60),
            "2026-11-17 13:00:00",
            "2026-11-18 11:00:00",
            "Pacific/Honolulu",
        ),
        # Without a known length, from its start.
        (timed("2026-11-18 14:00"), "2026-11-18 16:00:00", "2026-11-19 14:00:00", HOME),
        # Without a known time, from the end of the day, which is not always 24 hours long.
        (day("2026-11-18"), "2026-11-19 02:00:00", "2026-11-20 00:00:00", HOME),
        (day("2026-10-25"), "2026-10-26 02:00:00", "2026-10-27 00:00:00", HOME),
        (day("2026-03-29"), "2026-03-30 02:00:00", "2026-03-31 00:00:00", HOME),
    ],
)
def test_the_window_counts_elapsed_time_on_any_clock(held: When, opens: str, closes: str, zone: str):
    opens_at, closes_at = ms(opens, zone), ms(closes, zone)
    clock = note_window(held, now=opens_at)
    assert (clock.state, clock.opens_at, clock.closes_at) == (OPEN, opens_at, closes_at)
    assert note_window(held, now=opens_at - SECOND).state is EARLY
    assert note_window(held, now=closes_at - SECOND).state is CLOSING
    assert note_window(held, now=closes_at).state is LATE


def test_the_answer_opens_a_second_window():
    answered = timed("2026-11-23 09:12")
    at = ms("2026-11-23 09:12")
    assert note_window(INTERVIEW, answered, now=at + HOUR).state is EARLY
    assert note_window(INTERVIEW, answered, now=at + 3 * HOUR).state is SECOND_WINDOW
    assert note_window(INTERVIEW, answered, now=at + 23 * HOUR).state is CLOSING
    assert note_window(INTERVIEW, answered, now=at + 24 * HOUR).state is LATE


def test_an_answer_before_the_note_moves_its_window_to_the_answer():
    clock = note_window(INTERVIEW, timed("2026-11-18 16:30"), now=ms("2026-11-18 17:45"))
    assert (clock.state, clock.opens_at) == (EARLY, ms("2026-11-18 18:30"))


def test_an_answer_before_the_end_of_the_interview_opens_nothing_earlier():
    assert note_window(INTERVIEW, timed("2026-11-18 14:05"), now=END).opens_at == END + 2 * HOUR


def test_an_answer_is_enough_where_the_interview_has_no_date():
    assert note_window(UNKNOWN, timed("2026-11-18 09:00"), now=ms("2026-11-18 12:00")).state is SECOND_WINDOW


def test_without_any_date_there_is_no_window():
    clock = note_window(When(written="sometime in spring"), now=END)
    assert (clock.state, clock.opens_at) == (ClockState.UNKNOWN_TIME, None)


def test_a_note_that_is_not_the_custom_has_no_window():
    assert note_window(INTERVIEW, now=END + 3 * HOUR, no_notes=True).state is ClockState.NOT_THE_CUSTOM


def test_a_sent_note_stays_sent_whatever_the_clock_says():
    clock = note_window(INTERVIEW, now=END - 400 * HOUR, sent_at=END + 3 * HOUR, written_at=END, no_notes=True)
    assert clock.state is ClockState.SENT


@pytest.mark.parametrize("behind_ms", [61 * SECOND, HOUR, 5 * HOUR, 24 * 365 * HOUR])
@pytest.mark.parametrize("written_after_ms", [0, 3 * HOUR, 20 * HOUR, 30 * HOUR])
def test_a_clock_set_back_opens_nothing_and_says_why(behind_ms: int, written_after_ms: int):
    written_at = END + written_after_ms
    clock = note_window(INTERVIEW, now=written_at - behind_ms, written_at=written_at)
    assert clock.state is SET_BACK
    assert "clock is behind" in clock_words(clock, written_at - behind_ms, HOME)


def test_a_clock_corrected_by_a_minute_is_not_set_back():
    assert note_window(INTERVIEW, now=END + 3 * HOUR - 60 * SECOND, written_at=END + 3 * HOUR).state is OPEN


def test_a_clock_behind_the_answer_is_set_back():
    assert note_window(INTERVIEW, timed("2026-11-23 09:12"), now=ms("2026-11-20 09:00")).state is SET_BACK


def test_the_bounds_are_settings():
    hours = ClockHours(earliest=4, latest=48, closing=12)
    assert note_window(INTERVIEW, now=END + 3 * HOUR, hours=hours).state is EARLY
    assert note_window(INTERVIEW, now=END + 35 * HOUR, hours=hours).state is OPEN
    assert note_window(INTERVIEW, now=END + 36 * HOUR, hours=hours).state is CLOSING


@pytest.mark.parametrize("hours", [(24, 24, 6), (30, 24, 6), (-1, 24, 6), (2, 0, 6), (2, 9000, 6)])
def test_bounds_that_make_no_sense_are_refused(hours: tuple[int, int, int]):
    earliest, latest, closing = hours
    with pytest.raises(Refusal):
        ClockHours(earliest=earliest, latest=latest, closing=closing)


def test_the_last_day_of_the_calendar_has_a_window():
    assert note_window(day("9999-12-30"), now=END).state is EARLY


@pytest.mark.parametrize(
    ("held", "now", "words"),
    [
        (INTERVIEW, "2026-11-18 16:10", "Leave it until today 17:30, in 1 h 20 min."),
        (INTERVIEW, "2026-11-18 18:00", "A good time to send it, until tomorrow 15:30."),
        (INTERVIEW, "2026-11-19 00:30", "A good time to send it, until Thu 19 Nov, 15:30."),  # for who is up, tomorrow
        (INTERVIEW, "2026-11-19 05:30", "A good time to send it, until today 15:30."),
        (INTERVIEW, "2026-11-19 12:20", "A good time to send it, for another 3 h 10 min."),
        (INTERVIEW, "2026-11-21 12:20", "The interview was more than a day ago. It is still fine to send the note."),
        (
            day("2026-11-18"),
            "2026-11-18 16:00",
            "Only the day of the interview is known, so this counts from its end. "
            "Leave it until tomorrow 02:00, in 10 h.",
        ),
    ],
)
def test_the_state_is_one_calm_line(held: When, now: str, words: str):
    assert clock_words(note_window(held, now=ms(now)), ms(now), HOME) == words


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        (0, "0 min"),
        (1, "1 min"),
        (HOUR, "1 h"),
        (HOUR + 1, "1 h 1 min"),
        (25 * HOUR, "1 day 1 h"),
        (48 * HOUR, "2 days"),
    ],
)
def test_a_duration_is_rounded_up_to_minutes(duration: int, words: str):
    assert duration_words(duration) == words
