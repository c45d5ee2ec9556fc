"""The ledger of questions as CSV, one row a question: for a spreadsheet or a script.

RFC 4180: UTF-8 without a mark at the beginning, CRLF after each row; line breaks inside a cell stay LF.
"""

import csv
from collections.abc import Iterable, Iterator
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
_QUARTER = 900_000
"""Milliseconds in 15 minutes: every zone changes its day at a multiple of it."""


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
        times=len(question.askings),
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
        _text(held.written) if held.at is None else _day(held.zone, held.at // _QUARTER),
        None if line.due_at is None else _day(options.zone, line.due_at // _QUARTER),
        None if line.reviewed_at is None else _day(options.zone, line.reviewed_at // _QUARTER),
        line.versions,
    )


def _text(text: str) -> str:
    return cell(text if text.isprintable() else safe(text))


@lru_cache(maxsize=4096)
def _day(zone: str, quarter: int) -> str:
    """Return the day on which a quarter of an hour, counted from 1970 in UTC, begins in `zone`."""
    return f"{When(at=quarter * _QUARTER, zone=zone).local:%Y-%m-%d}"
