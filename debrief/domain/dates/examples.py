"""Examples of dates to show in hints; each can be parsed on the day it is shown."""

from datetime import date, timedelta


def interview_examples(today: date) -> str:
    """Return examples of the date of an interview, relative to `today`."""
    return f"yesterday 3pm, {_weekday(today, -3)}, {today - timedelta(days=4)} 14:00-16:30"


def answer_examples(today: date) -> str:
    """Return examples of the date of an answer, relative to `today`."""
    return f"today, yesterday 9:12, {_weekday(today, -3)}"


def plan_examples(today: date) -> str:
    """Return examples of the date of a plan, relative to `today`."""
    return f"{_weekday(today, 3)}, in 3 days, {today + timedelta(days=10)}, end of month"


def day_examples(today: date) -> str:
    """Return examples of the day of the next interview, relative to `today`."""
    return f"{today + timedelta(days=10)}, tomorrow or {_weekday(today, 3)}"


def _weekday(today: date, days: int) -> str:
    return f"{today + timedelta(days=days):%A}"
