"""Two apps and two commands write in one journal at once: no word, grade or tag is lost, and nobody is locked out."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.tags import parse_tags
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.soak.evidence import Evidence
from tests.terminal.conftest import Start
from tests.terminal.four_writers import (
    START_PAGE,
    STEPS,
    Wrote,
    practise_and_tag,
    practise_by_command,
    write_and_move,
    write_journal,
)
from tests.terminal.journal_file import read_debriefs

pytestmark = pytest.mark.row(4)

QUIT = "\x11"
DRAWN_MS = 300
"""Milliseconds in which a letter is on the screen, though four write and the test itself draws two screens."""


def column(home: Path, query: str) -> list[object]:
    with closing(connect(journal_under(home), read_only=True)) as db:
        return [row[0] for row in db.execute(query)]


def assert_all_written(home: Path, writing: Wrote, practising: Wrote, commands: list[Wrote]) -> None:
    """Compare the journal with what each writer wrote."""
    by_step = {step: writing.texts[step] for step in STEPS}
    [debrief] = [debrief for debrief in read_debriefs(home) if debrief.guide == "steps"]
    assert {step: debrief.text_at(step).split() for step in STEPS} == by_step
    assert set(debrief.tags) == set(parse_tags(", ".join(practising.tags)))
    assert sorted(column(home, "SELECT text FROM attempt")) == sorted(practising.answers)
    answers = column(home, "SELECT answer FROM question WHERE answer != 'Because.'")
    assert sorted(answers) == sorted(answer for wrote in commands for answer in wrote.answers)
    assert column(home, "SELECT answer FROM answer_version") == ["Because."] * len(answers)
    assert column(home, "SELECT count(*) FROM review") == [practising.grades + sum(wrote.grades for wrote in commands)]


@pytest.mark.parametrize("seconds", [1.5, pytest.param(600, marks=pytest.mark.soak(seconds=615))])
def test_no_writer_of_four_loses_a_word_a_grade_or_a_tag(
    start: Start, home: Path, seconds: float, evidence: Evidence
) -> None:
    write_journal(home, questions=20 + 4 * int(seconds))
    let_four_write(start, home, seconds, evidence)


def let_four_write(start: Start, home: Path, seconds: float, evidence: Evidence, **environment: str) -> None:
    """Let four write for so long, and compare the journal with what they wrote. `environment`: of the commands."""
    writing = start("new", "--guide", "steps")
    writing.wait_for("The first prompt.")
    writing.type("begun ")
    writing.wait_for("saved")
    practising = start()
    practising.wait_for(START_PAGE)

    end = time.monotonic() + seconds
    with ThreadPoolExecutor(4) as pool:
        wrote = [
            pool.submit(write_and_move, writing, end),
            pool.submit(practise_and_tag, practising, end),
            *(pool.submit(practise_by_command, home, company, end, env=environment) for company in ("one", "two")),
        ]
    words, practice, *commands = (each.result() for each in wrote)
    words.texts["first"].insert(0, "begun")
    for terminal in (writing, practising):
        terminal.type(QUIT)
        terminal.wait_end()
        assert terminal.code == 0
    assert_all_written(home, words, practice, commands)
    evidence.count(
        sum(map(len, words.texts.values())) + practice.grades * 2 + sum(2 * each.grades for each in commands)
    )
    evidence.measure("a letter drawn after", [1000 * each for each in words.drawn], "ms", at_most=DRAWN_MS)
    locked = [text.count("locked") for text in (writing.text, practising.text, *(each.output for each in commands))]
    evidence.measure("times locked was shown", locked, "", at_most=0)
    assert locked == [0, 0, 0, 0]
