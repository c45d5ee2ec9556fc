"""The ledger of questions as CSV, one row a question: for a spreadsheet or a script.

RFC 4180: UTF-8 without a mark at the beginning, CRLF after each row; line breaks inside a cell stay LF.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from io import StringIO
from itertools import islice

from debrief.domain.glance import PracticeQuestion
from debrief.domain.ledger import LedgerLine
from debrief.domain.text import safe
from debrief.domain.when import UNKNOWN, When
from debrief.exports.csv_cell import cell
from debrief.exports.options import Options

COLUMNS = (
    *("id", "question", "better_answer", "category", "practise", "times_asked", "discomfort"),
    *("company", "last_asked", "due", "last_practised", "earlier_answers"),
)
"""`practise`: yes or no; `discomfort`: 1–5, empty where never said; days as 2026-11-20, or as typed if unread."""
ROWS = 64
"""Rows in a piece: enough that handing them on costs nothing, and few enough to come at once."""
_DAY = 86_400_000


def write(lines: Iterable[LedgerLine], options: Options) -> Iterator[str]:
    """Yield a row with the names of COLUMNS, then `lines` in batches; `uncell` gives a cell's text back."""
    rows = (_row(line, options) for line in lines)
    yield ",".join(COLUMNS) + "\r\n"
    while batch := list(islice(rows, ROWS)):
        piece = StringIO()
        csv.writer(piece).writerows(batch)
        yield piece.getvalue()


def flat(question: PracticeQuestion) -> LedgerLine:
    """Return a question with its askings as the one line that a row is made of."""
    latest = question.askings[0] if question.askings else None
    return LedgerLine(
        id=question.id,
        wording=question.wording,
        answer=question.answer,
        category=question.category,
        practise=question.practise,
        times=question.times,
        worst=question.discomfort,
        company=latest.company if latest else "",
        held=latest.held if latest else UNKNOWN,
        due_at=question.due_at,
        versions=len(question.versions),
    )


def _row(line: LedgerLine, options: Options) -> tuple[str | int | None, ...]:
    held = line.held
    return (
        line.id,
        _text(line.wording),
        _text(line.answer) if options.answers else "",
        line.category,
        "yes" if line.practise else "no",
        line.times,
        line.worst,
        _text(line.company),
        _text(held.written) if held.at is None else _day(held.zone, held.at),
        None if line.due_at is None else _day(options.zone, line.due_at),
        None if line.reviewed_at is None else _day(options.zone, line.reviewed_at),
        line.versions,
    )


def _text(text: str) -> str:
    if not text or (len(text) > 40 and text[0].isalnum() and text.isprintable()):  # so are most, and there are many
        return text
    return cell(safe(text))


def _day(zone: str, at: int) -> str:
    """Return the day of a moment, UTC ms, in `zone`."""
    offset = _offset(zone, at // _DAY)
    return f"{When(at=at, zone=zone).local:%Y-%m-%d}" if offset is None else _iso((at + offset) // _DAY)


@lru_cache(maxsize=8192)
def _offset(zone: str, day: int) -> int | None:
    """Return by how many ms `zone` is ahead of UTC on a day counted from 1970 in UTC; None where that changes."""
    begin, end = (When(at=at, zone=zone).local for at in (day * _DAY, (day + 1) * _DAY))
    ahead = begin.utcoffset() if begin and end and begin.utcoffset() == end.utcoffset() else None
    return None if ahead is None else ahead // timedelta(milliseconds=1)


@lru_cache(maxsize=8192)
def _iso(day: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()
