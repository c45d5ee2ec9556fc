"""What a text says, read once."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Read = TypeVar("Read")


class TextKeys(NamedTuple):
    """A text as it is compared. `keys`: what it says; `every`: those, and what expressions took the place of."""

    keys: frozenset[str]
    every: frozenset[str]


class LazyDict(dict[str, Read], Generic[Read]):
    """What has been read already: most words of a ledger come again and again."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        """Read with `read` what is asked for the first time."""
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Read:
        read = self[text] = self._read(text)
        return read
