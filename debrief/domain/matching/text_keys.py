"""The keys of a text, and a dict that computes missing values."""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

Read = TypeVar("Read")


class TextKeys(NamedTuple):
    """The keys of a text. `every`: `keys` and those that expressions replaced."""

    keys: frozenset[str]
    every: frozenset[str]


class LazyDict(dict[str, Read], Generic[Read]):
    """A dict that computes a missing value once: most words of a ledger recur."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        """Compute missing values by `read`."""
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Read:
        read = self[text] = self._read(text)
        return read
