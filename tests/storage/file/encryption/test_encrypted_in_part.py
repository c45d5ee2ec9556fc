"""What fails after the journal is encrypted, or plain again, is said, and which of the two it is."""

from pathlib import Path

import pytest

from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups import encrypt
from debrief.storage.backups.encrypt import DecryptedInPart, decrypt_journal, encrypt_journal
from debrief.storage.backups.verified_copy import NotVerified
from debrief.storage.file.encryption.unlocked_keys import known_key_of
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_sqlite import needs_key
from tests.storage.file.encryption.needle import PASSPHRASE


@pytest.mark.parametrize(
    ("step", "error", "words"),
    [
        ("overwrite", OSError(28, "No space left on device"), "is encrypted now, but the plain file could not be"),
        ("make_backup", OSError(28, "No space left on device"), "is encrypted now, but a first backup of it could"),
        ("make_backup", NotVerified("it differs"), r"is encrypted now, but a first backup of it .* \(it differs\)"),
    ],
)
def test_a_step_that_fails_afterwards_is_named(
    plain: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: Exception, words: str
):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(encrypt, step, fail)
    with pytest.raises(JournalUnusable, match=words):
        encrypt_journal(plain, PASSPHRASE)
    assert needs_key(plain)


def test_a_journal_that_could_not_take_its_name_is_plain_and_has_no_key_file(
    plain: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    before = plain.read_bytes()
    monkeypatch.setattr(encrypt, "publish", fail)
    with pytest.raises(JournalUnusable, match="No space left on device"):
        encrypt_journal(plain, PASSPHRASE)
    assert (plain.read_bytes(), is_encrypted(plain)) == (before, False)


def test_a_key_file_that_cannot_be_removed_is_named_and_the_journal_opens_without_it(
    encrypted: Path, monkeypatch: pytest.MonkeyPatch
):
    unlink, key = Path.unlink, known_key_of(encrypted)
    assert key is not None

    def fail(path: Path, *, missing_ok: bool = False) -> None:
        if path == key_file(encrypted):
            raise PermissionError(1, "Operation not permitted")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(DecryptedInPart, match=r"is plain now, but its key file .* removed .*not permitted") as raised:
        decrypt_journal(encrypted, key)
    assert "run `debrief lock remove` again, or remove that file yourself" in str(raised.value)
    assert (is_encrypted(encrypted), needs_key(encrypted)) == (True, False)
