"""What a command writes out as it is read, and how much of it there was."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class CountingIterator(Generic[T]):
    """Things on their way, and how many have `passed`."""

    def __init__(self, things: Iterable[T]) -> None:
        self._things = things
        self.passed = 0

    def __iter__(self) -> Iterator[T]:
        for thing in self._things:
            self.passed += 1
            yield thing
