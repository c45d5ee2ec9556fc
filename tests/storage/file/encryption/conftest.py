"""Every test here is about encryption, with passphrases that take a millisecond."""

from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.backups.encrypt import encrypt_journal
from debrief.storage.records.journal import Journal
from tests.empty_journal import copy_empty_journal
from tests.storage.file.encryption.needle import NEEDLE, PASSPHRASE


@pytest.fixture(autouse=True)
def _quick_passphrases(quick_passphrases: None) -> None:
    """Use them."""


@pytest.fixture
def plain(path: Path) -> Path:
    """A journal of thirty debriefs that is not encrypted."""
    copy_empty_journal(path)
    path.write_bytes(_thirty())
    return path


@cache
def _thirty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        copy_empty_journal(path)
        with closing(Journal(path)) as journal:
            for number in range(30):
                new = Debrief(id=f"{number:02}", started_at=number, company=NEEDLE, their_words="No. " * 200)
                journal.save(new, None)
        return path.read_bytes()


@pytest.fixture
def encrypted(plain: Path) -> Path:
    """The same, encrypted."""
    encrypt_journal(plain, PASSPHRASE)
    return plain
