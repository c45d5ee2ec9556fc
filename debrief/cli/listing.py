"""A list of debriefs as a table, as tab-separated lines, as CSV and as JSON."""

import csv
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from io import StringIO

from debrief.domain.endings import Outcome
from debrief.domain.glance import DebriefGlance, Standing
from debrief.domain.text import one_line, safe
from debrief.exports.csv_cell import cell
from debrief.exports.text import table

COLUMNS = ("id", "held", "company", "role", "stage", "outcome", "standing", "questions", "started")
"""What CSV and JSON hold. `held`: as it can be typed; `questions`: how many; `started`: ISO 8601, UTC."""

SHORT_ID = 8
"""Characters of an id that a table shows."""


def as_table(glances: Sequence[DebriefGlance], width: int) -> Iterator[str]:
    """Yield a table at most `width` cells wide, to read in a terminal."""
    heads = ("ID", "DATE", "INTERVIEW", "ANSWER", "QUESTIONS")
    rows = [(g.id[:SHORT_ID], _day(g), _interview(g), _answer(g), str(g.questions)) for g in glances]
    yield from table(heads, rows, width)


def as_lines(glances: Sequence[DebriefGlance]) -> Iterator[str]:
    """Yield one line a debrief for other programs: whole id, day, company, role, stage, answer, questions by tabs."""
    for g in glances:
        fields = (g.id, _day(g), g.company, g.role, g.stage, _answer(g), str(g.questions))
        yield "\t".join(one_line(field) for field in fields)


def as_csv(glances: Sequence[DebriefGlance]) -> Iterator[str]:
    """Yield the lines of a CSV file under COLUMNS; a spreadsheet runs nothing in it."""
    yield ",".join(COLUMNS)
    for glance in glances:
        line = StringIO()
        csv.writer(line, lineterminator="").writerow([cell(safe(str(v))) for v in _record(glance).values()])
        yield line.getvalue()


def as_json(glances: Sequence[DebriefGlance]) -> Iterator[str]:
    """Yield the lines of a JSON array of objects with COLUMNS as their keys."""
    from debrief.exports.plain_json import dumped

    yield "["
    for number, glance in enumerate(glances, start=1):
        yield dumped(_record(glance)) + ("," if number < len(glances) else "")
    yield "]"


def _record(glance: DebriefGlance) -> dict[str, str | int]:
    started = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=glance.started_at)
    values = (
        *(glance.id, glance.held.typed, glance.company, glance.role, glance.stage),
        *(glance.outcome.value, glance.standing.value, glance.questions, started.isoformat(timespec="seconds")),
    )
    return dict(zip(COLUMNS, values, strict=True))


def _day(glance: DebriefGlance) -> str:
    local = glance.held.local
    return f"{local:%Y-%m-%d}" if local else glance.held.written


def _interview(glance: DebriefGlance) -> str:
    return ", ".join(text for text in (glance.title, glance.stage.strip()) if text)


def _answer(glance: DebriefGlance) -> str:
    if glance.standing is not Standing.UNFINISHED:
        return glance.outcome.value
    return "unfinished" if glance.outcome is Outcome.WAITING else f"{glance.outcome.value}, unfinished"
