"""`debrief lock` where the system's keyring fails, or the journal is not there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from debrief.places import journal_under
from debrief.private_files import key_file
from debrief.storage.file.encryption import system_keyring
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.encryption.system_keyring import KeyringUnusable, delete_key, keyring_file

Type = Callable[..., None]
Run = Callable[..., Result]


class LockedKeyring:
    """A keyring that nobody unlocks."""

    priority = 1.0

    def fail(self, *_: object) -> None:
        raise RuntimeError("it is locked")

    get_password = set_password = delete_password = fail


@pytest.fixture
def locked_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring")
    monkeypatch.setattr(keyring, "get_keyring", LockedKeyring)
    monkeypatch.setattr(system_keyring, "find_spec", lambda name: object())


@pytest.mark.usefixtures("locked_keyring")
def test_plain_backups_are_named_before_the_keyring_fails(filled: Path, run: Run, typed: Type):
    backup = Path(run("backup").stdout.strip())
    typed("correct horse", "correct horse")
    done = run("lock", "set", "--keyring")
    assert backup.name in done.stderr


@pytest.mark.usefixtures("locked_keyring")
def test_a_key_that_may_still_be_in_the_keyring_is_not_called_removed(encrypted: Path, run: Run, typed: Type):
    journal = journal_under(encrypted)
    keyring_file(journal).write_text(f"{read_key_file(key_file(journal)).key_id} of.another.package\n")
    with pytest.raises(KeyringUnusable, match="it is locked"):
        delete_key(journal, "id")
    typed()
    done = run("lock", "keyring", "off")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "The key may still be in the system's keyring" in " ".join(done.stderr.split())
    typed("correct horse")
    done = run("lock", "remove")
    assert (done.exit_code, "plain again" in done.stdout) == (0, True)
    assert "may still be in the system's keyring" in " ".join(done.stderr.split())


def test_a_key_file_is_not_recovered_for_a_journal_that_is_not_there(encrypted: Path, run: Run, typed: Type):
    journal_under(encrypted).unlink()
    typed("correct horse")
    done = run("lock", "recover")
    assert "`debrief restore` lists them and restores one" in " ".join(done.stderr.split())
