"""A question as a row: CSV and the JSON of a list share its columns."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.record.unreadable import UNREADABLE, is_readable_instant
from debrief.domain.record.when import DAY_MS, When
from debrief.exports.question_text import Options


class ExportRow(NamedTuple):
    """What is in the columns, in their order; None where nothing is known.

    `company` to `sureness`: of the last time. `discomfort`: 1–5, at its worst. Days are 2026-11-20; `last_asked` is as
    typed where that could not be read. `earlier_answers`: how many. In CSV `practise` is "yes" or "no".
    """

    id: str
    wording: str
    answer: str
    category: str | None
    practise: bool | str
    times_asked: int
    discomfort: int | None
    company: str
    role: str
    stage: str
    last_asked: str
    remembered: str
    sureness: int | None
    due: str | None
    last_practised: str | None
    earlier_answers: int


COLUMNS = ExportRow._fields


def question_row(line: QuestionSummary, options: Options) -> ExportRow:
    """Return the row of a question; its answer is empty if `options.answers` is False."""
    held = line.held
    return ExportRow(
        line.id,
        line.wording,
        line.answer if options.answers else "",
        line.category,
        line.practise,
        line.times,
        line.worst,
        line.company,
        line.role,
        line.stage,
        held.written if held.at is None else _day(held.zone, held.at),
        line.certainty,
        line.sureness,
        None if line.due_at is None else _day(options.zone, line.due_at),
        None if line.reviewed_at is None else _day(options.zone, line.reviewed_at),
        line.versions,
    )


@lru_cache(maxsize=1024)
def _day(zone: str, at: int) -> str:
    """Return the day of a moment, UTC ms, in `zone`."""
    if not is_readable_instant(at):
        return UNREADABLE
    offset = _offset(zone, at // DAY_MS)
    return f"{When(at=at, zone=zone).local:%Y-%m-%d}" if offset is None else _iso((at + offset) // DAY_MS)


@lru_cache(maxsize=8192)
def _offset(zone: str, day: int) -> int | None:
    """Return the UTC offset of `zone` in ms on a UTC day, counted from 1970; None if it changes that day."""
    begin, end = (When(at=at, zone=zone).local for at in (day * DAY_MS, (day + 1) * DAY_MS))
    ahead = begin.utcoffset() if begin and end and begin.utcoffset() == end.utcoffset() else None
    return None if ahead is None else ahead // timedelta(milliseconds=1)


@lru_cache(maxsize=8192)
def _iso(day: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()
