"""A large JSON object read piece by piece, so that its size, depth and nesting cost no memory."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from debrief.domain.refusal import Refusal
from debrief.imports.source_file import SourceFile
from debrief.imports.strict_json import JsonError, parse

MOST_DEPTH = 16
"""Of brackets within brackets; debrief writes at most seven."""
LONGEST_VALUE = 8 * 1024 * 1024
"""The most characters of one value of an array, or of the object itself."""
MOST_VALUES = 100_000
"""In one such value: an empty list takes thirty times its two characters in memory."""
_LONGEST_SCALAR = 10_000
_CHUNK = 256 * 1024
_CONSUMED = 1024 * 1024
"""Characters that are left in the buffer behind the place reached; to cut them off each time would copy the rest."""

# Possessive: a text of a million escapes would otherwise save a million places to come back to.
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|["\[\]{},]', re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r]*+")
_SCALAR = re.compile(r"[^ \t\n\r,\]}]*+")


class JsonStream:
    """The top-level members of a JSON object in a file, in the order they come."""

    def __init__(self, source: SourceFile, file: BinaryIO) -> None:
        self._source = source
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._line = 1
        self._end = False

    def members(self) -> Iterator[tuple[str, int, str]]:
        """Yield key, line and JSON text of each member; of an array one for each of its values. Raises Refusal."""
        self._expect("{")
        if self._next_is("}"):
            self._finish()
            return
        keys = set[str]()
        while True:
            key = self._key()
            if key in keys:
                raise self._fault(f"the key {key!r} appears twice in one object")
            keys.add(key)
            self._expect(":")
            if self._next_is("["):
                if not self._next_is("]"):
                    yield from self._array(key)
            else:
                line = self._line
                yield key, line, self._value()
            if self._next_is("}"):
                break
            self._expect(",")
        self._finish()

    def _array(self, key: str) -> Iterator[tuple[str, int, str]]:
        while True:
            self._skip_space()
            line = self._line
            yield key, line, self._value()
            if self._next_is("]"):
                return
            self._expect(",")

    def _key(self) -> str:
        self._skip_space()
        if self._text[self._at : self._at + 1] != '"':
            raise self._fault("it is not JSON (a key in quotation marks is missing)")
        line, text = self._line, self._value()
        try:
            return str(parse(text))
        except JsonError as error:
            raise self._source.fault(line, str(error)) from error

    def _value(self) -> str:
        """Return the text of the value that begins here, and go behind it."""
        self._skip_space()
        first = self._text[self._at : self._at + 1]
        if first in {"{", "["}:
            end = self._end_of_brackets()
        else:
            end = self._token(self._at)[1] if first == '"' else self._end_of_scalar()
        self._check_length(end - self._at)
        return self._take(end)

    def _check_length(self, characters: int) -> None:
        if characters > LONGEST_VALUE:
            raise self._fault(f"one record has over {LONGEST_VALUE:,} characters")

    def _end_of_brackets(self) -> int:
        position, depth, values = self._at, 0, 0
        while True:
            sign, end = self._token(position)
            if sign in {"{", "["}:
                depth += 1
                if depth > MOST_DEPTH:
                    raise self._fault(f"it is nested more than {MOST_DEPTH} levels deep")
            elif sign in {"}", "]"}:
                depth -= 1
                if not depth:
                    return end
            values += sign != '"'
            if values > MOST_VALUES:
                raise self._fault(f"one record has over {MOST_VALUES:,} values")
            position = end

    def _token(self, position: int) -> tuple[str, int]:
        """Return the next bracket or comma, or `"` for a whole string, from `position` on, and where it ends."""
        while True:
            match = _TOKEN.search(self._text, position)
            if match is not None and match[0] != '"':
                return (match[0] if match[0][0] != '"' else '"'), match.end()
            if match is not None:
                position = match.start()
            elif len(self._text) > position:
                position = len(self._text)
            if not self._read():
                raise self._fault("it is not JSON (the file ends too early)")

    def _end_of_scalar(self) -> int:
        while True:
            match = _SCALAR.match(self._text, self._at)
            end = match.end() if match else self._at
            if end - self._at > _LONGEST_SCALAR:
                raise self._fault("it is not JSON (a word of over 10,000 characters)")
            if end < len(self._text) or not self._read():
                break
        if end == self._at:
            raise self._fault("it is not JSON (a value is missing)")
        return end

    def _take(self, end: int) -> str:
        text = self._text[self._at : end]
        self._line += text.count("\n")
        self._at = end
        return text

    def _skip_space(self) -> None:
        while True:
            if self._at > _CONSUMED:  # here nobody holds a position in the buffer
                self._text, self._at = self._text[self._at :], 0
            match = _SPACE.match(self._text, self._at)
            self._take(match.end() if match else self._at)
            if self._at < len(self._text) or not self._read():
                return

    def _next_is(self, char: str) -> bool:
        self._skip_space()
        if self._text[self._at : self._at + 1] != char:
            return False
        self._at += 1
        return True

    def _expect(self, char: str) -> None:
        if not self._next_is(char):
            found = "the file ends too early" if self._at >= len(self._text) else f"{char} is missing"
            raise self._fault(f"it is not JSON ({found})")

    def _finish(self) -> None:
        self._skip_space()
        if self._at < len(self._text):
            raise self._fault("it is not JSON (there is more text after its end)")

    def _read(self) -> bool:
        """Read more into the buffer, more at once where much waits there; return whether there was more."""
        if self._end:
            return False
        waiting = len(self._text) - self._at
        self._check_length(waiting)
        chunk = self._source.read_chunk(self._file, max(_CHUNK, min(waiting, 4 * _CHUNK)))
        self._end = not chunk
        try:
            more = self._decoder.decode(chunk, final=self._end)
        except UnicodeDecodeError as error:
            raise self._fault("it is not UTF-8") from error
        self._text += more
        return bool(more) or not self._end

    def _fault(self, why: str) -> Refusal:
        return self._source.fault(self._line, why)
