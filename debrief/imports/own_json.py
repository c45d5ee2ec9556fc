"""Our own JSON: the export of a journal, and what `debrief show` prints of one debrief, as records."""

from collections.abc import Iterator
from typing import Any

from debrief.domain.practice.plan_card import plan_question_id
from debrief.domain.practice.spacing import Review
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Question
from debrief.domain.record.transfer import LedgerAttempt, LedgerQuestion, NoteVersion, Record
from debrief.imports.json_stream import JsonStream
from debrief.imports.record_json import KINDS, ParsedRecord, parse_record
from debrief.imports.source_file import SourceFile
from debrief.imports.strict_json import JsonError, parse

JOURNAL, DEBRIEF, PRACTICE_LIST = "debrief-journal", "debrief", "debrief-questions"
"""What the member `format` may be."""
VERSIONS = (1, 2, 3)
MOST_RECORDS = 500_000


class OwnJson:
    """The file: `check` reads it to its end, then `records` yields what is in it."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._in_order = False

    def check(self) -> int:
        """Check the whole file, and return how many records it has. Raises Refusal at the first fault."""
        check = _Check(self._source)
        for key, line, text in self._members():
            check.add(key, line, text)
        check.finish()
        self._in_order = check.in_order
        return check.count

    def records(self) -> Iterator[Record]:
        """Yield the records, all questions first, then reviews and so on; to be called after `check`."""
        # Another program may have put the members in another order, and then each kind is read by itself.
        passes = [tuple(KINDS)] if self._in_order else [(key,) for key in KINDS]
        for keys in passes:
            for key, line, text in self._members():
                if key in keys:
                    record, questions = _parse_member(self._source, key, line, text)
                    yield from (LedgerQuestion(question=question) for question in questions)
                    yield record

    def _members(self) -> Iterator[tuple[str, int, str]]:
        with self._source.open() as file:
            yield from JsonStream(self._source, file).members()


class _Check:
    """What is known of a file, member by member."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._header: dict[str, Any] = {}
        self._ids: dict[str, set[str]] = {key: set() for key in KINDS}
        self._whole: dict[str, Question] = {}
        self._merged: dict[str, str] = {}
        self._asked: dict[str, int] = {}
        self._practised: dict[str, int] = {}
        self._plans = set[str]()
        self._notes = set[tuple[str, str]]()
        self._versions: dict[tuple[str, str], int] = {}
        self._rank = 0
        self.in_order = True
        self.count = 0

    def add(self, key: str, line: int, text: str) -> None:
        """Check one member. Raises Refusal."""
        if key in {"format", "version"}:
            try:
                self._header[key] = parse(text)
            except JsonError as error:
                raise self._source.fault(line, str(error)) from None
            self._check_format()
            return
        if key not in KINDS:
            raise self._source.fault(line, f"{key!r} is not part of a debrief export")
        rank = list(KINDS).index(key)
        self.in_order = self.in_order and rank >= self._rank
        self._rank = rank
        self.count += 1
        if self.count > MOST_RECORDS:
            raise self._source.fault(line, f"the file has over {MOST_RECORDS:,} records")
        self._add(key, line, _parse_member(self._source, key, line, text))

    def _add(self, key: str, line: int, parsed: ParsedRecord) -> None:
        if parsed.id in self._ids[key]:
            raise self._source.fault(line, f"the id {parsed.id} appears twice in {key}")
        self._ids[key].add(parsed.id)
        match parsed.record:
            case LedgerQuestion(merged_into=str(into)):
                self._merged[parsed.id] = into
            case Review(question=question) | LedgerAttempt(question=question):
                self._practised.setdefault(question, line)
            case Debrief(asked=asked):
                for each in asked:
                    self._asked.setdefault(each.question.id, line)
                self._plans.update(plan_question_id(point.id) for point in parsed.record.developments)
                self._notes.update((parsed.id, note.id) for note in parsed.record.notes)
            case NoteVersion(debrief=debrief, note=note):
                self._versions.setdefault((debrief, note), line)
        for whole in parsed.questions:
            if self._whole.setdefault(whole.id, whole) != whole:
                raise self._source.fault(line, f"the question {whole.id} appears twice, with different contents")

    def _check_format(self) -> None:
        if self._header.get("format") == PRACTICE_LIST:
            why = "this is a list of questions for practice; use a file from `debrief export debriefs`"
            raise self._source.fault(1, why)

    def finish(self) -> None:
        """Check what only the whole file shows. Raises Refusal."""
        name, version = self._header.get("format"), self._header.get("version")
        if name not in (JOURNAL, DEBRIEF):
            raise self._source.fault(1, "this is not a debrief export (it does not name its format)")
        if version not in VERSIONS or isinstance(version, bool):
            raise self._source.fault(1, f"its version is {version!r}, but this debrief reads only versions 1 and 2")
        self._check_notes()
        self._check_questions()

    def _check_notes(self) -> None:
        for (debrief, note), line in self._versions.items():
            if (debrief, note) not in self._notes:
                raise self._source.fault(line, f"the note {note} is not in the file")

    def _check_questions(self) -> None:
        listed = self._ids["questions"]
        known = listed | self._whole.keys()
        for question in listed & self._whole.keys():
            raise self._source.fault(1, f"the question {question} appears twice")
        for question, line in (*self._asked.items(), *self._practised.items()):
            if question not in known:
                raise self._source.fault(line, f"the question {question} is not in the file")
        for question, into in self._merged.items():
            if into not in listed or into in self._merged:
                raise self._source.fault(1, f"the question {question} was merged into {into}, which is not in the file")
        for question in listed - self._asked.keys() - self._merged.keys() - self._plans:
            raise self._source.fault(1, f"the question {question} is not used in any debrief in the file")


def _parse_member(source: SourceFile, key: str, line: int, text: str) -> ParsedRecord:
    try:
        return parse_record(key, text)
    except JsonError as error:
        raise source.fault(line, str(error)) from None
