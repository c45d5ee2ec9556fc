"""The formats a practice list can be written in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from debrief.exports.anki import anki_text, apkg
from debrief.exports.data import questions_csv, questions_json
from debrief.exports.html import questions_html
from debrief.exports.markdown import obsidian, questions_md
from debrief.exports.options import Options
from debrief.exports.org import questions_org, schedule
from debrief.exports.text import questions_text

Writer = Callable[[Iterable[Any], Options], Iterator[str]]
"""Takes what its format takes, in the order of the options; yields the text piece by piece."""
BinaryWriter = Callable[[Iterable[Any], Options], Iterator[bytes]]
Merger = Callable[[str, Iterable[str]], Iterator[str]]
"""Takes the text of the file to be replaced and what is to replace it; yields that with what must be kept of the old.

Raises Refusal, before its end, where something of the old file would be lost.
"""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a practice list; its files end with `ending`, no two formats alike; `description`: what for.

    `takes`: whole PracticeQuestions, or a LedgerLine for each. `binary`: it yields bytes, which are nothing to show on
    a screen. `merge`: how to replace a file in which its reader's program keeps something; None where none does.
    """

    write: Writer | BinaryWriter
    ending: str
    description: str
    takes: Literal["questions", "lines"] = "questions"
    binary: bool = False
    merge: Merger | None = None


FORMATS: dict[str, Format] = {
    "md": Format(questions_md.write, ".md", "Markdown, to read, print and fill in"),
    "json": Format(questions_json.write, ".json", "JSON, with everything there is"),
    "csv": Format(questions_csv.write, ".csv", "a row a question, for a spreadsheet", takes="lines"),
    "anki": Format(anki_text.write, "-text.txt", "a text file for Anki, which updates what it imported before"),
    "apkg": Format(apkg.write, ".apkg", "a deck package for Anki, likewise", binary=True),
    "html": Format(questions_html.write, ".html", "a page for a browser and for paper"),
    "org": Format(
        questions_org.write, ".org", "an Org file for Emacs, with cards for org-drill", merge=schedule.merged
    ),
    "obsidian": Format(
        obsidian.write, "-obsidian.md", "a note for Obsidian, with cards for spaced repetition", merge=obsidian.merged
    ),
    "text": Format(questions_text.write, ".txt", "plain text"),
}
"""By the name `--format` takes."""
