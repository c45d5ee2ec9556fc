"""Wrong passphrases make the next one wait, also after a restart and in another window."""

import os
import sys
from pathlib import Path

import pytest

from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases, attempts_file, wait_after


class Clock:
    """A clock that stands until it is set, which follows the files of the system."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.later = 0.0

    def __call__(self) -> float:
        try:
            return self.file.stat().st_mtime + self.later
        except FileNotFoundError:
            return self.later


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return attempts_file(tmp_path / "journal.sqlite3")


@pytest.fixture
def clock(file: Path) -> Clock:
    return Clock(file)


def test_the_wait_doubles_up_to_half_a_minute():
    assert [wait_after(wrong) for wrong in range(9)] == [0, 1, 2, 4, 8, 16, 30, 30, 30]
    assert wait_after(1 << 40) == 30


def test_a_restart_waits_as_long_as_going_on_would(file: Path, clock: Clock):
    first = WrongPassphrases(file, clock)
    assert first.seconds_left == 0
    for _ in range(3):
        first.count_wrong()
    assert WrongPassphrases(file, clock).seconds_left == 4
    clock.later = 3
    assert WrongPassphrases(file, clock).seconds_left == pytest.approx(1)
    clock.later = 5
    assert WrongPassphrases(file, clock).seconds_left == 0
    WrongPassphrases(file, clock).count_wrong()
    clock.later = 0
    assert first.seconds_left == 8


def test_the_right_passphrase_ends_it_everywhere(file: Path, clock: Clock):
    one, other = WrongPassphrases(file, clock), WrongPassphrases(file, clock)
    one.count_wrong()
    other.count_wrong()
    other.forget()
    assert not file.exists()
    assert WrongPassphrases(file, clock).seconds_left == 0


@pytest.mark.parametrize("later", [-1e9, 1e9])
def test_a_clock_that_was_set_makes_nobody_wait_longer(file: Path, clock: Clock, later: float):
    WrongPassphrases(file, clock).count_wrong()
    clock.later = later
    assert 0 <= WrongPassphrases(file, clock).seconds_left <= 1


def test_where_nothing_can_be_written_it_is_counted_in_this_process(tmp_path: Path):
    attempts = WrongPassphrases(tmp_path / "missing" / "file", lambda: 100.0)
    attempts.count_wrong()
    attempts.count_wrong()
    assert attempts.seconds_left == 2
    assert list(tmp_path.iterdir()) == []


def test_where_the_file_cannot_be_changed_any_more_the_count_goes_on_from_it(
    file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    for _ in range(3):
        WrongPassphrases(file, clock).count_wrong()
    attempts = WrongPassphrases(file, clock)
    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    clock.later = 60
    attempts.count_wrong()
    assert attempts.seconds_left == 8
    attempts.forget()
    assert attempts.seconds_left == 0


def test_a_journal_behind_a_link_has_one_count(tmp_path: Path):
    journal, link = tmp_path / "journal.sqlite3", tmp_path / "link.sqlite3"
    link.symlink_to(journal)
    assert attempts_file(link) == attempts_file(journal)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
def test_the_file_is_its_owners_only_and_has_no_word_in_it(file: Path):
    WrongPassphrases(file).count_wrong()
    assert (file.stat().st_mode & 0o777, file.read_bytes()) == (0o600, b".")
