"""No plain journal is begun in silence beside the key file of one that is gone."""

import shutil
from pathlib import Path

import pytest

from debrief.private_files import key_file
from debrief.storage.backups.folder import backups_folder
from debrief.storage.file.errors import JournalLost
from debrief.storage.file.open_journal import connect


@pytest.mark.parametrize("left", ["nothing", "an empty file"])
def test_a_key_file_without_backups_says_that_the_journal_is_lost(encrypted: Path, left: str):
    shutil.rmtree(backups_folder(encrypted))
    encrypted.unlink()
    if left == "an empty file":
        encrypted.touch(mode=0o600)
    with pytest.raises(JournalLost, match=r"its key file is there; .* to start again, move .*key away"):
        connect(encrypted, create=True)
    assert not encrypted.exists() or encrypted.stat().st_size == 0
    key_file(encrypted).unlink()
    connect(encrypted, create=True).close()
