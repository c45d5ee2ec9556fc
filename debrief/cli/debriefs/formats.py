"""A list of debriefs as a table, as tab-separated lines, as CSV and as JSON."""

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO

from debrief.domain.lists.summaries import DebriefStatus, DebriefSummary
from debrief.domain.record.outcome import Outcome
from debrief.domain.text import one_line, safe
from debrief.exports.data.csv_cell import cell
from debrief.exports.text.layout import table

COLUMNS = ("id", "held", "company", "role", "stage", "outcome", "standing", "questions", "started", "tags")
"""What CSV and JSON hold. `held`: as it can be typed; `questions`: how many; `started`: ISO 8601, UTC.

`tags`: a list in JSON, with commas between in CSV.
"""

_TYPED = {"company", "role", "stage", "tags"}
"""The columns with texts as somebody typed them; `held` is one where it could not be read."""

SHORT_ID = 8
"""Characters of an id that a table shows."""


def as_table(glances: Iterable[DebriefSummary], width: int) -> Iterator[str]:
    """Yield a table at most `width` cells wide, to read in a terminal."""
    heads = ("ID", "DATE", "INTERVIEW", "ANSWER", "QUESTIONS")
    rows = ((g.id[:SHORT_ID], _day(g), _interview(g), _answer(g), str(g.questions)) for g in glances)
    yield from table(heads, rows, width)


def as_lines(glances: Iterable[DebriefSummary]) -> Iterator[str]:
    """Yield one line a debrief for other programs: whole id, day, company, role, stage, answer, questions by tabs."""
    for g in glances:
        fields = (g.id, _day(g), g.company, g.role, g.stage, _answer(g), str(g.questions))
        yield "\t".join(one_line(field) for field in fields)


def as_csv(glances: Iterable[DebriefSummary]) -> Iterator[str]:
    """Yield the lines of a CSV file under COLUMNS; a spreadsheet runs nothing in it."""
    yield ",".join(COLUMNS)
    for glance in glances:
        line = StringIO()
        values = {**_record(glance), "tags": ", ".join(glance.tags)}
        typed = _TYPED if glance.held.local else {*_TYPED, "held"}
        row = (cell(safe(str(value))) if name in typed else value for name, value in values.items())
        csv.writer(line, lineterminator="").writerow(row)
        yield line.getvalue()


def as_json(glances: Iterable[DebriefSummary]) -> Iterator[str]:
    """Yield the lines of a JSON array of objects with COLUMNS as their keys."""
    from debrief.exports.data.json_text import array

    yield from array(map(_record, glances))


def _record(glance: DebriefSummary) -> dict[str, str | int | list[str]]:
    started = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=glance.started_at)
    values = (
        *(glance.id, glance.held.typed, glance.company, glance.role, glance.stage),
        *(glance.outcome.value, glance.status.value, glance.questions, started.isoformat(timespec="seconds")),
        [*glance.tags],
    )
    return dict(zip(COLUMNS, values, strict=True))


def _day(glance: DebriefSummary) -> str:
    local = glance.held.local
    return f"{local:%Y-%m-%d}" if local else glance.held.written


def _interview(glance: DebriefSummary) -> str:
    return ", ".join(text for text in (glance.title, glance.stage.strip()) if text)


def _answer(glance: DebriefSummary) -> str:
    if glance.status is not DebriefStatus.UNFINISHED:
        return glance.outcome.value
    return "unfinished" if glance.outcome is Outcome.WAITING else f"{glance.outcome.value}, unfinished"
