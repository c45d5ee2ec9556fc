"""A key file as lines to be printed and typed again, each with check letters of its own.

The letters are Crockford's base 32, which has no I, L, O and U. The last two of a line are a checksum over its number
and its other letters: their value in base 32 modulo the prime 1021, as in the pure systems of ISO/IEC 7064. So one
wrong letter, two neighbours swapped or two lines swapped are always noticed, and of other slips all but one in a
thousand.
"""

import re
from base64 import b32decode, b32encode
from binascii import Error as NotBase32

from debrief.storage.file.encryption.key_file import (
    KEY_BYTES,
    SALT_BYTES,
    TAG_BYTES,
    KeyFile,
    KeyFileUnusable,
    decode_key_file,
    encode_key_file,
)

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_FROM_RFC, _TO_RFC = str.maketrans(_RFC_4648, _LETTERS), str.maketrans(_LETTERS, _RFC_4648)
_LOOKS_LIKE = str.maketrans("OILU", "011V")
_MODULUS = 1021
"""The largest prime that two letters can count to."""
_GROUP, _LINE = 4, 20
"""Letters of a group, and of a line."""
_VERSION = 1
_HEAD = 3
"""The bytes of the version and the length."""
_FIELDS = (4, 1, 1, SALT_BYTES, KEY_BYTES, TAG_BYTES)
"""The bytes of memory, passes, lanes, salt, wrapped key and tag; the id of the key comes after them."""
_TYPED = re.compile(r"^\s*(\d{1,2})[.:)][^\S\n]*(\S.*)$", re.MULTILINE)


class SheetMistyped(Exception):  # noqa: N818 - a finding, not a fault
    """Some lines are not as they were printed, or missing; `lines`: their numbers, from 1."""

    def __init__(self, lines: list[int]) -> None:
        super().__init__(lines)
        self.lines = lines


def sheet_lines(content: KeyFile) -> list[str]:
    """Return a key file as numbered lines."""
    letters = _to_letters(_pack(content))
    return [
        f"{number:2}.  {' '.join(_split(part, _GROUP))}  {_check(number, part)}"
        for number, part in enumerate(_split(letters, _LINE), 1)
    ]


def is_sheet(text: str) -> bool:
    """Return whether a text has a numbered line."""
    return _TYPED.search(text) is not None


def parse_sheet_lines(text: str) -> KeyFile:
    """Return the key file in the numbered lines of a text. Raises SheetMistyped or KeyFileUnusable."""
    right: dict[int, str] = {}
    numbers = [1]
    for match in _TYPED.finditer(text):
        number, letters = int(match[1]), re.sub(r"[\W_]", "", match[2]).upper().translate(_LOOKS_LIKE)
        numbers.append(number)
        if set(letters) <= set(_LETTERS) and len(letters) > 2 and _check(number, letters[:-2]) == letters[-2:]:
            right[number] = letters[:-2]
    last = _lines_of(right[1]) if len(right.get(1, "")) == _LINE else max(numbers)
    whole = {number for number, letters in right.items() if len(letters) == _LINE or number == last}
    if wrong := [number for number in range(1, last + 1) if number not in whole]:
        raise SheetMistyped(wrong)
    return _unpack(_to_bytes("".join(right[number] for number in range(1, last + 1))))


def _pack(content: KeyFile) -> bytes:
    numbers = (content.memory_kib, content.passes, content.lanes)
    packed = [number.to_bytes(length, "big") for number, length in zip(numbers, _FIELDS, strict=False)]
    fields = b"".join((*packed, content.salt, content.wrapped, content.tag, content.key_id.encode()))
    return bytes((_VERSION,)) + len(fields).to_bytes(_HEAD - 1, "big") + fields


def _unpack(packed: bytes) -> KeyFile:
    if packed[0] != _VERSION:
        raise KeyFileUnusable("it was written by a newer debrief")
    fields, at = list[bytes](), _HEAD
    for length in _FIELDS:
        fields.append(packed[at : at + length])
        at += length
    memory_kib, passes, lanes = (int.from_bytes(field, "big") for field in fields[:3])
    try:
        content = KeyFile(
            key_id=packed[at : _HEAD + _length(packed)].decode(),
            memory_kib=memory_kib,
            passes=passes,
            lanes=lanes,
            salt=fields[3],
            wrapped=fields[4],
            tag=fields[5],
        )
    except UnicodeDecodeError as error:
        raise KeyFileUnusable("it is damaged") from error
    return decode_key_file(encode_key_file(content))  # which has limits for each field


def _length(packed: bytes) -> int:
    return int.from_bytes(packed[1:_HEAD], "big")


def _lines_of(first: str) -> int:
    """Return how many lines a sheet has whose first line has those letters."""
    letters = -(-8 * (_HEAD + _length(_to_bytes(first))) // 5)
    return -(-letters // _LINE)


def _check(number: int, letters: str) -> str:
    """Return the check letters of a line."""
    value = number
    for letter in letters:
        value = (value * 32 + _LETTERS.index(letter)) % _MODULUS
    return _LETTERS[value // 32] + _LETTERS[value % 32]


def _to_letters(packed: bytes) -> str:
    return b32encode(packed).decode().rstrip("=").translate(_FROM_RFC)


def _to_bytes(letters: str) -> bytes:
    """Return the whole bytes in `letters`. Raises KeyFileUnusable."""
    try:
        return b32decode(letters.translate(_TO_RFC) + "=" * (-len(letters) % 8))
    except NotBase32 as error:
        raise KeyFileUnusable("it is damaged") from error


def _split(letters: str, length: int) -> list[str]:
    return [letters[at : at + length] for at in range(0, len(letters), length)]
