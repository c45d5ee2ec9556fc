"""What opens the app, and how it ends."""

import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from debrief.cli import app as opening
from debrief.places import journal_under
from debrief.tui.home.start import Start


@dataclass
class Opened:
    """What a stand-in for the app remembers of how it was opened."""

    journals: list[Path]
    starts: list[Start | None]
    return_code: int | None = 0
    samples: bytes = b""


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    seen = Opened([], [])

    class App:
        def __init__(
            self, journal: Path, guides: Path, start: Start | None, *, clock: Any, zone: Any, **_: Any
        ) -> None:
            seen.journals.append(journal)
            seen.starts.append(start)
            assert clock() > 0
            assert zone()

        @property
        def journal(self) -> Any:
            return SimpleNamespace(unsaved="")

        def set_keymap(self, keymap: dict[str, str]) -> None:
            assert keymap == {}

        def run(self) -> None:
            seen.samples = seen.journals[-1].read_bytes() if seen.journals[-1].exists() else b""

        @property
        def return_code(self) -> int | None:
            return seen.return_code

    module = ModuleType("debrief.tui.app")
    module.DebriefApp = App  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "debrief.tui.app", module)
    monkeypatch.setattr(opening, "at_terminal", lambda: True)
    return seen


@pytest.mark.parametrize(
    ("args", "start"),
    [
        ((), None),
        (("new",), Start("new", quick=False)),
        (("new", "--quick"), Start("new", quick=True)),
        (("new", "--guide", "blank"), Start("new", "blank", quick=False)),
        (("resume",), Start("resume")),
    ],
    ids=str,
)
def test_each_way_in_opens_your_journal_where_you_asked(run, home: Path, opened: Opened, args: tuple[str, ...], start):
    assert run(*args).exit_code == 0
    assert opened.journals == [journal_under(home)]
    assert opened.starts == [start]


def test_a_crash_of_the_app_is_never_0(run, opened: Opened):
    opened.return_code = 1
    assert run().exit_code == run("resume").exit_code == 1


def test_a_guide_there_is_not_is_said_before_the_screen_is_taken(run, opened: Opened):
    result = run("new", "--guide", "defualt")
    assert result.exit_code == 1
    assert "defualt" in result.stderr
    assert not opened.journals


def test_the_demo_opens_samples_and_throws_them_away(run, home: Path, opened: Opened):
    opened.return_code = 3
    assert run("demo").exit_code == 3
    assert b"Oriel Museum" in opened.samples
    assert not opened.journals[0].parent.exists()
    assert not home.exists()


def test_a_demo_that_is_kept_is_a_journal_like_any_other(run, home: Path):
    result = run("demo", "--into", str(home))
    assert result.exit_code == 0
    assert f"DEBRIEF_HOME={home} debrief" in result.stdout
    assert len(run("list").stdout.splitlines()) == 4
    assert sorted(path.name for path in home.rglob("*")) == ["data", "journal.sqlite3"]


def test_a_demo_overwrites_no_journal(run, filled: Path):
    before = journal_under(filled).read_bytes()
    result = run("demo", "--into", str(filled))
    assert (result.exit_code, result.stdout) == (1, "")
    assert journal_under(filled).read_bytes() == before
