"""Parse the text of a note template's file, and report all its faults with their lines."""

import re
from dataclasses import dataclass, field

from debrief.domain.people.note_template import (
    PLACEHOLDERS,
    REPLACEMENTS,
    WORD_LIMIT,
    Letter,
    LetterKind,
    NoteTemplate,
    count_words,
    placeholders,
)
from debrief.domain.text import one_line, safe
from debrief.guides.faults import Fault, GuideFault, nearest, quoted

KEYS = ("title", "language", "about", "question")
KEY_LIMIT = 200
"""The maximum of characters of a value in the head."""

_HEADING = re.compile(r"==\s*(.*?)\s*==\s*")
_SUBJECT = re.compile(r"subject\s*:", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")


@dataclass
class _Part:
    """One letter of the file: its heading and its lines, with the number of each."""

    kind: LetterKind
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)


def parse_template(text: str, file: str, name: str) -> NoteTemplate:
    """Return the template in `text`, called `name`; `file`: its name in faults. Raises `GuideFault` with all faults."""
    return _Reader(file, name).template(text)


class _Reader:
    """Reads one file and collects its faults."""

    def __init__(self, file: str, name: str) -> None:
        self._file = file
        self._name = name
        self._faults: list[Fault] = []

    def template(self, text: str) -> NoteTemplate:
        lines = list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1))
        first = next((at for at, (_, line) in enumerate(lines) if _HEADING.fullmatch(line)), len(lines))
        head = self._head(lines[:first])
        letters = {part.kind: self._letter(part) for part in self._parts(lines[first:])}
        for kind in LetterKind:
            if kind not in letters and kind not in REPLACEMENTS:
                self._fault(len(lines), "", f'has no part "== {kind} ==". The parts are {_listed_kinds()}.')
        if self._faults:
            raise GuideFault(sorted(self._faults, key=lambda fault: fault.line or 0))
        return NoteTemplate(name=self._name, letters=letters, **head)

    def _head(self, lines: list[tuple[int, str]]) -> dict[str, str]:
        values: dict[str, str] = {}
        for number, line in lines:
            if not line.strip() or line.startswith("#"):
                continue
            key, colon, value = line.partition(":")
            key = one_line(key).lower()
            if not colon or key not in KEYS:
                hint = nearest(key, KEYS) or f". Use {', '.join(KEYS)}, as in title: Plain."
                self._fault(number, "", f"{quoted(line)} does not belong above the first heading{hint}")
            elif key in values:
                self._fault(number, key, "appears twice.")
            elif len(value) > KEY_LIMIT:
                self._fault(number, key, f"is {len(value)} characters long. Use at most {KEY_LIMIT}.")
            else:
                values[key] = one_line(value)
        for key in ("title", "language", "question"):
            if key in values and not values[key]:
                self._fault(1, key, "is empty.")
            elif key not in values:
                self._fault(1, key, "is missing.")
        if (language := values.get("language")) and not _LANGUAGE.fullmatch(language):
            self._fault(1, "language", f'{quoted(language)} is not a language code, such as "en" or "de".')
        return values

    def _parts(self, lines: list[tuple[int, str]]) -> list[_Part]:
        parts: list[_Part] = []
        for number, line in lines:
            heading = _HEADING.fullmatch(line)
            if heading is None:
                if parts:
                    parts[-1].lines.append((number, line))
                continue
            title = one_line(heading[1]).lower()
            kinds = {kind.value: kind for kind in LetterKind}
            if title not in kinds:
                hint = nearest(title, kinds) or f". Use {_listed_kinds()}."
                self._fault(number, "", f"{quoted(heading[1])} is not a part of a template{hint}")
            elif any(part.kind is kinds[title] for part in parts):
                self._fault(number, title, "appears twice.")
            parts.append(_Part(kinds.get(title, LetterKind.THANKS), number))
        return parts

    def _letter(self, part: _Part) -> Letter:
        for number, line in part.lines:
            self._check_line(part.kind, number, line)
        lines = [line for _, line in part.lines]
        while lines and not lines[0].strip():
            del lines[0]
        subject = ""
        if lines and (begin := _SUBJECT.match(lines[0])):
            subject = one_line(lines.pop(0)[begin.end() :])
        if not subject:
            self._fault(part.line, part.kind, "needs a first line that begins with Subject: and has a subject.")
        body = safe("\n".join(lines)).strip()
        self._check_body(part, body)
        return Letter(subject=subject, body=body)

    def _check_line(self, kind: LetterKind, number: int, line: str) -> None:
        for name in placeholders(line):
            if name not in PLACEHOLDERS:
                hint = nearest(name, PLACEHOLDERS) or f". Use {', '.join(PLACEHOLDERS)}."
                self._fault(number, kind, f"{{{one_line(name)}}} cannot be filled in{hint}")
        for opening, closing in ("{}", "[]"):
            depth = 0
            for character in line:
                depth += (character == opening) - (character == closing)
                if depth not in {0, 1}:
                    break
            if depth:
                self._fault(
                    number,
                    kind,
                    f"{opening} and {closing} have to come in pairs on one line, and not inside each other.",
                )

    def _check_body(self, part: _Part, body: str) -> None:
        if (words := count_words(body)) > WORD_LIMIT:
            self._fault(part.line, part.kind, f"has {words} words. Use at most {WORD_LIMIT}.")
        if part.kind is not LetterKind.NUDGE:
            for name in ("moment", "ask"):
                if name not in placeholders(body):
                    self._fault(part.line, part.kind, f"has no {{{name}}}. Without it, the note could be to anybody.")
        elif not body:
            self._fault(part.line, part.kind, "is empty.")

    def _fault(self, line: int, key: str, says: str) -> None:
        self._faults.append(Fault(self._file, line, key, says))


def _listed_kinds() -> str:
    return ", ".join(LetterKind)
