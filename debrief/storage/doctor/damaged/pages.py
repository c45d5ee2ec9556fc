"""Reads the pages of an SQLite file without SQLite: the rows of its tables and the keys of its indexes.

See "B-tree Pages" in https://www.sqlite.org/fileformat2.html. A page that makes no sense costs only what was on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from mmap import mmap
from typing import NamedTuple

from debrief.storage.doctor.damaged.records import Unreadable, Value, read_record, read_varint

TABLE_LEAF, TABLE_NODE, INDEX_LEAF, INDEX_NODE = 0x0D, 0x05, 0x0A, 0x02
_HEADER = 100
"""The size of the file header on the first page, in bytes."""
MOST_BYTES = 64 * 1024 * 1024
"""The maximum size of a row in a journal, in bytes."""


class TableRow(NamedTuple):
    """A row of a table."""

    rowid: int
    values: tuple[Value, ...]


@dataclass
class PageFile:
    """The pages of a file. `seen`: the pages that belong to a tree; `unreadable`: those that cannot be parsed."""

    data: bytes | mmap
    size: int = 4096
    usable: int = 4096
    seen: set[int] = field(default_factory=set)
    unreadable: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, data: bytes | mmap) -> "PageFile":
        """Return the file with these bytes; the page size is the one in its header, or else that of a journal."""
        size = int.from_bytes(data[16:18], "big")
        size = 65536 if size == 1 else size
        if size < 512 or size & (size - 1):
            size = 4096
        reserved = data[20] if len(data) > 20 and data[20] <= 32 else 0
        return cls(data, size, size - reserved)

    @property
    def count(self) -> int:
        """The number of pages; the last one may be cut off."""
        return -(-len(self.data) // self.size)

    def page(self, number: int) -> bytes:
        """Return a page, counted from 1; a page that is cut off is filled up with zeros."""
        if not 1 <= number <= self.count:
            raise Unreadable
        return self.data[(number - 1) * self.size : number * self.size].ljust(self.size, b"\0")

    def kind(self, number: int) -> int:
        """Return the kind of a page."""
        return self.page(number)[self._start(number)]

    def table_rows(self, root: int) -> Iterator[TableRow]:
        """Yield the rows of the table whose tree begins at the page `root`."""
        for number in self.table_leaves(root):
            yield from self.leaf_rows(number)

    def table_leaves(self, root: int) -> Iterator[int]:
        """Yield the leaves of the table whose tree begins at the page `root`."""
        return self._leaves(root, TABLE_NODE, TABLE_LEAF)

    def index_keys(self, root: int) -> Iterator[tuple[Value, ...]]:
        """Yield the entries of the index whose tree begins at the page `root`."""
        for number in self._leaves(root, INDEX_NODE, INDEX_LEAF, nodes=True):
            page = self.page(number)
            before = 4 if self.kind(number) == INDEX_NODE else 0
            for at in self._cells(number, page):
                try:
                    length, start = read_varint(page, at + before)
                    yield read_record(self._payload(page, start, length, index=True))
                except Unreadable:
                    continue

    def stray_leaves(self) -> Iterator[int]:
        """Yield the leaves of tables that belong to none of the trees read so far."""
        for number in range(1, self.count + 1):
            if number not in self.seen and self.kind(number) == TABLE_LEAF:
                yield number

    def leaf_rows(self, number: int) -> Iterator[TableRow]:
        """Yield the rows on a leaf of a table."""
        page = self.page(number)
        for at in self._cells(number, page):
            try:
                length, start = read_varint(page, at)
                rowid, start = read_varint(page, start)
                values = read_record(self._payload(page, start, length))
            except Unreadable:
                self.unreadable.add(number)
                continue
            yield TableRow(rowid - (1 << 64) if rowid >= 1 << 63 else rowid, values)

    def _leaves(self, root: int, node: int, leaf: int, *, nodes: bool = False) -> Iterator[int]:
        waiting, visited = [root], set[int]()
        while waiting:
            number = waiting.pop()
            if number in visited or not 1 <= number <= self.count:
                continue
            visited.add(number)
            self.seen.add(number)
            kind = self.kind(number)
            if kind == node:
                waiting += self._children(number)
            elif kind != leaf:
                self.unreadable.add(number)
                continue
            if kind == leaf or nodes:
                yield number

    def _children(self, number: int) -> list[int]:
        page = self.page(number)
        start = self._start(number)
        cells = [int.from_bytes(page[at : at + 4], "big") for at in self._cells(number, page)]
        return [int.from_bytes(page[start + 8 : start + 12], "big"), *reversed(cells)]

    def _cells(self, number: int, page: bytes) -> list[int]:
        start = self._start(number)
        inner = page[start] in (TABLE_NODE, INDEX_NODE)
        first = start + (12 if inner else 8)
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        pointers = range(first, min(first + 2 * count, self.size - 1), 2)
        return [at for p in pointers if first <= (at := int.from_bytes(page[p : p + 2], "big")) < self.usable]

    def _payload(self, page: bytes, start: int, length: int, *, index: bool = False) -> bytes:
        """Return the content of a cell, including its overflow pages."""
        if length > min(MOST_BYTES, len(self.data)):
            raise Unreadable
        most = (self.usable - 12) * 64 // 255 - 23 if index else self.usable - 35
        if length <= most:
            if start + length > self.size:
                raise Unreadable
            return page[start : start + length]
        least = (self.usable - 12) * 32 // 255 - 23
        local_size = least + (length - least) % (self.usable - 4)
        local_size = local_size if local_size <= most else least
        parts = [page[start : start + local_size]]
        following = int.from_bytes(page[start + local_size : start + local_size + 4], "big")
        left, passed = length - local_size, set[int]()
        while left > 0:
            if following in passed:
                raise Unreadable
            passed.add(following)
            overflow = self.page(following)
            parts.append(overflow[4 : 4 + min(left, self.usable - 4)])
            left -= self.usable - 4
            following = int.from_bytes(overflow[:4], "big")
        self.seen |= passed
        return b"".join(parts)

    def _start(self, number: int) -> int:
        return _HEADER if number == 1 else 0
