"""One language's share of the vocabulary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

PLAIN = "~"
"""What the key of a word begins with that is no concept; that of a concept is its name."""


@dataclass(frozen=True, slots=True)
class Language:
    """What stands for what, and the words that say little or nothing.

    `topics` and `settings`: entries between commas, by concept. `synonyms` and `actions`: a group a line, its entries
    between commas, the first of them its name. `ordinary` and `scaffolding`: words between spaces, those that count as
    one joined by strokes. `angles`: small words by what they say of who acts and what is asked for; of two words, the
    second is how another one ends that stands right behind the first.
    """

    topics: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    synonyms: str = ""
    actions: str = ""
    ordinary: str = ""
    scaffolding: str = ""
    angles: Mapping[str, str] = field(default_factory=dict)

    def groups(self) -> Iterator[tuple[str, str, list[str]]]:
        """Yield the table, the key and the entries of each group of words, those that say most first."""
        for table, concepts in (("topics", self.topics), ("settings", self.settings)):
            for concept, listed in concepts.items():
                yield table, concept, listed.split(", ")
        for table, lines in (("synonyms", self.synonyms), ("actions", self.actions)):
            for line in filter(None, map(str.strip, lines.split("\n"))):
                yield table, PLAIN + line[: line.find(",")], line.split(", ")
        for table, words in (("ordinary", self.ordinary), ("scaffolding", self.scaffolding)):
            for group in words.split():
                entries = group.split("/")
                yield table, PLAIN + entries[0], entries
