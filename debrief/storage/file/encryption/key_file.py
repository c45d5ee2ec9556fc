"""The key file beside an encrypted journal: the key that encrypts it, wrapped by a passphrase."""

import json
import os
from binascii import Error as NotBase64
from binascii import a2b_base64, b2a_base64
from pathlib import Path
from typing import NamedTuple

from debrief.private_files import KEY_FILE_FORMAT, key_file, sync

FORMAT, VERSION = KEY_FILE_FORMAT, 1
KEY_BYTES = 32
"""The length of the key that encrypts a journal: 256 random bits."""
TAG_BYTES = 32
SALT_BYTES = 16
LONGEST = 4096
"""How many bytes of a key file are read."""
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 1 << 20, 16, 64
"""Above these a key file is refused, and not obeyed: a changed one could fill the memory."""


class KeyFileUnusable(Exception):  # noqa: N818 - a finding, not a fault
    """There is no key file, or it cannot be read; `str()` is a clause that says why."""


class KeyFile(NamedTuple):  # a dataclass takes 0.6 ms longer to define, and every run reads a key file
    """The content of a key file.

    `key_id`: of the key, which the backups of a journal share with it. `memory_kib`, `passes`, `lanes`: of Argon2id
    (RFC 9106). `wrapped`: the key, encrypted by the passphrase; `tag`: authenticates all of it.
    """

    key_id: str
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    wrapped: bytes
    tag: bytes

    def authenticated(self) -> bytes:
        """Return what the tag is computed over: every field but itself."""
        numbers = f"{FORMAT} {VERSION} {self.key_id} {self.memory_kib} {self.passes} {self.lanes} "
        return numbers.encode() + self.salt + self.wrapped


def encode_key_file(content: KeyFile) -> str:
    """Return a key file as text."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "key_id": content.key_id,
        "argon2id": {"memory_kib": content.memory_kib, "passes": content.passes, "lanes": content.lanes},
        "salt": _text(content.salt),
        "wrapped": _text(content.wrapped),
        "tag": _text(content.tag),
    }
    return json.dumps(document, indent=1) + "\n"


def decode_key_file(text: str) -> KeyFile:
    """Return the content of a key file. Raises KeyFileUnusable."""
    try:
        document = json.loads(text)
        if document["format"] != FORMAT:
            raise KeyFileUnusable("it is damaged")
        if document["version"] != VERSION:
            raise KeyFileUnusable("it was written by a newer debrief")
        argon2id = document["argon2id"]
        content = KeyFile(
            key_id=_string(document["key_id"]),
            memory_kib=_number(argon2id["memory_kib"], 8, _MOST_MEMORY_KIB),
            passes=_number(argon2id["passes"], 1, _MOST_PASSES),
            lanes=_number(argon2id["lanes"], 1, _MOST_LANES),
            salt=_bytes(document["salt"], SALT_BYTES),
            wrapped=_bytes(document["wrapped"], KEY_BYTES),
            tag=_bytes(document["tag"], TAG_BYTES),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise KeyFileUnusable("it is damaged") from error
    if content.memory_kib < 8 * content.lanes:  # RFC 9106, section 3.1
        raise KeyFileUnusable("it is damaged")
    return content


def read_key_file(path: Path) -> KeyFile:
    """Return the content of the key file at `path`. Raises KeyFileUnusable."""
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST)
    except FileNotFoundError as error:
        raise KeyFileUnusable("it is missing") from error
    except OSError as error:
        raise KeyFileUnusable(f"it cannot be read ({error.strerror or error})") from error
    try:
        return decode_key_file(content.decode())
    except UnicodeDecodeError as error:
        raise KeyFileUnusable("it is damaged") from error


def write_key_file(path: Path, content: KeyFile) -> None:
    """Write a key file, mode 0600, in place of an earlier one: a crash leaves one or the other. Raises OSError."""
    replace_file(path, encode_key_file(content))


def replace_file(path: Path, text: str) -> None:
    """Write a private file, mode 0600, in place of an earlier one: a crash leaves one or the other. Raises OSError."""
    from secrets import token_hex  # slow to import, and nearly every run only reads a key file

    unfinished = path.with_name(f"{path.name}.{token_hex(4)}.part")
    try:
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync(path.parent)


def copy_key_file(journal: Path, copy: Path) -> None:
    """Put the key file of the encrypted journal beside a copy of it, which needs it. Raises OSError."""
    try:
        content = read_key_file(key_file(journal))
    except KeyFileUnusable as error:
        raise OSError(f"the key file {key_file(journal)} cannot be used, since {error}") from error
    write_key_file(key_file(copy), content)


def _text(value: bytes) -> str:
    return b2a_base64(value, newline=False).decode()


def _bytes(value: object, length: int) -> bytes:
    try:
        found = a2b_base64(_string(value), strict_mode=True)
    except NotBase64 as error:
        raise ValueError("not base64") from error
    if len(found) != length:
        raise ValueError("of another length")
    return found


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _number(value: object, least: int, most: int) -> int:
    if not isinstance(value, int) or not least <= value <= most:
        raise ValueError("out of range")
    return value
