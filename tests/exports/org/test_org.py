"""An Org file: headings, drawers and tags that are ours alone, and org-drill's schedule never lost."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.record.when import UNKNOWN
from debrief.domain.refusal import Refusal
from debrief.exports.file.atomic_file import write_whole
from debrief.exports.org.questions_org import write
from debrief.exports.org.schedule import insert_schedules, parse_schedules
from debrief.exports.practice_list import practice_list
from debrief.private_files import PrivateFiles
from tests.exports.samples import QUESTIONS, RICH, options

pytestmark = pytest.mark.row(9)

NONE = PrivateFiles()
OTHER = replace(RICH, id="00000000-0000-4000-8000-000000000002", wording="And you?")
CARD = f"""
* Why do you want to leave?  :drill:motivation:Acme:
:PROPERTIES:
:ID:       {RICH.id}
:END:
  Asked at Acme, Trial day, Fri 20 Nov 2026
  Asked at a place you did not write down

  Kind: motivation · Uncomfortable: 4 of 5
** Best answer
  I want to build again.

  The last two years were upkeep.
** In these words at Acme, Trial day, Fri 20 Nov 2026
  Why *\u200bus*?
** You said (40\u00a0% sure) at Acme, Trial day, Fri 20 Nov 2026
  First line
  second line
** Earlier answer (replaced 18 Nov 2026)
  The pay.
"""
HEAD = re.compile(r"\* .*[^:]  :drill(?::\w+)*:")
STRUCTURE = re.compile(r"\s*(?:[*#:|%+-]|\d+[.)]\s|SCHEDULED:|DEADLINE:|CLOCK:|CLOSED:)")
ACTIVE = re.compile(
    r"\[\[|<\d{4}-|\[\d{4}-|<<|\b(?:https?|elisp|shell|file|mailto):\S|\{\{\{|@@|\b(?:src|call)_\w*[{(]", re.IGNORECASE
)


def test_a_question_is_a_card():
    assert "".join(write([RICH], options())).endswith(f"tex:nil\n{CARD}")


@given(st.lists(QUESTIONS, max_size=3), st.booleans())
@example([replace(RICH, answer="_elisp:(x)")], True)
@example([replace(RICH, answer="src_shell:x")], True)
def test_only_our_own_lines_are_structure(questions: list[PracticeQuestion], answers: bool):
    text = "".join(write(questions, options(len(questions), answers=answers)))
    lines = text.split("\n")[3:]
    heads = [line for line in lines if line.startswith("* ")]
    assert len(heads) == len(questions)
    assert all(HEAD.fullmatch(head) for head in heads)
    ids = [line.split()[1] for line in lines if line.startswith(":ID:")]
    assert ids == [question.id for question in questions]
    ours = re.compile(r"\*\*? |:PROPERTIES:$|:ID:       |:END:$")
    assert not [line for line in lines if STRUCTURE.match(line) and not ours.match(line)]
    assert text.count("\n:END:") == len(questions)
    assert not [line for line in lines if ACTIVE.search(line)]
    assert parse_schedules(text) == {}


def test_what_looks_like_a_tag_at_the_end_of_a_heading_is_none():
    asked = replace(RICH.askings[0], company="", held=UNKNOWN, stage="Trial :day:")
    text = "".join(write([replace(RICH, wording="Why :us:", askings=(asked,))], options()))
    assert "\n* Why :us:\u200b  :drill:motivation:\n" in text
    assert "\n** You said (40\u00a0% sure) at Trial :day:\u200b\n" in text


def test_tags_side_by_side_make_no_link():
    companies = "%%(shell)", "0 x", "My Shell", "Shellfish"
    askings = tuple(replace(RICH.askings[0], company=company, wording="") for company in companies)
    text = "".join(write([replace(RICH, wording="", askings=askings)], options()))
    assert "  :drill:motivation:shell_:0_x:My_Shell_:Shellfish:\n" in text
    assert not ACTIVE.search(text.split(":PROPERTIES:")[0].split("tex:nil")[1])


def drilled(text: str) -> str:
    """The file after org-drill has scheduled its first card."""
    planned = text.replace("\n:PROPERTIES:\n", "\nSCHEDULED: <2026-12-01 Tue>\n:PROPERTIES:\n", 1)
    return planned.replace("\n:END:\n", "\n:DRILL_LAST_INTERVAL: 4.0\n:DRILL_EASE: 2.5\n:END:\n", 1)


def test_a_schedule_stays_with_its_question():
    present = drilled("".join(write([RICH, OTHER], options(2))))
    text = "".join(insert_schedules(present, write([OTHER, replace(RICH, answer="Something new.")], options(2))))
    assert text.count("SCHEDULED") == 1
    assert "* Why do you want to leave?  :drill:motivation:Acme:\nSCHEDULED: <2026-12-01 Tue>\n:PROPERTIES:\n" in text
    assert f":ID:       {RICH.id}\n:DRILL_LAST_INTERVAL: 4.0\n:DRILL_EASE: 2.5\n:END:\n" in text
    assert "Something new." in text


@pytest.mark.parametrize(
    "present", ["* Mine\nSCHEDULED: <2026-12-01 Tue>\n", "* Mine\n:PROPERTIES:\n:DRILL_EASE: 2\n:END:\n"]
)
def test_a_schedule_without_a_question_is_refused(present: str):
    with pytest.raises(Refusal, match="did not come from debrief"):
        "".join(insert_schedules(present, write([RICH], options())))


def test_a_file_whose_card_is_not_in_the_list_stays_as_it_is(tmp_path: Path):
    file = tmp_path / "interviews.org"
    present = drilled("".join(write([RICH, OTHER], options(2))))
    file.write_text(present, "utf-8")
    with pytest.raises(Refusal, match="the schedule of a card that is not in this list"):
        write_whole(file, practice_list("org", [OTHER], options(), replacing=file), private=NONE, force=True)
    assert file.read_text("utf-8") == present
