"""Encrypts an export to age recipients, which it parses, and names what ends its file."""

from base64 import b64decode
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from debrief.domain.refusal import Refusal
from debrief.domain.text import one_line

ENDING = ".age"
"""What ends the name of a file that age encrypted."""
NOT_ENCRYPTED = "This file is not encrypted: whoever gets it can read it."
"""For a plain export of an encrypted journal."""
NO_PYRAGE = "--encrypt-to needs pyrage, which is not installed. Install it with: pip install pyrage"
_NOT_PUBLIC = "That is a secret key, and your shell may have stored it. Give the public key instead (age1… or ssh-…)."
_ONE_EACH = "Give each recipient with an --encrypt-to of its own."
_RSA_BITS = range(2_048, 16_385)
"""The sizes of RSA keys that can be used: age demands the least, and a larger one than the most takes minutes."""


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


def parse_recipient(text: str) -> Any:
    """Return an age recipient (`age1…`) or an ssh public key as an object of pyrage. Raises Refusal."""
    text = text.strip()
    if text.upper().startswith("AGE-SECRET-KEY-") or "PRIVATE KEY" in text:
        raise Refusal(_NOT_PUBLIC)
    if "\n" in text or "\r" in text:
        raise Refusal(_ONE_EACH)
    try:
        from pyrage import RecipientError, ssh, x25519
    except ImportError as error:
        raise Refusal(NO_PYRAGE) from error
    try:
        if not text.startswith("ssh-"):
            return x25519.Recipient.from_str(text)
        if _is_ssh_key(text):
            return ssh.Recipient.from_str(text)
    except (RecipientError, ValueError):
        pass
    start = one_line(text if len(text) <= 20 else f"{text[:20]}…")
    raise Refusal(
        f"“{start}” is not an age recipient (age1…) or an ssh public key (ssh-ed25519 … or ssh-rsa …). "
        "Nothing was written."
    )


def _is_ssh_key(text: str) -> bool:
    """Return whether `text` is a whole ssh public key (RFC 4253, section 6.6). Raises ValueError.

    pyrage 1.4 panics on an RSA key without a modulus, and writes that to the terminal.
    """
    name, encoded = text.split(" ")[:2]
    kind, *numbers = _fields(b64decode(encoded, validate=True))
    if kind != name.encode():
        return False
    if name == "ssh-ed25519":
        return [len(number) for number in numbers] == [32]
    return name == "ssh-rsa" and len(numbers) == 2 and int.from_bytes(numbers[1], "big").bit_length() in _RSA_BITS


def _fields(data: bytes) -> list[bytes]:
    """Return the fields of an ssh key, each after its length. Raises ValueError if one is not whole."""
    fields = []
    while data:
        end = 4 + int.from_bytes(data[:4], "big")
        if len(data) < end:
            raise ValueError("cut off")
        fields.append(data[4:end])
        data = data[end:]
    return fields


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
