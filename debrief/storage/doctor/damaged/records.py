"""Reads records in SQLite's file format, the values in one cell of a b-tree.

See "Record Format" in https://www.sqlite.org/fileformat2.html. Whatever the bytes are, reading them raises nothing but
Unreadable.
"""

import struct
from typing import TypeAlias

Value: TypeAlias = "int | float | bytes | str | None"

MOST_COLUMNS = 100
"""The maximum number of columns in a table of a journal."""
_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
"""The size of a number in bytes, by serial type."""
_REAL = 7
_ONE = 9


class Unreadable(Exception):  # noqa: N818 - a finding, not a fault
    """The bytes are not a valid record."""


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the variable-length integer at `at`, and where it ends."""
    value = 0
    for length in range(9):
        if not 0 <= at + length < len(data):
            raise Unreadable
        byte = data[at + length]
        if length == 8:
            return (value << 8) | byte, at + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, at + length + 1
    raise Unreadable


def read_record(payload: bytes) -> tuple[Value, ...]:
    """Return the values of a record; invalid UTF-8 in a text becomes U+FFFD."""
    size, at = read_varint(payload, 0)
    if size > len(payload):
        raise Unreadable
    kinds: list[int] = []
    while at < size:
        kind, at = read_varint(payload, at)
        kinds.append(kind)
        if len(kinds) > MOST_COLUMNS:
            raise Unreadable
    values = []
    at = size
    for kind in kinds:
        length = _length(kind)
        if at + length > len(payload):
            raise Unreadable
        values.append(_value(kind, payload[at : at + length]))
        at += length
    return tuple(values)


def _length(kind: int) -> int:
    if kind in _SIZES:
        return _SIZES[kind]
    if kind < 12:
        raise Unreadable
    return (kind - 12) // 2


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind < _REAL:
        return int.from_bytes(data, "big", signed=True)
    if kind == _REAL:
        number: float = struct.unpack(">d", data)[0]
        return number
    if kind <= _ONE:
        return kind - 8
    return data.decode("utf-8", "replace") if kind % 2 else data
