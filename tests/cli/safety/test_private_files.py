"""No command writes over the journal, its backups, the settings or a guide, whatever name the file is given."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from debrief.exports.practice_list import FORMATS
from debrief.places import journal_under

pytestmark = pytest.mark.row(9)

POSIX = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


@pytest.fixture
def own(filled: Path) -> Path:
    """A home with a journal, a backup, settings and a guide."""
    (filled / "data" / "running").mkdir()
    for name in ("data/backups/journal-version-1-20260101T000000000Z.sqlite3", "config/guides/mine.toml"):
        (filled / name).parent.mkdir(parents=True, exist_ok=True)
        (filled / name).write_text("kept")
    (filled / "config" / "config.toml").write_text('theme = "nord"\n')
    return filled


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


OWN = (
    "data/journal.sqlite3",
    "data/Journal.SQLITE3",
    "data/journal.sqlite3-journal",
    "data/journal.sqlite3-wal",
    "data/backups/journal-version-1-20260101T000000000Z.sqlite3",
    "data/backups/list.md",
    "data/running/list.md",
    "data/../data/./journal.sqlite3",
    "config/config.toml",
    "config/CONFIG.TOML",
    "config/guides/mine.toml",
    "config/guides/other.toml",
)


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["plain", "force"])
def test_an_export_to_a_file_of_debriefs_own_is_refused(run, own: Path, name: str, force: tuple[str, ...]):
    before = contents(own)
    result = run("export", "questions", "-o", str(own / name), *force)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"debrief: {own / name} ")
    assert "was not changed" in result.stderr
    assert result.stderr.count("\n") == 1
    assert contents(own) == before


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_refuses_the_journal(run, own: Path, name: str):
    before = contents(own)
    result = run("export", "questions", "--format", name, "--force", "-o", str(journal_under(own)))
    assert (result.exit_code, contents(own)) == (1, before)


def hard_link(target: Path, name: Path) -> Path:
    os.link(target, name)
    return name


def symbolic_link(target: Path, name: Path) -> Path:
    name.symlink_to(target)
    return name


def through_a_linked_folder(target: Path, name: Path) -> Path:
    name.symlink_to(target.parent)
    return name / target.name


def relative_link(target: Path, name: Path) -> Path:
    name.symlink_to(os.path.relpath(target, name.parent))
    return name


LINKS = (hard_link, symbolic_link, through_a_linked_folder, relative_link)


@POSIX
@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("name", [*OWN[:1], OWN[4], "config/config.toml", "config/guides/mine.toml"])
def test_a_link_to_a_file_of_debriefs_own_is_refused(
    run, own: Path, tmp_path: Path, link: Callable[[Path, Path], Path], name: str
):
    before = contents(own)
    result = run("export", "questions", "-o", str(link(own / name, tmp_path / "list.md")), "--force")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "debrief's" in result.stderr or "journal" in result.stderr
    assert contents(own) == before


def test_the_journal_of_another_home_is_refused(run, own: Path, tmp_path: Path):
    other = tmp_path / "list.md"
    other.write_bytes(journal_under(own).read_bytes())
    before = other.read_bytes()
    result = run("export", "questions", "-o", str(other), "--force")
    assert (result.exit_code, other.read_bytes()) == (1, before)
    assert "is a debrief journal" in result.stderr


def test_another_file_in_the_folder_of_the_journal_can_be_written(run, own: Path):
    assert run("export", "questions", "-o", str(own / "data" / "list.md")).exit_code == 0


@POSIX
def test_a_new_guide_never_goes_through_a_link_to_the_journal(run, own: Path):
    (own / "config" / "guides" / "linked.toml").symlink_to(journal_under(own))
    before = journal_under(own).read_bytes()
    result = run("guide", "new", "linked")
    assert (result.exit_code, journal_under(own).read_bytes()) == (1, before)


@pytest.mark.parametrize("left", ["journal.sqlite3-journal", "journal.sqlite3-wal", "backups"])
def test_a_sample_is_not_written_where_a_journal_left_its_files(run, own: Path, left: str):
    journal_under(own).unlink()
    if left == "backups":
        path = own / "data" / left
    else:
        (own / "data" / "backups").rename(own / "elsewhere")
        path = own / "data" / left
        path.write_text("kept")
    result = run("demo", "--into", str(own))
    assert (result.exit_code, result.stdout) == (1, "")
    assert path.exists()
    assert not journal_under(own).exists()
