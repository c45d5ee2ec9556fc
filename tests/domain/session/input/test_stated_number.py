"""A number in a sentence counts where it is certain, and never where it counts something else."""

from functools import partial

from debrief.domain.session.input.number import read_number, read_percent, read_stated_number, split_stated_number

CERTAIN = {
    "about 70": 70,
    "maybe 85": 85,
    "fairly sure, maybe 85": 85,
    "Not sure, maybe 55": 55,
    "60, maybe": 60,
    "60 maybe": 60,
    "30, no more than that": 30,
    "30, no more": 30,
    "60 or so": 60,
    "80% honestly": 80,
    "85 definitely, I drew it": 85,
    "60 or so, felt ok": 60,
    "maybe 55, who knows": 55,
    "60-ish": 60,
    "~60": 60,
    "70?": 70,
    "I’d say 70": 70,
    "I had given myself 70 %, because she smiled": 70,
    "60 because she smiled": 60,
    "60 – it went well": 60,
    "maybe 3/5, I guess": 60,
    "70 % sure": 70,
    "okay, I was about 60": 60,
    "70": 70,
    "Sure of it: 85.": 85,
    "quite sure about that, 80": 80,
    "went ok, 75": 75,
    "It went well. 75": 75,
    "low, 20": 20,
    "rather high: 80": 80,
    "my chance was 70": 70,
    "Chance: 70 %": 70,
    "gave myself 70": 70,
    "I thought maybe 70": 70,
    "70 I thought": 70,
    "a 40": 40,
    "it was a solid 80": 80,
    "I'd give it a 40": 40,
    "70, it was awkward": 70,
}
HEAVY = {
    "After: 4.": 4,
    "Heavy before: 7": 7,
    "pretty heavy, 7, deflated": 7,
    "a bit lighter: 4": 4,
    "still a 4": 4,
    "down to 4": 4,
    "I feel like a 4": 4,
    "it's a 4 now": 4,
    "definitely a 4": 4,
    "Uncomfortable: 4. True answer: the team was dissolved": 4,
    "very awkward, 4": 4,
    "discomfort 4": 4,
}
"""What is read where 0 to 10 is asked."""
UNCERTAIN = [
    "",
    "fairly sure",
    "4 minutes of silence",
    "25 minutes of talking, then she said great",
    "2 of them",
    "in 3 years",
    "about 3 years",
    "I talked for maybe 20",
    "not 60",
    "I was 25",
    "only 2, the others were fine",
    "less than 60",
    "60 or 70",
    "20-30 minutes of talking",
    "20-30",
    "25, then 30",
    "25, twenty of them hard",
    "30, minutes I mean",
    "15 out of 20 people left",
    "5 out of 5 uncomfortable. I had read it.",
    "2026 was hard",
    "7.5 flat",
    "7,5",
    "7, 5",
    "70 % of the time I talked",
    "maybe 600",
    "4 out",
    "60of course",
    "I drew 2 boxes, maybe 3",
    "Uncomfortable: 40",
    "a 40 minute talk",
    "I drew a 40",
    "after 20 minutes",
    "after 4 of them left",
    "it went on for 40",
    "not a 40",
    "chance of 2 more rounds",
    "the chance of 70 or 80",
]


def test_a_number_with_only_hedges_or_a_comma_around_it_is_read() -> None:
    assert {typed: read_stated_number(typed, read_percent) for typed in CERTAIN} == CERTAIN


def test_a_number_behind_what_it_measures_is_read() -> None:
    read = partial(read_number, numbers=range(11))
    assert {typed: read_stated_number(typed, read) for typed in HEAVY} == HEAVY


def test_a_number_that_counts_something_or_is_one_of_several_is_not_read() -> None:
    assert {typed: read_stated_number(typed, read_percent) for typed in UNCERTAIN} == dict.fromkeys(UNCERTAIN)


def test_a_long_sentence_of_hedges_is_read_at_once() -> None:
    assert read_stated_number("so so sure, " * 20_000 + "fine", read_percent) is None


SPLIT = {
    ("4 now, tea and a walk", 10): (4, "now, tea and a walk"),
    ("7, deflated", 10): (7, "deflated"),
    ("5/5 awful", 5): (5, "awful"),
    ("5/10, tired", 10): (5, "tired"),
    ("4 or 5", 5): None,
    ("4, or 5", 5): None,
    ("5/5 people left", 5): None,
    ("7.5 flat", 10): None,
    ("4 minutes of silence", 10): None,
    ("maybe 4", 10): None,
    ("12, tired", 10): None,
    ("4", 10): None,
}


def split(typed: str, highest: int) -> tuple[int, str] | None:
    return split_stated_number(typed, partial(read_number, numbers=range(highest + 1)))


def test_a_number_that_begins_a_sentence_is_split_from_the_words_behind_it() -> None:
    assert {(typed, highest): split(typed, highest) for typed, highest in SPLIT} == SPLIT
