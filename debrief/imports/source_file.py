"""A file to import: opened only where it can be read within the limits, and named in every refusal."""

import os
import stat
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from debrief.domain.refusal import Refusal
from debrief.domain.text import shorten

LARGEST_FILE = 512 * 1024 * 1024
"""The most bytes of a file of records, which are read one by one."""
LARGEST_LIST = 16 * 1024 * 1024
"""The most bytes of a file that is read as a whole."""
LONGEST_TEXT = 1_000_000
"""The most characters of one text."""
_CHUNK = 256 * 1024

NOTHING = "Nothing was imported."


class SourceFile:
    """The file at `path`. `on_read` is called with the bytes read so far and those there are, each time.

    `content`: what is read in its place, where the file is encrypted.
    """

    def __init__(
        self, path: Path, on_read: Callable[[int, int], None] | None = None, content: bytes | None = None
    ) -> None:
        self.path = path
        self._on_read = on_read
        self._content = content

    def open(self, largest: int = LARGEST_FILE) -> BinaryIO:
        """Open it. Raises Refusal if it is no ordinary file, cannot be read, or has over `largest` bytes."""
        if self._content is not None:
            self.size = len(self._content)
            return BytesIO(self._content)
        try:
            # A pipe with nobody at its other end would be waited for, without O_NONBLOCK.
            descriptor = os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "a file cannot have that name"
            raise Refusal(f"{self.path} cannot be read: {why}. {NOTHING}") from error
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
            os.close(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise Refusal(f"{self.path} is not an ordinary file. {NOTHING}")
            raise Refusal(f"{self.path} is larger than {largest // 1024**2} MB, the limit. {NOTHING}")
        self.size = status.st_size
        return os.fdopen(descriptor, "rb")

    def read_chunk(self, file: BinaryIO, size: int = _CHUNK) -> bytes:
        """Return the next bytes of the opened file; empty at its end."""
        chunk = file.read(size)
        if self._on_read is not None:
            self._on_read(min(file.tell(), self.size), self.size)
        return chunk

    def read_text(self) -> str:
        """Return the whole text, with LF at the ends of lines. Raises Refusal as `open`, and where it is not UTF-8."""
        with self.open(LARGEST_LIST) as file:
            content = file.read(LARGEST_LIST + 1)
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise self.fault(content.count(b"\n", 0, error.start) + 1, "it is not UTF-8") from error
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def first_line(self) -> str:
        """Return the beginning of the file up to its first line that is not blank, for a look at what it is."""
        with self.open() as file:
            text = file.read(4096).decode("utf-8-sig", "replace")
        return next((line for line in text.splitlines() if line.strip()), "")

    def fault(self, line: int, why: str) -> Refusal:
        """Return the refusal of the content of a line, counted from 1."""
        return Refusal(f"{self.path}, line {line:,}: {shorten(why, 300).removesuffix('.')}. {NOTHING}")
