"""`debrief guide`, as somebody types it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief.cli import cli


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DEBRIEF_HOME", str(tmp_path))
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["guide", *words])


def test_the_list_names_every_guide_and_whose_it_is(home: Path) -> None:
    run("new", "mine")
    lines = run("list").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["default", "bundled"], ["blank", "bundled"], ["mine", "yours"]]


def test_a_name_in_a_command_is_quoted_as_a_shell_needs_it(home: Path) -> None:
    path = Path(run("new", "mine").stdout.strip())
    path.rename(path.with_name("my guide ü.toml"))
    assert "\"debrief guide check 'my guide ü'\" to see what is wrong" in run("list").stderr


def test_looking_makes_no_folder(home: Path) -> None:
    for words in (["list"], ["show", "default"], ["check"]):
        assert run(*words).exit_code == 0
    assert list(home.iterdir()) == []


def test_show_has_every_prompt_and_reason(home: Path) -> None:
    shown = run("show", "default").stdout
    assert "What questions were you asked?" in shown
    assert "How sure you felt is hard to remember later on." in shown
    assert "causes: causes, quick, hard, only after rejected or silent" in shown


def test_a_new_guide_is_printed_by_its_path_alone(home: Path) -> None:
    made = run("new", "mine")
    assert Path(made.stdout.strip()).is_file()
    assert "debrief guide check mine" in made.stderr
    again = run("new", "mine")
    assert (again.exit_code, again.stdout) == (1, "")
    assert "already exists" in again.stderr


def test_check_says_that_a_guide_is_fine(home: Path) -> None:
    assert run("check", "default").stdout == "default is fine: 23 steps, 10 of them quick.\n"


def test_check_says_every_slip_and_fails(home: Path) -> None:
    path = Path(run("new", "mine").stdout.strip())
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"questions"', '"qestions"').replace("quick =", "quik ="), encoding="utf-8")
    by_name, by_file, of_all = run("check", "mine"), run("check", str(path)), run("check")
    assert by_name.exit_code == by_file.exit_code == of_all.exit_code == 1
    assert by_name.stdout == by_file.stdout
    assert by_name.stdout.count("mine.toml:") == 11
    assert "blank is fine" in of_all.stdout
    assert "cannot be used: 11 mistakes" in run("list").stdout


def test_what_cannot_be_found_is_told_on_stderr_and_fails(home: Path) -> None:
    for words in (["show", "nope"], ["check", "nope"], ["show", "../x"]):
        result = run(*words)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr.startswith(("debrief: There is no guide", 'debrief: "../x" cannot'))


def test_wrong_use_ends_with_2(home: Path) -> None:
    assert run("show").exit_code == 2
    assert run("unknown").exit_code == 2
