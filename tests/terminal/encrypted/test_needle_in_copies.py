"""Commands that copy or read the whole of an encrypted journal leave no word of it in a file, nor its passphrase."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from debrief.cli.debriefs.demo import write_samples
from debrief.domain.record.debrief import Debrief, with_text
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.encrypted_journal import PASSPHRASE, encrypt
from tests.terminal.conftest import Start, unlock
from tests.terminal.encrypted.test_needle import secrets_of
from tests.terminal.needle import NEEDLE, Watch, files_with, forms_of, places_of

pytestmark = [pytest.mark.row(26), pytest.mark.soak(seconds=20)]

PROMPT = "Passphrase for"
COMMANDS = (
    ("backup",),
    ("list", NEEDLE),
    ("stats",),
    ("restore",),
    ("restore", "1", "--yes"),
    ("doctor",),
    ("doctor", "--fix", "--yes"),
    ("doctor", "--salvage", "--yes"),
)


OTHER_PASSPHRASE = "änother passphrase of the tests"
LOCKING = {
    "set": (PASSPHRASE, PASSPHRASE),
    "change": (PASSPHRASE, OTHER_PASSPHRASE, OTHER_PASSPHRASE),
    "remove": (OTHER_PASSPHRASE,),
}
"""What is typed at the prompts of each command."""
_ASKED = re.compile(r"(?:assphrase|while you type\)|again): ")


@pytest.fixture(params=["sound", "damaged", "plain"])
def state(request: pytest.FixtureRequest) -> str:
    """What the journal is like; the plain one shows that there is something to find."""
    return str(request.param)


@pytest.fixture
def filled(home: Path, state: str) -> Iterator[Path]:
    """A home with a journal that has the needle on many pages, and a backup."""
    journal = journal_under(home)
    private_folder(journal.parent)
    write_samples(journal)
    with closing(Journal(journal)) as opened:
        for number in range(20):
            opened.save(with_text(Debrief(started_at=number, company=NEEDLE), "room", f"{NEEDLE} " * 900), None)
    if state != "plain":
        encrypt(journal)
    with closing(connect(journal)) as db:
        make_backup(db, journal, Reason.DAILY)
    if state == "damaged":
        with journal.open("r+b") as file:
            file.seek(20 * 4096)
            file.write(bytes(4096))
    yield home
    forget_keys()


def test_commands_that_copy_the_journal_leave_no_word_in_a_file(
    start: Start, tmp_path: Path, filled: Path, state: str
) -> None:
    environment, forms = places_of(tmp_path), secrets_of(journal_under(filled))
    found = set[str]()
    for command in COMMANDS:
        terminal = start(*command, env=environment, forked=True, locked=True)
        with Watch(tmp_path, terminal.pid, forms) as watch:
            terminal.wait_until(lambda terminal=terminal: PROMPT in terminal.text or not terminal.alive, PROMPT)
            if terminal.alive:
                unlock(terminal)
            terminal.wait_end()
        assert "Traceback" not in terminal.text
        assert state == "damaged" or terminal.code == 0, (command, terminal.text)
        found |= watch.found | files_with(tmp_path, forms)
    if state == "plain":
        assert any("journal-salvage" in name for name in found), found
    else:
        assert found == set()


def test_a_passphrase_that_is_set_changed_and_removed_is_in_no_file(start: Start, tmp_path: Path, home: Path) -> None:
    private_folder(journal_under(home).parent)
    write_samples(journal_under(home))
    forms = [*forms_of(PASSPHRASE), *forms_of(OTHER_PASSPHRASE)]
    for command, answers in LOCKING.items():
        terminal = start("lock", command, env=places_of(tmp_path), forked=True, locked=True)
        with Watch(tmp_path, terminal.pid, forms) as watch:
            for number, answer in enumerate(answers, 1):
                terminal.wait_until(
                    lambda terminal=terminal, number=number: len(_ASKED.findall(terminal.text)) >= number, "a prompt"
                )
                terminal.type(f"{answer}\r")
            terminal.wait_end()
        assert terminal.code == 0, terminal.text
        assert watch.found | files_with(tmp_path, forms) == set()
        assert PASSPHRASE not in terminal.text
