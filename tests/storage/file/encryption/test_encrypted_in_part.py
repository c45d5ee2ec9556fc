"""What fails after the journal is encrypted is said, and that it is encrypted."""

from pathlib import Path

import pytest

from debrief.storage.backups import encrypt
from debrief.storage.backups.encrypt import encrypt_journal
from debrief.storage.backups.verified_copy import NotVerified
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open import needs_key
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
