"""What a person has set, and how it is told when it cannot be used."""

import os
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from debrief.domain.refusal import Refusal
from debrief.settings import FILE, Settings, read_settings, save_theme

POSIX = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


@pytest.fixture(autouse=True)
def _nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch):
    for field in fields(Settings):
        monkeypatch.delenv(f"DEBRIEF_{field.name.upper()}", raising=False)


def test_without_a_file_the_usual_settings_hold_and_nothing_is_made(tmp_path: Path):
    assert read_settings(tmp_path / "config") == Settings()
    assert not (tmp_path / "config").exists()


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / FILE).write_text('theme = "nord"\nguide = "mine"\n')
    monkeypatch.setenv("DEBRIEF_GUIDE", "blank")
    assert read_settings(tmp_path) == Settings(theme="nord", guide="blank")


UNUSABLE = {
    '# mine\ntheem = "nord"\n': f"{FILE}:2: there is no setting “theem”",
    "\n\nguide = 3\n": f"{FILE}:3: guide takes a name in quotes",
    '[theme]\nname = "nord"\n': f"{FILE}:1: theme takes a name",
    "theme = \n": "line 1",
    "theme = purple\n": "Invalid value (at line 1, column 9). Write text in double quotes.",
    'note_earliest = "2"\n': f"{FILE}:1: note_earliest takes a number",
    "nudge_days = true\n": f"{FILE}:1: nudge_days takes a number",
    "nudge_days = 0\n": "nudge_days must be from 1 to 60",
    'lock_after = "5"\n': f"{FILE}:1: lock_after takes a number, as in lock_after = 10",
    "lock_after = 1441\n": "lock_after must be from 0 to 1440",
    "clear_clipboard_after = -1\n": "clear_clipboard_after must be from 0 to 3600",
    "note_earliest = 24\n": "cannot open after 24 hours",
}


def refusal(folder: Path, text: str) -> str:
    """Return why these settings are refused."""
    (folder / FILE).write_text(text)
    with pytest.raises(Refusal) as refused:
        read_settings(folder)
    return str(refused.value)


def test_what_cannot_be_used_is_named_with_its_line(tmp_path: Path):
    refusals = {text: refusal(tmp_path, text) for text in UNUSABLE}
    assert {text: said for text, said in refusals.items() if UNUSABLE[text] not in said} == {}


def test_the_hours_of_a_note_are_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / FILE).write_text("note_earliest = 4\nnote_latest = 48\n")
    monkeypatch.setenv("DEBRIEF_NOTE_LATEST", "36")
    hours = read_settings(tmp_path).note_hours
    assert (hours.earliest, hours.latest) == (4, 36)


@pytest.mark.parametrize(
    ("value", "says"), [("two", "must be a number"), ("1", "cannot open"), ("9" * 5000, "must be a")]
)
def test_a_number_in_the_environment_that_makes_no_sense_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, says: str
):
    monkeypatch.setenv("DEBRIEF_NOTE_LATEST", value)
    with pytest.raises(Refusal, match=says):
        read_settings(tmp_path)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path):
    (tmp_path / FILE).write_bytes(b"theme = \xff")
    with pytest.raises(Refusal, match="UTF-8"):
        read_settings(tmp_path)


def test_a_theme_is_remembered_and_the_rest_of_the_file_stays(tmp_path: Path):
    (tmp_path / FILE).write_text('# my colours\ntheme = "nord"  # dark\nguide = "mine"\n')
    save_theme(tmp_path, "debrief-light")
    assert (tmp_path / FILE).read_text() == '# my colours\ntheme = "debrief-light"  # dark\nguide = "mine"\n'


def test_a_first_theme_makes_a_private_file(tmp_path: Path):
    save_theme(tmp_path / "config", "nord")
    assert read_settings(tmp_path / "config") == Settings(theme="nord")
    assert (tmp_path / "config" / FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "config").stat().st_mode & 0o777 == 0o700


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path):
    (tmp_path / FILE).write_text("theme = ")
    save_theme(tmp_path, "nord")
    assert (tmp_path / FILE).read_text() == "theme = "


@POSIX
def test_a_theme_is_never_written_through_a_link_that_somebody_laid(tmp_path: Path):
    journal = tmp_path / "journal.sqlite3"
    journal.write_text("kept")
    (tmp_path / "config.tmp").symlink_to(journal)
    save_theme(tmp_path, "nord")
    assert journal.read_text() == "kept"


