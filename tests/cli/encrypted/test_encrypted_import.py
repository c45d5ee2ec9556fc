"""Exports of an encrypted journal are imported into it, or into another one, and its backup is encrypted too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from debrief.places import journal_under
from debrief.private_files import key_file

Run = Callable[..., Result]
Type = Callable[..., None]


@pytest.fixture
def export(encrypted: Path, run: Run, typed: Type, tmp_path: Path) -> Path:
    """Everything in the encrypted journal, as JSON."""
    typed("correct horse")
    path = tmp_path / "all.json"
    assert run("export", "debriefs", "-o", str(path)).exit_code == 0
    return path


def test_its_own_export_adds_nothing(export: Path, run: Run, typed: Type):
    typed("correct horse")
    assert run("import", str(export)).stdout.startswith("Nothing to import")


def test_what_is_new_is_imported_after_an_encrypted_backup(
    export: Path, run: Run, typed: Type, encrypted: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DEBRIEF_HOME", str(encrypted.parent / "other"))
    typed()
    assert "Imported:" in run("import", str(export)).stdout
    typed("new words", "new words")
    assert run("lock", "set").exit_code == 0
    changed = export.with_name("changed.json")
    changed.write_text(export.read_text().replace("Oriel Museum", "Oriel Museums"))
    typed("new words")
    done = run("import", str(changed))
    assert "debrief merged" in done.stdout or "debriefs merged" in done.stdout
    backup = Path("".join(done.stderr.split("is in ")[-1].split()))
    assert key_file(backup).exists()
    assert b"SQLite format" not in backup.read_bytes()
    journal = journal_under(encrypted.parent / "other")
    assert b"Oriel" not in journal.read_bytes() + backup.read_bytes()


def test_without_the_passphrase_nothing_is_imported(export: Path, run: Run, typed: Type, encrypted: Path):
    before = journal_under(encrypted).read_bytes()
    typed()
    done = run("import", str(export))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "is locked by a passphrase" in done.stderr
    assert journal_under(encrypted).read_bytes() == before
