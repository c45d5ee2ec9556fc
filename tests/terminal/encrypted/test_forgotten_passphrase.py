"""Who has forgotten the passphrase can restore a backup from before there was one, and is told what that means."""

from contextlib import closing
from pathlib import Path

from debrief.places import journal_under
from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from debrief.storage.file.open_journal import connect
from tests.empty_journal import copy_empty_journal
from tests.encrypted_journal import encrypt
from tests.terminal.conftest import Start


def test_enter_alone_restores_a_plain_backup_after_a_question_that_says_so(start: Start, home: Path, tmp_path: Path):
    journal = journal_under(home)
    copy_empty_journal(journal)
    with closing(connect(journal)) as db:
        made, _ = make_backup(db, journal, Reason.BY_HAND)
    backup = made.rename(tmp_path / "before.sqlite3")
    encrypt(journal)
    forget_keys()
    before = journal.read_bytes()

    terminal = start("restore", "--yes", str(backup), locked=True)
    terminal.wait_for("Enter alone if you have forgotten it")
    terminal.type("\r")
    terminal.wait_for("opens it.")
    terminal.wait_for("[y/N]")
    assert "which is not encrypted" in " ".join(terminal.shown.split())
    terminal.type("n\r")
    terminal.wait_end()
    assert (terminal.code, journal.read_bytes()) == (130, before)

    terminal = start("restore", str(backup), locked=True)
    terminal.wait_for("Enter alone if you have forgotten it")
    terminal.type("\r")
    terminal.wait_for("[y/N]")
    terminal.type("y\r")
    terminal.wait_for("encrypts it")
    terminal.wait_end()
    (aside,) = journal.parent.glob("journal-replaced-*.sqlite3")
    assert (terminal.code, is_encrypted(journal), aside.read_bytes()) == (0, False, before)
    assert key_file(aside).exists()
    assert "still encrypted, with its key file" in " ".join(terminal.text.split())
