"""A whole journal as JSON: lossless, versioned, and readable by `debrief import`."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from debrief.domain.practice.spacing import Review
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Question
from debrief.domain.record.transfer import (
    AgendaChoice,
    InterviewDay,
    InterviewSheet,
    LedgerAttempt,
    LedgerQuestion,
    NoteVersion,
    Record,
)
from debrief.exports.data.debrief_json import debrief_record
from debrief.exports.data.json_text import encode_json

FORMAT = "debrief-journal"
VERSION = 3
"""1 had nothing about notes that are sent, promised answers, points of feedback, rehearsed plans, processes, and the
pages and the day of an interview; 2 had no `remark` of a question as asked or of a requirement."""

_MEMBERS: dict[str, type[Any]] = {
    "questions": LedgerQuestion,
    "reviews": Review,
    "attempts": LedgerAttempt,
    "debriefs": Debrief,
    "note_versions": NoteVersion,
    "agenda_choices": AgendaChoice,
    "interview_pages": InterviewSheet,
    "interview_days": InterviewDay,
}


def write(records: Iterable[Record]) -> Iterator[str]:
    """Yield `records` as one JSON object with a line per record; their order is that of `Record`."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}'
    members = iter(_MEMBERS.items())
    kind: type[Any] = type(None)
    for record in records:
        between = ",\n"
        while not isinstance(record, kind):
            name, kind = next(members)
            yield f'{"" if name == "questions" else "]"},\n"{name}": ['
            between = "\n"
        yield between + encode_json(_value(record))
    for name, _ in members:
        yield f'{"" if name == "questions" else "]"},\n"{name}": ['
    yield "]}\n"


def _value(record: Record) -> dict[str, Any]:
    if not isinstance(record, Debrief):
        return asdict(record)
    value = debrief_record(record)
    for asked, written in zip(record.asked, value["asked"], strict=True):
        if asked.question == Question(id=asked.question.id):
            written["question"] = {"id": asked.question.id}
    return value
