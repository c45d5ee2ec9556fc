"""Dates to show as examples of what can be typed: each is read on the day it is shown."""

from datetime import date, timedelta


def interview_examples(today: date) -> str:
    """Return examples of when an interview was, seen from `today`."""
    return f"yesterday 3pm, {_weekday(today, -3)}, {today - timedelta(days=4)} 14:00-16:30"


def answer_examples(today: date) -> str:
    """Return examples of when an answer came, seen from `today`."""
    return f"today, yesterday 9:12, {_weekday(today, -3)}"


def plan_examples(today: date) -> str:
    """Return examples of when something is to be done, seen from `today`."""
    return f"{_weekday(today, 3)}, in 3 days, {today + timedelta(days=10)}, end of month"


def _weekday(today: date, days: int) -> str:
    return f"{today + timedelta(days=days):%A}"
