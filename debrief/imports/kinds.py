"""The kinds of files that can be imported, and which one a file is."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Protocol

from debrief.domain.record.transfer import Record
from debrief.domain.refusal import Refusal
from debrief.imports.source_file import NOTHING, SourceFile

_LISTS = (".csv", ".tsv", ".md", ".markdown")


class ImportKind(StrEnum):
    """A kind of file, by the name that `--from` takes."""

    JSON = "json"
    RESCUE = "rescue"
    JRNL = "jrnl"
    QUESTIONS = "questions"
    ANKI = "anki"


class ImportFile(Protocol):
    """A file as records of a journal."""

    def check(self) -> int:
        """Read it to its end, and return how much is in it. Raises Refusal."""

    def records(self) -> Iterator[Record]:
        """Yield its records; to be called after `check`. Raises Refusal."""


def guess_kind(source: SourceFile) -> ImportKind:
    """Return the kind of a file by its name and its first line. Raises Refusal."""
    from debrief.imports.anki_text import is_anki_text

    ending = source.path.suffix.lower()
    if ending == ".json":
        return _json_kind(source)
    first = source.first_line()
    if is_anki_text(first):
        return ImportKind.ANKI
    if ending in _LISTS:
        return ImportKind.QUESTIONS
    if first.lstrip().startswith("{"):
        return _json_kind(source)
    names = ", ".join(ImportKind)
    raise Refusal(
        f"The name of {source.path} does not show what is in it. Use --from to say what it is ({names}). {NOTHING}"
    )


def open_import(source: SourceFile, kind: ImportKind, now: int, zone: str) -> ImportFile:
    """Return the file of that kind. `now`: UTC ms; `zone`: the IANA name of the zone that its times are meant in."""
    match kind:
        case ImportKind.JSON:
            from debrief.imports.own_json import OwnJson  # loads pydantic

            return OwnJson(source)
        case ImportKind.RESCUE:
            from debrief.imports.rescue_json import RescueJson

            return RescueJson(source)
        case ImportKind.JRNL:
            from debrief.imports.jrnl import JrnlJson

            return JrnlJson(source, zone)
        case ImportKind.QUESTIONS:
            from debrief.imports.question_list import QuestionListFile, list_pairs

            return QuestionListFile(source, list_pairs, now)
        case ImportKind.ANKI:
            from debrief.imports.anki_text import anki_pairs
            from debrief.imports.question_list import QuestionListFile

            return QuestionListFile(source, anki_pairs, now)


def _json_kind(source: SourceFile) -> ImportKind:
    """Return the kind of a JSON file by its first member: jrnl's are its tags and entries, debrief's the format."""
    from debrief.imports.json_stream import JsonStream

    with source.open() as file:
        key, _, value = next(JsonStream(source, file).members(), ("", 1, ""))
    if key in {"tags", "entries"}:
        return ImportKind.JRNL
    return ImportKind.RESCUE if (key, value) == ("format", '"debrief-rescue"') else ImportKind.JSON
