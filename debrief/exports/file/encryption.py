"""Encrypts an export to age recipients, and the sentence where it is plain although its journal is encrypted."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from debrief.exports.file.recipient import parse_recipient

ENDING = ".age"
"""What ends the name of a file that age encrypted."""
NOT_ENCRYPTED = "This file is not encrypted: whoever gets it can read it."
"""For a plain export of an encrypted journal."""


class AgeEncryption:
    """Encrypts chunks to `recipients`: each is an age recipient (`age1…`) or an ssh public key.

    Any one of them can decrypt the file. Raises Refusal where one cannot be used, or pyrage is not installed.
    """

    def __init__(self, recipients: Sequence[str]) -> None:
        self._recipients = [parse_recipient(text) for text in recipients]

    def write(self, chunks: Iterable[bytes], file: BinaryIO) -> None:
        """Write `chunks` to `file` encrypted, 64 KiB at a time. What `chunks` or `file` raise passes on."""
        import pyrage

        stream = _Stream(chunks, file)
        try:
            pyrage.encrypt_io(stream, stream, self._recipients)
        except Exception:
            if stream.error is None:
                raise
        if stream.error is not None:
            raise stream.error


def encrypted_path(path: Path) -> Path:
    """Return `path` with `.age` at the end of its name, unless it has that or is a folder."""
    if path.suffix.lower() == ENDING or path.is_dir():
        return path
    return path.with_name(path.name + ENDING)


class _Stream:
    """Gives `chunks` to pyrage and takes the result for `file`.

    pyrage turns an exception of either into a text, and drops it where its last bytes are flushed: see `error`.
    """

    def __init__(self, chunks: Iterable[bytes], file: BinaryIO) -> None:
        self._chunks = iter(chunks)
        self._file = file
        self._rest = memoryview(b"")
        self.error: BaseException | None = None
        """The first exception that a call from pyrage raised."""

    def read(self, size: int) -> bytes:
        """Return up to `size` bytes; none at the end."""
        try:
            while not self._rest:
                chunk = next(self._chunks, None)
                if chunk is None:
                    return b""
                self._rest = memoryview(chunk)
        except BaseException as error:
            self.error = self.error or error
            raise
        piece, self._rest = self._rest[:size], self._rest[size:]
        return bytes(piece)

    def write(self, data: bytes) -> int:
        """Write `data` whole; return its length."""
        try:
            return self._file.write(data)
        except BaseException as error:
            self.error = self.error or error
            raise
