"""The questions as CSV, one row per question, for spreadsheets and scripts.

RFC 4180: UTF-8 without a mark at the beginning, CRLF after each row; line breaks inside a cell stay LF.
"""

import csv
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import StringIO
from itertools import islice

from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.text import safe
from debrief.exports.data.csv_cell import cell, has_separator
from debrief.exports.data.question_columns import COLUMNS, ExportRow, question_row
from debrief.exports.question_text import Options

ROWS = 64
"""Rows in a piece: enough that handing them on costs nothing, and few enough to come at once."""


def write(lines: Iterable[QuestionSummary], options: Options) -> Iterator[str]:
    """Yield the header row, then the rows of `lines` in batches."""
    coming = iter(lines)
    yield ",".join(COLUMNS) + "\r\n"
    while batch := [_cells(line, options) for line in islice(coming, ROWS)]:
        piece = StringIO()
        csv.writer(piece).writerows(batch)
        yield piece.getvalue()


def _cells(line: QuestionSummary, options: Options) -> ExportRow:
    """Return the row with every text in it escaped, and with yes or no."""
    row = question_row(line, options)
    return ExportRow(
        row.id,
        _text(row.wording),
        _text(row.answer),
        row.category,
        "yes" if row.practise else "no",
        row.times_asked,
        row.discomfort,
        _name(row.company),
        _name(row.role),
        _name(row.stage),
        _name(row.last_asked) if line.held.at is None else row.last_asked,
        _name(row.remembered),
        row.sureness,
        row.due,
        row.last_practised,
        row.earlier_answers,
    )


def _text(text: str) -> str:
    # Most texts need no slow check: one that is long, or ends with a question mark, is no number, date or formula.
    if not text or (
        (len(text) > 40 or text[-1] == "?") and text[0].isalnum() and text.isprintable() and not has_separator(text)
    ):
        return text
    return cell(safe(text))


@lru_cache(maxsize=1024)
def _name(text: str) -> str:
    """Return a text of which there are few, each many times."""
    return _text(text)
