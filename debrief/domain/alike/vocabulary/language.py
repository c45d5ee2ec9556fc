"""One language's share of the vocabulary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """What stands for what: entries between commas by concept, and the words that say little or nothing."""

    topics: Mapping[str, str]
    settings: Mapping[str, str]
    ordinary: str
    scaffolding: str

    def entries(self) -> Iterator[tuple[str, str]]:
        """Yield each entry with the concept it stands for."""
        for table in (self.topics, self.settings):
            for concept, listed in table.items():
                yield from ((concept, entry) for entry in listed.split(", "))
