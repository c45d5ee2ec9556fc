"""Rescue files where the journal is encrypted, or becomes so, or no longer is: none is lost, and none stays plain."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from debrief import places
from debrief.domain.record.debrief import Debrief
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.folder import RescueFolder

Run = Callable[..., Result]
Type = Callable[..., None]
pytestmark = pytest.mark.row(17)

DEBRIEF = Debrief(id="rescued", started_at=1_795_000_000_000, company="Needle & Sons")


def rescued() -> Path:
    """Write a rescue file as a run that has ended."""
    file = JournalFile(places.journal_file())
    file.connect(read_only=True).close()
    folder = RescueFolder(places.rescue_folders(), file, lambda: 7)
    path = folder.write("key", DEBRIEF)
    folder.close()
    assert path is not None
    return path


def has_it() -> bool:
    with closing(Journal(places.journal_file())) as journal:
        return journal.load("rescued") is not None


def test_lock_set_stores_what_is_in_plain_files_and_removes_them(filled: Path, run: Run, typed: Type):
    path = rescued()
    assert path.suffix == ".json"
    typed("correct horse", "correct horse")
    assert "now in the journal" in run("lock", "set").stderr
    assert not path.exists()
    assert has_it()


def test_lock_set_names_a_plain_file_that_cannot_be_read(filled: Path, run: Run, typed: Type):
    path = rescued()
    path.write_bytes(b"{")
    typed("correct horse", "correct horse")
    assert f"not encrypted in {path}" in run("lock", "set").stderr
    assert path.exists()


def test_lock_remove_stores_what_is_in_encrypted_files_before_their_key_is_gone(encrypted: Path, run: Run, typed: Type):
    path = rescued()
    assert path.suffix == ".encrypted"
    typed("correct horse")
    assert "now in the journal" in run("lock", "remove").stderr
    typed()
    assert not path.exists()
    assert has_it()


def test_import_asks_for_the_passphrase_and_removes_the_file(encrypted: Path, run: Run, typed: Type):
    path = rescued()
    typed("correct horse")
    assert "1 new debrief" in run("import", str(path)).stdout
    assert not path.exists()
    assert has_it()


def test_import_of_a_copy_elsewhere_leaves_it(encrypted: Path, run: Run, typed: Type, tmp_path: Path):
    copy = rescued().rename(tmp_path / "copy.encrypted")
    typed("correct horse")
    assert "1 new debrief" in run("import", str(copy)).stdout
    assert copy.exists()


def test_import_finds_the_key_of_a_former_journal_beside_its_backups(encrypted: Path, run: Run, typed: Type):
    path = rescued()
    elsewhere = path.rename(encrypted / path.name)
    typed("correct horse")
    run("lock", "remove")
    typed("correct horse")
    assert "1 new debrief" in run("import", str(elsewhere)).stdout
    assert has_it()


def test_import_without_the_key_is_one_sentence(encrypted: Path, run: Run, typed: Type):
    path = rescued()
    before = path.read_bytes()
    typed()
    done = run("import", str(path))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "locked by a passphrase" in done.stderr
    path.write_bytes(before[:-1] + b"x")
    typed("correct horse")
    done = run("import", str(path))
    assert "is encrypted with a key that is not the one of" in " ".join(done.stderr.split())
    assert path.exists()


def test_doctor_names_it_without_its_text(encrypted: Path, run: Run, typed: Type):
    rescued()
    typed("correct horse")
    assert "debrief adds it to the journal when it next starts" in run("doctor", "--rescued").stdout
    typed()
    stdout = run("doctor", "--rescued").stdout
    assert "is encrypted in" in stdout
    assert "Needle" not in stdout
