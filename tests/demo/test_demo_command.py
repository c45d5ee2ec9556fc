"""`debrief demo` from the command line: how many, which, where, and how it says so."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief.cli import cli, terminal
from debrief.cli.debriefs import demo as command
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.records import bulk

Run = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("DEBRIEF_HOME", str(tmp_path / "own"))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setattr("debrief.cli.clock.now", lambda: 1_795_166_400_000)
    return folder


@pytest.fixture
def run(home: Path) -> Run:
    return lambda *args: CliRunner().invoke(cli, ["demo", *map(str, args)], prog_name="debrief")


def ids(home: Path) -> list[tuple[str]]:
    db = connect(journal_under(home), read_only=True)
    found = db.execute("SELECT id FROM debrief ORDER BY place").fetchall()
    db.close()
    return found


def test_as_many_as_asked_for_are_written_and_can_be_searched(run: Run, home: Path):
    result = run("--debriefs", 30, "--into", home)
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"DEBRIEF_HOME={home} debrief" in result.stdout
    assert len(ids(home)) == 30
    assert sorted(path.name for path in home.rglob("*")) == ["data", "journal.sqlite3"]
    db = connect(journal_under(home), read_only=True)
    assert db.execute("SELECT count(*) FROM search WHERE search MATCH '\"is=kept\"'").fetchone() == (30,)
    db.close()


def test_the_seed_decides_which(run: Run, tmp_path: Path):
    made = {}
    for name, args in {"plain": (), "one": ("--seed", 1), "two": ("--seed", 2)}.items():
        assert run("--debriefs", 5, *args, "--into", tmp_path / name).exit_code == 0
        made[name] = ids(tmp_path / name)
    assert made["plain"] == made["one"] != made["two"]


@pytest.mark.parametrize("args", [("--debriefs", 0), ("--debriefs", 1_000_001), ("--debriefs", "x"), ("--seed", 2)])
def test_what_cannot_be_made_is_refused_before_anything_is_written(run: Run, home: Path, args: tuple[object, ...]):
    result = run(*args, "--into", home)
    assert (result.exit_code, result.stdout) == (2, "")
    assert args[0] in result.stderr
    assert not home.exists()


def test_nothing_half_written_is_left(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch):
    written = bulk._write

    def breaks(*args: object) -> None:
        written(*args)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(bulk, "_write", breaks)
    assert run("--debriefs", 10, "--into", home).exit_code == 130
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(("at_terminal", "seconds", "said"), [(True, 2, True), (True, 0, False), (False, 2, False)])
def test_only_a_terminal_is_told_how_far_it_is_and_only_where_it_takes_long(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], at_terminal, seconds, said
):
    clock = count(step=seconds)
    monkeypatch.setattr(terminal.time, "monotonic", lambda: next(clock))
    monkeypatch.setattr(terminal.sys.stderr, "isatty", lambda: at_terminal)
    monkeypatch.setattr(bulk, "_BATCH", 2)
    command.write_samples(journal_under(home), 5, 1)
    lines = ["2 of 5 debriefs written", "4 of 5 debriefs written", "5 of 5 debriefs written", ""]
    assert capsys.readouterr().err == ("".join(f"\r\x1b[K{line}" for line in lines) if said else "")


def test_the_four_samples_are_written_where_no_number_is_given(run: Run, home: Path):
    assert run("--into", home).exit_code == 0
    assert len(ids(home)) == 4
