"""The next interview: its day, its company, and the minutes a day for practice until then."""

from datetime import date
from typing import NamedTuple

from debrief.domain.record.when import weekday_text
from debrief.domain.text import one_line, shorten

MINUTES = 20
"""The minutes of a day, unless the user says otherwise."""
LEAST_MINUTES, MOST_MINUTES = 1, 480
COMPANY_LENGTH = 40
"""The most characters of a company in a title."""
CARD_MINUTES = 2
"""The minutes that one question takes: an answer of two minutes, with a look at the better one."""


class NextInterview(NamedTuple):
    """The next interview, on `day`, with `minutes` a day for practice until then. `company`: empty if it was not given.

    A named tuple, as the rows of the agenda are: `debrief due --short` reads it at every shell prompt.
    """

    day: date
    minutes: int = MINUTES
    company: str = ""

    def is_ahead(self, today: date) -> bool:
        """Return whether the day is today or later."""
        return self.day >= today

    @property
    def day_name(self) -> str:
        """The day without its year: `Thu 3 Dec`."""
        return f"{self.day:%a} {self.day.day} {self.day:%b}"

    @property
    def questions_a_day(self) -> int:
        """How many questions the minutes of a day are enough for, at least one."""
        return max(self.minutes // CARD_MINUTES, 1)


def next_interview_of(day: str, minutes: int, company: str = "") -> NextInterview | None:
    """Return the interview on a stored day (`2026-12-03`) with its minutes; None if one of the two is not valid."""
    try:
        interview = NextInterview(day=date.fromisoformat(day), minutes=int(minutes), company=company)
    except (TypeError, ValueError):
        return None
    return interview if is_sheet_key(day) and LEAST_MINUTES <= interview.minutes <= MOST_MINUTES else None


NEXT = "next"
"""The key of the sheet where no day is set."""


def sheet_key(day: date | None) -> str:
    """Return the key under which the sheet of a day is stored: `2026-12-03`, or NEXT."""
    return day.isoformat() if day else NEXT


def is_sheet_key(key: str) -> bool:
    """Return whether `key` is one under which a sheet can be stored, as `sheet_key` returns them."""
    try:
        return key == NEXT or sheet_key(date.fromisoformat(key)) == key
    except ValueError:
        return False


def other_sheet_notice(former: str, shown: str) -> str:
    """Return which edited sheet is shown once the day has changed, and when that of the former day comes back.

    `former`, `shown`: the keys of the two sheets.
    """
    back = "no day is set" if former == NEXT else "you set that day"
    which = f"This is the page you edited {_key_text(shown)}."
    return f"{which} Your page {_key_text(former)} is kept, and comes back when {back}."


def _key_text(key: str) -> str:
    return "without a day" if key == NEXT else f"for {weekday_text(date.fromisoformat(key))}"


def sheet_title(day: date | None, company: str = "") -> str:
    """Return the title of the sheet: `Your interview at Acme on Thu 3 Dec 2026`, or for the next one without a day."""
    place = f" at {shorten(one_line(company), COMPANY_LENGTH)}" if company.strip() else ""
    return f"Your interview{place} on {weekday_text(day)}" if day else "Your next interview"
