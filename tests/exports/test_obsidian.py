"""A note for Obsidian's spaced repetition: read back as its plugin reads it, and its schedule never lost."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.refusal import Refusal
from debrief.exports.file.atomic_file import write_whole
from debrief.exports.markdown.obsidian import insert_schedules, parse_schedules, write
from debrief.exports.practice_list import practice_list
from debrief.private_files import PrivateFiles
from tests.exports.samples import NOWHERE, QUESTIONS, RICH, options

pytestmark = pytest.mark.row(9)

NONE = PrivateFiles()
OTHER = replace(RICH, id="00000000-0000-4000-8000-000000000002", wording="And you?", versions=(), askings=(NOWHERE,))
COMMENT = "<!--SR:!2026-12-01,4,270-->"

WHOLE = f"""\
# Practice questions

#flashcards/interviews

Why do you want to leave?
Asked at Acme, Trial day, Fri 20 Nov 2026
Asked at a place you did not write down
Kind: motivation · Uncomfortable: 4 of 5
?
I want to build again.
<br>
The last two years were upkeep.
<br>
**In these words at Acme, Trial day, Fri 20 Nov 2026**:
Why \\*us\\*?
<br>
**You said (40\u00a0\\% sure) at Acme, Trial day, Fri 20 Nov 2026**:
First line
second line
<br>
**Earlier answer (replaced 18 Nov 2026)**:
The pay. ^q-{RICH.id}
"""


def cards(note: str) -> Iterator[tuple[list[str], list[str], str | None]]:
    """Front, back and block id of what the plugin takes for cards, by its documented marks."""
    for paragraph in re.split(r"\n\s*\n", note.replace("\ufeff", "")):
        lines = paragraph.strip("\n").split("\n")
        marks = [number for number, line in enumerate(lines) if line.strip() in {"?", "??"}]
        assert not any("::" in line for line in lines)
        assert len(marks) <= 1
        if marks:
            ident = re.search(r" \^([a-zA-Z0-9-]+)$", lines[-1])
            yield lines[: marks[0]], lines[marks[0] + 1 :], ident[1] if ident else None


def test_a_card_is_read_raw_and_by_the_plugin():
    assert "".join(write([RICH], options())) == WHOLE
    ((front, back, identity),) = cards(WHOLE)
    assert (front[0], back[0], identity) == ("Why do you want to leave?", "I want to build again.", f"q-{RICH.id}")


@given(st.lists(QUESTIONS, max_size=3), st.booleans())
def test_every_question_is_one_card_of_harmless_text(questions: list[PracticeQuestion], answers: bool):
    note = "".join(write(questions, options(len(questions), answers=answers)))
    found = list(cards(note))
    assert [identity for _, _, identity in found] == [f"q-{question.id}" for question in questions]
    assert parse_schedules(note) == {}
    assert note.count("#flashcards") - note.count("\\#flashcards") == 1
    assert not any(mark in note for mark in ("%%", "==", "[[", "<!--", "```", "~~~", "$$"))
    reader = MarkdownIt("gfm-like")
    reader.linkify.set({"fuzzy_link": False})
    kinds = {token.type for outer in reader.parse(note) for token in (outer, *(outer.children or ()))}
    assert kinds <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "text_special"),
        *("softbreak", "hardbreak", "strong_open", "strong_close", "html_inline"),
    }
    html = [child.content for outer in reader.parse(note) for child in outer.children or () if "html" in child.type]
    assert set(html) <= {"<br>"}


@pytest.mark.parametrize("text", ["?", "??", "a\n?\nb", "a\n\ufeff\nb", "a\n\u3000\nb", "a::b", "1. ?", "- ?"])
def test_no_line_of_an_answer_is_a_mark_of_the_plugin(text: str):
    ((_, back, identity),) = cards("".join(write([replace(RICH, answer=text)], options())))
    assert identity == f"q-{RICH.id}"
    assert back[-1].startswith("The pay.")


def reviewed(note: str, comment: str = COMMENT) -> str:
    """The note after its first card was reviewed in Obsidian."""
    return note.replace(f" ^q-{RICH.id}\n", f" ^q-{RICH.id}\n{comment}\n")


def test_a_schedule_stays_with_its_question_when_its_answer_changes():
    present = reviewed("".join(write([RICH, OTHER], options(2))))
    changed = replace(RICH, answer="Something new.", wording="Why leave?")
    text = "".join(insert_schedules(present, write([OTHER, changed], options(2))))
    assert f"The pay. ^q-{RICH.id}\n{COMMENT}\n" in text
    assert text.count("SR:") == 1
    assert "Something new." in text
    assert parse_schedules(text) == {RICH.id: COMMENT}


@pytest.mark.parametrize(
    "note",
    [
        f"answer ^q-a1\n{COMMENT}\n",
        f"answer {COMMENT} ^q-a1\n",
        f"answer\n> [!sr|card-metadata] \n> {COMMENT} ^q-a1\n",
        f"answer ^q-a1\r\n{COMMENT}\r\n",
    ],
    ids=["the line after", "the same line", "a callout", "CRLF"],
)
def test_a_schedule_is_found_wherever_the_plugin_puts_it(note: str):
    assert parse_schedules(f"#flashcards\n\nquestion\n?\n{note}\nother\n?\nanswer ^q-b2\n") == {"a1": COMMENT}


@pytest.mark.parametrize(
    "present",
    [
        f"mine::own {COMMENT}\n",
        f"mine\n?\nown\n{COMMENT}\n",
        f"a ^q-a\n\n{COMMENT}\n",
        f"a ^q-a\n{COMMENT}\n{COMMENT}\n",
    ],
)
def test_a_schedule_without_a_question_is_refused(present: str):
    with pytest.raises(Refusal, match="did not come from debrief"):
        "".join(insert_schedules(present, write([RICH], options())))


def test_a_file_whose_card_is_not_in_the_list_stays_as_it_is(tmp_path: Path):
    file = tmp_path / "interviews.md"
    present = reviewed("".join(write([RICH, OTHER], options(2))))
    file.write_text(present, "utf-8")
    with pytest.raises(Refusal, match="the schedule of a card that is not in this list"):
        write_whole(file, practice_list("obsidian", [OTHER], options(), replacing=file), private=NONE, force=True)
    assert file.read_text("utf-8") == present
    write_whole(file, practice_list("obsidian", [OTHER, RICH], options(2), replacing=file), private=NONE, force=True)
    assert parse_schedules(file.read_text("utf-8")) == {RICH.id: COMMENT}
