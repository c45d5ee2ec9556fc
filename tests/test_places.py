"""Where things live: one variable moves all of it, and asking creates nothing."""

from pathlib import Path

import pytest

from debrief import places

ALL = (places.data_folder, places.config_folder, places.guides_folder, places.journal_file)


def test_debrief_home_holds_everything_and_nothing_is_created(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    home = tmp_path / "mine"
    monkeypatch.setenv("DEBRIEF_HOME", str(home))
    assert all(home in place().parents for place in ALL)
    assert places.journal_file() == home / "data" / "journal.sqlite3" == places.journal_under(home)
    assert places.guides_folder() == places.config_folder() / "guides"
    assert not home.exists()


def test_without_it_the_system_decides(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("DEBRIEF_HOME", raising=False)
    assert all("debrief" in str(place()) and place().is_absolute() for place in ALL)


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DEBRIEF_HOME", "")
    assert places.data_folder() != Path.cwd() / "data"


def test_a_relative_home_is_taken_from_where_you_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEBRIEF_HOME", "here")


def test_a_home_of_an_unknown_user_is_a_folder_like_any_other(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DEBRIEF_HOME", "~nobody-of-that-name/x")
    assert places.data_folder().parts[-3:] == ("~nobody-of-that-name", "x", "data")
