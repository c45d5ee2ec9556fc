"""Write a calendar file (RFC 5545): dates with one reminder each, which a second import updates."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from debrief.domain.lists.agenda.calendar_dates import CalendarDate
from debrief.domain.text import safe

ENDING = ".ics"
_LINE_BYTES = 75
"""The most bytes on a line, with the space that continues one and without its end."""
_SINCE_MS = 1_704_067_200_000
"""The beginning of 2024, UTC ms: from when SEQUENCE counts seconds, which fits into 31 bits until 2092."""


def ics_text(dates: Iterable[CalendarDate], now: int) -> str:
    """Return the calendar file with `dates`, each an event in UTC with one alarm at its start.

    `now`: UTC ms, the time of each event's stamp and SEQUENCE, so that a file made later updates the events of an
    earlier one (RFC 5546, 2.1.5), also after a change of the settings, and after a backup was restored.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//debrief//debrief//EN", "CALSCALE:GREGORIAN"]
    for date in dates:
        lines += _event(date, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _event(date: CalendarDate, now: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escape(date.uid)}"
    yield f"DTSTAMP:{_utc(now)}"
    yield f"SEQUENCE:{max(now - _SINCE_MS, 0) // 1000}"
    yield f"DTSTART:{_utc(date.at)}"
    if date.until is not None and date.until > date.at:
        yield f"DTEND:{_utc(date.until)}"
    yield f"SUMMARY:{_escape(date.summary)}"
    if date.description:
        yield f"DESCRIPTION:{_escape(date.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"  # Outlook takes one alarm of an event, and only one at its start for certain
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escape(date.summary)}"
    yield "TRIGGER:PT0S"
    yield "END:VALARM"
    yield "END:VEVENT"


def _utc(at: int) -> str:
    moment = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=at)
    return f"{moment.year:04}{moment:%m%dT%H%M%SZ}"


def _escape(text: str) -> str:
    """Return `text` as a value: one logical line, so that nothing in it begins a property or a component."""
    text = safe(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\t", " ")
    for character, escape in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(character, escape)
    return text


def _fold(line: str) -> Iterator[str]:
    """Yield `line` in pieces that fit, each but the first after a space; never split inside a character."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _LINE_BYTES:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece
