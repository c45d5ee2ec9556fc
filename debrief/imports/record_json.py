"""One record of our own JSON: parsed, validated over the domain's dataclasses, and within what a journal can hold."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import GenericAlias
from typing import Any, NamedTuple

from pydantic import ConfigDict, TypeAdapter, ValidationError

from debrief.domain.practice.next_interview.next_interview import NEXT, is_sheet_key, next_interview_of
from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.practice.spacing import Review
from debrief.domain.record.debrief import COLLECTIONS, Debrief
from debrief.domain.record.question import Question
from debrief.domain.record.text_edit import TextEdit
from debrief.domain.record.transfer import (
    AgendaChoice,
    InterviewDay,
    InterviewSheet,
    LedgerAttempt,
    LedgerQuestion,
    NoteVersion,
    SheetVersion,
)
from debrief.domain.record.unreadable import UNREADABLE, is_readable_instant
from debrief.imports.strict_json import NO_UNICODE, JsonError, parse

KINDS: dict[str, type[Any]] = {
    "questions": LedgerQuestion,
    "reviews": Review,
    "attempts": LedgerAttempt,
    "debriefs": Debrief,
    "debrief": Debrief,
    "note_versions": NoteVersion,
    "agenda_choices": AgendaChoice,
    "interview_pages": InterviewSheet,
    "interview_days": InterviewDay,
}
"""What is in each member of a file, in the order in which an import takes them."""
LONGEST_ID = 200
"""Characters of an id, or of the name of a time zone."""

_CHOICES = frozenset({"outcome", "again", "control", "need", "met", "verdict", "certainty", "category"})
_INSTANTS = frozenset({"at", "until", "started_at", "finished_at", "nudged_at", "sent_at", "received_at", "checked_at"})
_IDS = frozenset(
    {
        "id",
        "process",
        "question",
        "merged_into",
        "step",
        "guide",
        "zone",
        "template",
        "debrief",
        "note",
        "feedback",
        "item",
        "day",
        "record",
        "session",
    }
)


class ParsedRecord(NamedTuple):
    """A record, and the questions that stand in it whole, where others are only named by their ids."""

    record: Any
    questions: tuple[Question, ...] = ()

    @property
    def id(self) -> str:
        """Its id among those of its kind."""
        return str(self.record.question.id if isinstance(self.record, LedgerQuestion) else self.record.id)


def parse_record(key: str, text: str) -> ParsedRecord:
    """Return the record in the JSON `text`, of the kind that the member `key` has. Raises JsonError."""
    return parse_as(KINDS[key], text)


def parse_as(kind: Any, text: str) -> ParsedRecord:
    """Return the record of that kind in the JSON `text`. Raises JsonError."""
    value = _without_unreadable(parse(text))
    try:
        (record,) = _adapter(kind).validate_json(json.dumps([value]))
    except ValidationError as error:
        raise JsonError(_explain(error)) from None
    _check(record)
    if not isinstance(record, Debrief):
        return ParsedRecord(record)
    whole = (
        asked.question
        for asked, written in zip(record.asked, value.get("asked", ()), strict=True)
        if written.get("question", {}).keys() != {"id"}
    )
    return ParsedRecord(record, tuple(whole))


@cache
def _adapter(kind: Any) -> TypeAdapter[list[Any]]:
    # A configuration is taken by a list of dataclasses, and not by a dataclass of the standard library itself.
    records: Any = GenericAlias(list, (kind,))
    return TypeAdapter(records, config=ConfigDict(extra="forbid", strict=True))


def _without_unreadable(value: Any) -> Any:
    """Return `value` without what an export says of stored values that could not be read."""
    if isinstance(value, list):
        return [_without_unreadable(item) for item in value]
    if isinstance(value, dict):
        return {
            key: _without_unreadable(item)
            for key, item in value.items()
            if key != "unreadable" and not (key in _CHOICES and item == UNREADABLE)
        }
    return value


def _check(record: Any) -> None:
    """Raise JsonError if no journal can hold `record`."""
    for name, value in _fields(record):
        _check_field(name, value)
    _check_moments(getattr(record, "versions", ()))
    if isinstance(record, InterviewDay) and next_interview_of(record.day, record.minutes) is None:
        raise JsonError("its day or its minutes are not those of an interview")
    if isinstance(record, InterviewSheet) and not is_sheet_key(record.day):
        raise JsonError(f"its day is neither a date such as 2026-12-03 nor {NEXT}")
    match record:
        case LedgerQuestion():
            ids = [record.question.id]
        case Debrief():
            ids = [record.id, *(asked.question.id for asked in record.asked)]
            _check_parts(record)
        case TextEdit():
            ids = [record.record, record.session]
        case NoteVersion():
            ids = [record.debrief, record.note]
        case AgendaChoice() | InterviewSheet() | InterviewDay():
            ids = [record.id]
        case _:
            ids = [record.id, record.question]
    if not all(ids):
        raise JsonError("one of its ids is empty")


def _check_moments(versions: Sequence[FormerAnswer | SheetVersion]) -> None:
    if len({version.at for version in versions}) != len(versions):
        raise JsonError("two of its versions have the same time")


def _check_field(name: str, value: Any) -> None:
    if name in _IDS and isinstance(value, str) and len(value) > LONGEST_ID:
        raise JsonError(f"its {name} has over {LONGEST_ID} characters")
    if name in _INSTANTS and isinstance(value, int) and not is_readable_instant(value):
        raise JsonError(f"its {name} ({value}) is not between the years 1 and 9999")
    if name == "rev" and value < 0:
        raise JsonError(f"its rev ({value}) is below 0")


def _check_parts(debrief: Debrief) -> None:
    for collection in COLLECTIONS:
        ids = [part.id for part in getattr(debrief, collection)]
        if len(ids) != len(set(ids)):
            raise JsonError(f"an id appears twice in its {collection}")


def _fields(record: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(record):
        value = getattr(record, field.name)
        yield field.name, value
        for part in value if isinstance(value, tuple) else (value,):
            if is_dataclass(part) and not isinstance(part, type):
                yield from _fields(part)


def _explain(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"][1:])
    if first["type"] == "json_invalid":
        return NO_UNICODE
    reason = first["msg"].removeprefix("Value error, ")
    if first["type"] == "unexpected_keyword_argument":
        reason = "debrief has no such field"
    return f"{where}: {reason}" if where else reason
