"""The timeline of a debrief: each moment in the zone it is meant in, in order, with the time between."""

from dataclasses import replace

from debrief.domain.page.timeline import timeline
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Feedback, Note
from debrief.domain.record.when import When

EMPTY = Debrief(started_at=0)
DAY = 86_400_000
BERLIN = When(at=40 * DAY, zone="Europe/Berlin", timed=True)
"""Tuesday 10 February 1970, one o'clock in the morning there."""
NOON = When(at=40 * DAY + DAY // 2, zone="Europe/Berlin")
BEGAN, FINISHED = "You started writing", "You finished"
INTERVIEW = "The interview (Berlin time)"


def milestones(debrief: Debrief, zone: str) -> list[tuple[str, str, str]]:
    return [(milestone.day, milestone.what, milestone.later) for milestone in timeline(debrief, zone)]


TIMELINES = {
    "in the zone given where there is no other": (
        {"started_at": 0},
        [("Thu 1 Jan 1970, 09:00", BEGAN, "")],
    ),
    "the interview in its zone, what was written in that of the reader": (
        {"held": BERLIN, "started_at": 41 * DAY, "finished_at": 45 * DAY},
        [
            ("Tue 10 Feb 1970, 01:00", INTERVIEW, ""),
            ("Wed 11 Feb 1970, 09:00", BEGAN, "the day after"),
            ("Sun 15 Feb 1970, 09:00", FINISHED, "4 days later"),
        ],
    ),
    "an interview without an hour was before what was written of it": (
        {"held": NOON, "started_at": 40 * DAY, "finished_at": None},
        [("Tue 10 Feb 1970", "The interview", ""), ("Tue 10 Feb 1970, 09:00", BEGAN, "")],
    ),
    "an answer of the same day comes before what was written after it": (
        {
            "held": BERLIN,
            "answered": When(at=40 * DAY + DAY // 3, zone="Europe/Berlin", timed=True),
            "started_at": 40 * DAY + DAY // 2,
            "outcome": Outcome.REJECTED,
        },
        [
            ("Tue 10 Feb 1970, 01:00", INTERVIEW, ""),
            ("Tue 10 Feb 1970, 09:00", "The answer came: rejected (Berlin time)", ""),
            ("Tue 10 Feb 1970, 21:00", BEGAN, "4 hours later"),
        ],
    ),
    "notes that were sent and replies that came are in it": (
        {
            "held": BERLIN,
            "started_at": 40 * DAY + DAY // 2,
            "notes": (Note(to="Wen <wen@example.org>", sent_at=41 * DAY), Note(to="Jo"), Note(sent_at=42 * DAY)),
            "feedback": (Feedback(sender="Wen", received_at=44 * DAY, sealed=True), Feedback(sender="Jo")),
        },
        [
            ("Tue 10 Feb 1970, 01:00", INTERVIEW, ""),
            ("Tue 10 Feb 1970, 21:00", BEGAN, "12 hours later"),
            ("Wed 11 Feb 1970, 09:00", "You thanked Wen", "the day after"),
            ("Thu 12 Feb 1970, 09:00", "You thanked somebody", "the day after"),
            ("Sat 14 Feb 1970, 09:00", "A reply from Wen", "2 days later"),
        ],
    ),
    "an answer without an hour came after the interview": (
        {"held": BERLIN, "answered": NOON, "started_at": 41 * DAY, "outcome": Outcome.OFFER},
        [
            ("Tue 10 Feb 1970, 01:00", INTERVIEW, ""),
            ("Tue 10 Feb 1970", "The answer came: an offer", ""),
            ("Wed 11 Feb 1970, 09:00", BEGAN, "the day after"),
        ],
    ),
    "what could not be read as a date is left out": (
        {"held": When(written="one day"), "answered": When(written="later"), "started_at": 0},
        [("Thu 1 Jan 1970, 09:00", BEGAN, "")],
    ),
}


def test_the_timeline_has_the_days_that_are_known_in_order():
    days = {case: milestones(replace(EMPTY, **known), "Asia/Tokyo") for case, (known, _) in TIMELINES.items()}
    assert days == {case: expected for case, (_, expected) in TIMELINES.items()}


HOUR = DAY // 24
NEW_YORK = When(at=22 * HOUR, zone="America/New_York", timed=True)
"""Thursday 1 January 1970, five in the afternoon there."""


BETWEEN_ZONES = {
    "an hour after": ("UTC", 23 * HOUR, ("Thu 1 Jan 1970, 23:00", BEGAN, "an hour later")),
    "after midnight here": ("UTC", 26 * HOUR, ("Fri 2 Jan 1970, 02:00", BEGAN, "4 hours later")),
    "at once": ("UTC", 22 * HOUR + 60_000, ("Thu 1 Jan 1970, 22:01", BEGAN, "within the hour")),
    "the evening after": ("UTC", 47 * HOUR, ("Fri 2 Jan 1970, 23:00", BEGAN, "the day after")),
    "where clocks agree": ("America/Toronto", 26 * HOUR, ("Thu 1 Jan 1970, 21:00", BEGAN, "")),
}


def test_time_between_two_zones_is_not_counted_by_their_dates():
    days = {
        case: milestones(replace(EMPTY, held=NEW_YORK, started_at=began, finished_at=None), zone)[1:]
        for case, (zone, began, _) in BETWEEN_ZONES.items()
    }
    assert days == {case: [expected] for case, (_, _, expected) in BETWEEN_ZONES.items()}


LOCAL_ZONES = {
    "UTC": "The interview (New York time)",
    "America/New_York": "The interview",
    "America/Toronto": "The interview",
    "Nowhere/City": "The interview (New York time)",
}


def test_a_zone_is_told_where_its_clock_differs_from_the_local_one():
    assert {zone: timeline(replace(EMPTY, held=NEW_YORK), zone)[-1].what for zone in LOCAL_ZONES} == LOCAL_ZONES


def test_moments_of_several_zones_are_in_the_order_in_which_they_were():
    came = When(at=NEW_YORK.at + HOUR, zone="Asia/Tokyo", timed=True)
    days = timeline(replace(EMPTY, held=NEW_YORK, answered=came, started_at=30 * HOUR), "UTC")
    assert [(milestone.day, milestone.what) for milestone in days] == [
        ("Thu 1 Jan 1970, 17:00", "The interview (New York time)"),
        ("Fri 2 Jan 1970, 08:00", "The answer came (Tokyo time)"),
        ("Fri 2 Jan 1970, 06:00", BEGAN),
    ]
