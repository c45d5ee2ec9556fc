"""A journal that is damaged: one sentence, whatever was about to be read of it, and no word of what is in it."""

from pathlib import Path

import pytest

from debrief.places import journal_under
from tests.storage.damage import questions_damaged_at_the_end, wording_is_no_text

pytestmark = pytest.mark.row(5)

READING = [
    ["questions", "list"],
    ["questions", "list", "why"],
    ["questions", "like", "Why"],
    ["practice", "--plain"],
    *(["export", "questions", "--format", name] for name in ("csv", "json", "md", "html", "obsidian", "text")),
]


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_it_is_said_in_one_sentence(run, home: Path, command: list[str]):
    questions_damaged_at_the_end(journal_under(home))
    result = run(*command)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"debrief: The journal {journal_under(home)} is damaged; ")
    assert len(result.stderr.splitlines()) == 1
    assert "secret" not in result.output


@pytest.mark.parametrize("command", [*READING[:1], *READING[4:], ["list"]], ids=" ".join)
def test_a_wording_that_is_no_text_stops_no_command(run, home: Path, command: list[str]):
    wording_is_no_text(journal_under(home))
    result = run(*command)
    assert result.exit_code == 0
    assert command == ["list"] or "\ufffdsecret" in result.output


def test_a_file_is_not_left_half_written(run, home: Path, tmp_path: Path):
    questions_damaged_at_the_end(journal_under(home))
    for name in ("csv", "apkg"):
        target = tmp_path / f"list.{name}"
        assert run("export", "questions", "--format", name, "-o", str(target)).exit_code == 1
        assert not target.exists()
