"""Reads the minutes a day for practice as people type them: 15, "about 15 min", "a quarter of an hour"."""

import re

from debrief.domain.practice.next_interview.next_interview import LEAST_MINUTES, MOST_MINUTES
from debrief.domain.text.hedges import (
    BEFORE_VALUES,
    DEGREES,
    DOUBTS,
    ENDINGS,
    FILLERS,
    LIMITS,
    OPINIONS,
    STRESSES,
    any_of,
)

NO_MINUTES = f"Give the minutes as a number from {LEAST_MINUTES} to {MOST_MINUTES}."
_IN_WORDS = {
    "a quarter of an hour": 15,
    "quarter of an hour": 15,
    "a quarter hour": 15,
    "half an hour": 30,
    "a half hour": 30,
    "half hour": 30,
    "three quarters of an hour": 45,
    "an hour": 60,
    "one hour": 60,
    "an hour and a quarter": 75,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "two hours": 120,
}
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_COUNTS = {word: count for count, word in enumerate((*_UNITS, *_TEENS), 1)} | {
    f"{ten}{joint}{unit}": 10 * tens + units
    for tens, ten in enumerate(_TENS, 2)
    for units, unit in enumerate(("", *_UNITS))
    for joint in (("-", " ") if unit else ("",))
}
"""The numbers from 1 to 99 in words."""
_MINUTES = r"(?:minutes?|mins?|m)\b\.?"
_HOURS = r"(?:hours?|hrs?|h)"
_LIMITS_BEFORE = ("up to", "no more than", "not more than", "max", "max.")
_HEDGES_BEFORE = any_of(
    DOUBTS, OPINIONS, DEGREES, BEFORE_VALUES, LIMITS, STRESSES, FILLERS, _LIMITS_BEFORE, ["only", "just"]
)
_HEDGES_BEHIND = any_of(DOUBTS, OPINIONS, DEGREES, ENDINGS, LIMITS, ["max", "tops"])
_BEFORE = rf"(?:(?:{_HEDGES_BEFORE}),? |~ ?)"
_BEHIND = rf"(?:-?ish\b|,? (?:{_HEDGES_BEHIND}|(?:a|per|each|every) day|daily)\b)"
# Compiled at its first use: the command line imports this module.
_TYPED = (
    rf"{_BEFORE}*(?:(?P<words>{any_of(_IN_WORDS)})"
    rf"|(?P<hours>\d)(?:[.,](?P<tenth>\d))? ?{_HOURS}(?: ?(?:and )?(?P<more>[0-5]?\d)(?: ?{_MINUTES})?)?"
    rf"|(?:(?P<number>\d{{1,3}})|(?P<count>{any_of(_COUNTS)}))(?: ?{_MINUTES})?){_BEHIND}*[.!]?"
)


def read_minutes(typed: str) -> int | None:
    """Return the minutes that `typed` means, where only hedges and units are beside them; None if it is none.

    A number that is too small or too large for a day is none either.
    """
    match = re.fullmatch(_TYPED, " ".join(typed.casefold().replace("’", "'").split()))
    if match is None:
        return None
    if match["words"]:
        minutes = _IN_WORDS[match["words"]]
    elif match["tenth"] and match["more"]:
        return None
    elif match["hours"]:
        minutes = int(match["hours"]) * 60 + int(match["tenth"] or 0) * 6 + int(match["more"] or 0)
    else:
        minutes = _COUNTS[match["count"]] if match["count"] else int(match["number"])
    return minutes if LEAST_MINUTES <= minutes <= MOST_MINUTES else None


def minutes_fault(typed: str) -> str:
    """Return why `typed` is no number of minutes a day, in one sentence; empty if it is one."""
    return NO_MINUTES if read_minutes(typed) is None else ""
