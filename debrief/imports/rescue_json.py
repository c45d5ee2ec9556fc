"""A rescue file of debrief's own: words that a journal could not take, as records for any journal."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.text_edit import TextEdit
from debrief.domain.record.transfer import LedgerQuestion, Record
from debrief.domain.record.unreadable import is_readable_instant
from debrief.imports.json_stream import JsonStream
from debrief.imports.record_json import parse_as
from debrief.imports.source_file import SourceFile
from debrief.imports.strict_json import JsonError, parse

FORMAT, VERSION = "debrief-rescue", 1
_KINDS: dict[str, type[Any]] = {"debrief": Debrief, "text": TextEdit}
_MEMBERS = ("format", "version", "journal", "at", "kind", "words", "base")


class RescueJson:
    """The file. What its words were made from, the member `base`, is not needed: a merge keeps both texts."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source

    def check(self) -> int:
        """Check the whole file, and return how many records it has. Raises Refusal."""
        return len(list(self.records()))

    def records(self) -> Iterator[Record]:
        """Yield the questions of a debrief and the debrief itself, or the text of one field. Raises Refusal."""
        members = self._members()
        line, words = members["words"]
        try:
            parsed = parse_as(_KINDS[self._kind(members)], words)
        except JsonError as error:
            raise self._source.fault(line, str(error)) from None
        if isinstance(parsed.record, TextEdit):
            yield self._with_moment(parsed.record, members)
            return
        questions = {question.id: question for question in parsed.questions}
        if any(questions[question.id] != question for question in parsed.questions):
            raise self._source.fault(line, "a question appears twice, with different contents")
        if missing := [asked.question.id for asked in parsed.record.asked if asked.question.id not in questions]:
            raise self._source.fault(line, f"the question {missing[0]} is not in the file")
        yield from (LedgerQuestion(question=question) for question in questions.values())
        yield parsed.record

    def _members(self) -> dict[str, tuple[int, str]]:
        """Return line and JSON text of each member; raise Refusal if they are not those of a rescue file."""
        members: dict[str, tuple[int, str]] = {}
        with self._source.open() as file:
            for key, line, text in JsonStream(self._source, file).members():
                if key not in _MEMBERS or key in members:
                    raise self._source.fault(line, f"{key!r} does not belong there in a rescue file")
                members[key] = (line, text)
        if missing := [key for key in _MEMBERS if key not in members]:
            raise self._source.fault(1, f"it has no {missing[0]!r}, which every rescue file has")
        if (name := self._value(members, "format")) != FORMAT:
            raise self._source.fault(1, f"this is not a rescue file (its format is {name!r})")
        version = self._value(members, "version")
        if version != VERSION or isinstance(version, bool):
            raise self._source.fault(1, f"its version is {version!r}, but this debrief reads only version {VERSION}")
        return members

    def _kind(self, members: dict[str, tuple[int, str]]) -> str:
        kind = self._value(members, "kind")
        if not isinstance(kind, str) or kind not in _KINDS:
            raise self._source.fault(members["kind"][0], f"its kind is {kind!r}, which this debrief does not know")
        return kind

    def _with_moment(self, edit: TextEdit, members: dict[str, tuple[int, str]]) -> TextEdit:
        """Return `edit` with the moment of the file if it has none."""
        at = self._value(members, "at")
        if not isinstance(at, int) or isinstance(at, bool) or not is_readable_instant(at):
            raise self._source.fault(members["at"][0], f"its time ({at!r}) is not between the years 1 and 9999")
        return replace(edit, at=edit.at or at)

    def _value(self, members: dict[str, tuple[int, str]], key: str) -> Any:
        line, text = members[key]
        try:
            return parse(text)
        except JsonError as error:
            raise self._source.fault(line, str(error)) from None
