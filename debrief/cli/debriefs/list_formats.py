"""Formats of a list of debriefs: table, tab-separated lines, CSV and JSON."""

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO

from debrief.domain.lists.summaries import DebriefStatus, DebriefSummary
from debrief.domain.record.outcome import Outcome
from debrief.domain.text import one_line, safe
from debrief.exports.data.csv_cell import cell
from debrief.exports.text.layout import table

COLUMNS = (
    "id",
    "held",
    "company",
    "role",
    "stage",
    "outcome",
    "standing",
    "questions",
    "started",
    "tags",
    "process",
    "round",
    "rounds",
)
"""What CSV and JSON hold. `held`: as it can be typed; `questions`: how many; `started`: ISO 8601, UTC.

`tags`: a list in JSON, with commas between in CSV. `process`: the id that all rounds of one application share.
"""

_TYPED = {"held", "company", "role", "stage", "tags"}
"""The columns with texts as somebody typed them; in `held`, words beside the date."""

SHORT_ID = 8
"""Characters of an id that a table shows."""


def as_table(summaries: Iterable[DebriefSummary], width: int) -> Iterator[str]:
    """Yield the lines of a table of at most `width` cells."""
    heads = ("ID", "DATE", "INTERVIEW", "ANSWER", "QUESTIONS")
    rows = ((g.id[:SHORT_ID], _day(g), _interview(g), _answer(g), str(g.questions)) for g in summaries)
    yield from table(heads, rows, width)


def as_lines(summaries: Iterable[DebriefSummary]) -> Iterator[str]:
    """Yield one tab-separated line per debrief: id, day, company, role, stage, answer, questions."""
    for g in summaries:
        fields = (g.id, _day(g), g.company, g.role, g.stage, _answer(g), str(g.questions))
        yield "\t".join(one_line(field) for field in fields)


def as_csv(summaries: Iterable[DebriefSummary]) -> Iterator[str]:
    """Yield the lines of a CSV file with COLUMNS; its cells are escaped for spreadsheets."""
    yield ",".join(COLUMNS)
    for summary in summaries:
        line = StringIO()
        values = {**_record(summary), "tags": ", ".join(summary.tags)}
        row = (cell(safe(str(value))) if name in _TYPED else value for name, value in values.items())
        csv.writer(line, lineterminator="").writerow(row)
        yield line.getvalue()


def as_json(summaries: Iterable[DebriefSummary]) -> Iterator[str]:
    """Yield the lines of a JSON array of objects with the keys COLUMNS."""
    from debrief.exports.data.json_text import json_array_lines

    yield from json_array_lines(map(_record, summaries))


def _record(summary: DebriefSummary) -> dict[str, str | int | list[str]]:
    started = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=summary.started_at)
    values = (
        *(summary.id, summary.held.typed, summary.company, summary.role, summary.stage),
        *(summary.outcome.value, summary.status.value, summary.questions, started.isoformat(timespec="seconds")),
        [*summary.tags],
        *(summary.process, summary.round, summary.rounds),
    )
    return dict(zip(COLUMNS, values, strict=True))


def _day(summary: DebriefSummary) -> str:
    local = summary.held.local
    return f"{local:%Y-%m-%d}" if local else str(summary.held)


def _interview(summary: DebriefSummary) -> str:
    return ", ".join(text for text in (summary.title, summary.stage.strip(), summary.round_words) if text)


def _answer(summary: DebriefSummary) -> str:
    if summary.went_on:
        return "went on"
    if summary.status is not DebriefStatus.UNFINISHED:
        return summary.outcome.value
    return "unfinished" if summary.outcome is Outcome.WAITING else f"{summary.outcome.value}, unfinished"