@POSIX
def test_settings_that_are_a_link_to_a_file_elsewhere_stay_one(tmp_path: Path):
    elsewhere = tmp_path / "dotfiles.toml"
    elsewhere.write_text('guide = "mine"\n')
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / FILE).symlink_to(elsewhere)
    save_theme(tmp_path / "config", "nord")
    assert (tmp_path / "config" / FILE).is_symlink()
    assert elsewhere.read_text() == 'guide = "mine"\ntheme = "nord"\n'


@pytest.mark.parametrize("text", ["", 'guide = "mine"\n', '# mine\r\nguide = "mine"\r\n', '[keys]\n"home.new" = "N"\n'])
def test_a_byte_order_mark_is_accepted_and_stays(tmp_path: Path, text: str):
    (tmp_path / FILE).write_bytes(b"\xef\xbb\xbf" + text.encode())
    before = read_settings(tmp_path)
    save_theme(tmp_path, "nord")
    assert (tmp_path / FILE).read_bytes().startswith(b"\xef\xbb\xbf")
    after = read_settings(tmp_path)
    assert (after.theme, after.guide, after.keys) == ("nord", before.guide, before.keys)


@POSIX
@pytest.mark.parametrize("make", [getattr(os, "mkfifo", None), os.mkdir])
def test_settings_that_are_no_file_are_refused_and_left_alone(tmp_path: Path, make: Callable[[Path], None]):
    make(tmp_path / FILE)
    with pytest.raises(Refusal, match="is not a file"):
        read_settings(tmp_path)
    save_theme(tmp_path, "nord")
    assert not (tmp_path / FILE).is_file()


@POSIX
@pytest.mark.parametrize("hops", [1, 2, 3])
def test_settings_behind_several_links_are_rewritten_where_they_are(tmp_path: Path, hops: int):
    target = tmp_path / "target.toml"
    target.write_text("")
    for number in range(hops):
        link = tmp_path / (FILE if number == hops - 1 else f"link{number}")
        link.symlink_to(target.name if number == 0 else f"link{number - 1}")
    save_theme(tmp_path, "nord")
    assert (tmp_path / FILE).is_symlink()
    assert target.read_text() == 'theme = "nord"\n'


def test_keys_are_read_by_binding_id_with_their_lines(tmp_path: Path):
    (tmp_path / FILE).write_text('theme = "nord"\n\n[keys]\n"home.new" = "N"\nreading.edit = "f2, E"\n')
    read = read_settings(tmp_path)
    assert read.keys == {"home.new": "N", "reading.edit": "f2, E"}
    assert [where.rpartition(":")[2] for where in read.lines.values()] == ["4", "5"]
    (tmp_path / FILE).write_text('[keys.home]\nquick = "f"\nnew = "N"\n')
    read = read_settings(tmp_path)
    assert (read.keys, read.lines["home.new"].rpartition(":")[2]) == ({"home.quick": "f", "home.new": "N"}, "3")


@pytest.mark.parametrize(
    ("text", "says"),
    [('[keys]\n"home.new" = 3\n', ":2: home.new takes keys in quotes"), ('keys = "n"\n', r":1: \[keys\] is a table")],
)
def test_keys_that_are_none_are_refused_with_the_line(tmp_path: Path, text: str, says: str):
    (tmp_path / FILE).write_text(text)
    with pytest.raises(Refusal, match=says):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    ("text", "encrypted", "minutes", "seconds"),
    [
        ("", False, 0, 0),
        ("", True, 10, 60),
        ("lock_after = 0\nclear_clipboard_after = 0\n", True, 0, 0),
        ("lock_after = 3\nclear_clipboard_after = 20\n", False, 3, 20),
    ],
)
def test_only_an_encrypted_journal_is_hidden_and_the_clipboard_cleared_unless_it_is_set(
    tmp_path: Path, text: str, encrypted: bool, minutes: int, seconds: int
):
    (tmp_path / FILE).write_text(text)
    settings = read_settings(tmp_path).for_journal(encrypted=encrypted)
    assert (settings.lock_after, settings.clear_clipboard_after) == (minutes, seconds)
