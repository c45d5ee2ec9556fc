"""`debrief template`, as somebody types it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief.cli.guides.template import template


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DEBRIEF_HOME", str(tmp_path))
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(template, words)


def test_looking_makes_no_folder(home: Path):
    for words in (["list"], ["show", "warm"], ["check"]):
        assert run(*words).exit_code == 0
    assert list(home.iterdir()) == []


def test_the_list_names_every_template_and_whose_it_is(home: Path):
    run("new", "mine", "--like", "warm-de")
    lines = run("list").stdout.splitlines()
    assert [line.split()[:3] for line in lines[:2]] == [["plain", "bundled", "en"], ["brief", "bundled", "en"]]
    assert ["mine", "yours", "de"] in [line.split()[:3] for line in lines]


def test_a_fault_is_said_with_its_line_and_fails_the_check(home: Path):
    path = Path(run("new", "mine").stdout.strip())
    path.write_text(path.read_text(encoding="utf-8").replace("minute: {ask}", "minute: {aks}", 1), encoding="utf-8")
    by_name, by_file = run("check", "mine"), run("check", str(path))
    assert by_name.exit_code == by_file.exit_code == 1
    assert "mine.txt:22: thanks: {aks}" in by_name.stdout == by_file.stdout
    assert "cannot be used: 2 mistakes" in run("list").stdout


def test_a_template_that_is_not_there_ends_with_one_sentence(home: Path):
    result = run("show", "plian")
    assert (result.exit_code, result.stdout) == (1, "")
    assert 'Did you mean "plain"' in result.stderr


def test_a_mistyped_command_is_answered_with_the_nearest(home: Path):
    result = run("shwo", "plain")
    assert result.exit_code == 2
    assert "Did you mean show?" in result.stderr
