"""What is typed for the minutes a day."""

from debrief.domain.practice.next_interview.typed_minutes import minutes_fault, read_minutes

NO_MINUTES = (
    "1.5h30",
    "1h 90",
    *(
        "0",
        "481",
        "-5",
        "",
        "9" * 5_000,
        "20-30",
        "20 or 30",
        "15 questions",
        "not much",
        "9 hours",
        "15 min on Monday",
        "more than 15",
        "twenty ten",
        "ten five",
        "seventy questions",
        "no more",
    ),
    "5%",
)


def test_what_is_no_number_of_minutes_a_day_is_refused():
    assert [typed for typed in NO_MINUTES if "number from 1 to 480" not in minutes_fault(typed)] == []


MINUTES = {
    "1": 1,
    "20": 20,
    "480": 480,
    " 15 ": 15,
    "about 15": 15,
    "About 15 minutes": 15,
    "15 min": 15,
    "15min.": 15,
    "~15": 15,
    "15ish": 15,
    "maybe 20, I think": 20,
    "at least 25 minutes a day": 25,
    "45 min or so": 45,
    "a quarter of an hour": 15,
    "half an hour": 30,
    "around half an hour a day": 30,
    "an hour and a half": 90,
    "1 h": 60,
    "1h30": 90,
    "1.5 hours": 90,
    "1 hour and 15 minutes": 75,
    "twenty minutes": 20,
    "probably forty-five": 45,
    "seventy": 70,
    "eighty minutes": 80,
    "twelve": 12,
    "thirty five min": 35,
    "Ninety-nine": 99,
    "no more than 15": 15,
    "not more than twenty minutes a day": 20,
    "at most 15 min": 15,
    "max. 30": 30,
}


def test_a_number_is_read_where_only_hedges_and_units_are_beside_it():
    assert {typed: read_minutes(typed) for typed in MINUTES} == MINUTES
