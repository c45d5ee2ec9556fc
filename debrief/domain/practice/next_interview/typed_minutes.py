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
_COUNTS = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "twenty five": 25,
    "twenty-five": 25,
    "forty five": 45,
    "forty-five": 45,
    "ninety": 90,
}
_MINUTES = r"(?:minutes?|mins?|m)\b\.?"
_HOURS = r"(?:hours?|hrs?|h)"
_HEDGES_BEFORE = any_of(DOUBTS, OPINIONS, DEGREES, BEFORE_VALUES, LIMITS, STRESSES, FILLERS, ["up to", "only", "just"])
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
