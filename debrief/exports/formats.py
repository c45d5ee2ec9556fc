"""The formats a practice list can be written in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from debrief.domain.glance import PracticeQuestion
from debrief.exports import questions_json, questions_md

Writer = Callable[[Iterable[PracticeQuestion], int], Iterator[str]]
"""Takes the questions, those chosen for practice first, and how many they are; yields the text piece by piece."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a practice list; `suffix` is that of its files, `description` what it is for."""

    write: Writer
    suffix: str
    description: str


FORMATS: dict[str, Format] = {
    "md": Format(questions_md.write, ".md", "Markdown, to read, print and fill in"),
    "json": Format(questions_json.write, ".json", "JSON, with everything there is"),
}
"""By the name `--format` takes."""
