"""The vocabulary of one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

PLAIN = "~"
"""The prefix of a key that is not the name of a concept."""


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of synonyms of one language, and its words of low weight.

    `topics` and `settings`: entries between commas, by concept. `synonyms` and `actions`: a group a line, its entries
    between commas, the first of them its name. `ordinary` and `scaffolding`: words between spaces, those that count as
    one joined by strokes. `angles`: small words by the perspective they
    indicate; of two words, the second is the ending of the word that follows the first.
    """

    topics: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    synonyms: str = ""
    actions: str = ""
    ordinary: str = ""
    scaffolding: str = ""
    angles: Mapping[str, str] = field(default_factory=dict)

    def groups(self) -> Iterator[tuple[str, str, list[str]]]:
        """Yield the table, the key and the entries of each group of words, those with the highest weight first."""
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
