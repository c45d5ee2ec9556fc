"""A kill at any instant of `debrief lock` leaves a journal that opens, whole, plain or with one of two passphrases."""

import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from debrief.storage.backups.verified_copy import row_counts
from debrief.storage.file.encryption.key_file import KeyFile
from debrief.storage.file.encryption.passphrase import WrongPassphrase, unwrap
from debrief.storage.file.encryption.unlocked_keys import forget_keys, set_unlocker
from debrief.storage.file.open_journal import connect
from debrief.storage.file.open_sqlite import raw_key_of
from tests.encrypted_journal import PASSPHRASE, allow_core_files, encrypt
from tests.soak.evidence import Evidence
from tests.storage.killed.harness import require_whole, run_and_kill

pytestmark = [
    pytest.mark.row(26),
    pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there"),
]

DEBRIEFS = 20
NEW_PASSPHRASE = "another one"
ANSWERS = {
    "set": (PASSPHRASE, PASSPHRASE),
    "change": (PASSPHRASE, NEW_PASSPHRASE, NEW_PASSPHRASE),
    "remove": (PASSPHRASE,),
}
"""What is typed at the prompts of each command."""
IMPORTS = """
from contextlib import nullcontext
import argon2.low_level
import platformdirs.unix
import sqlalchemy.dialects.sqlite
from debrief.cli import cli
from debrief.cli.safety import lock, rescued, unlock
from debrief.storage.backups import encrypt, key_recovery
from debrief.storage.records import journal as records
from debrief.storage.rescue import encrypted, entry, restore
from debrief.storage.file.encryption import connection, key_file, passphrase, system_keyring, unlocked_keys
passphrase.MEMORY_KIB, passphrase.PASSES = 8, 1
system_keyring.find_spec = lambda name: None
lock.require_terminal_to_ask = lambda: None
os.environ["DEBRIEF_HOME"] = sys.argv[2]
"""
WORK = """
answers = iter(sys.argv[4:])
lock.asking = unlock.asking = lambda: nullcontext(lambda prompt: next(answers))
os.dup2(os.open(os.devnull, os.O_RDWR), 1)
os.dup2(1, 2)
cli([*sys.argv[3].split()], standalone_mode=False)
"""


@pytest.fixture(autouse=True)
def no_key_after_the_test() -> Iterator[None]:
    with allow_core_files():
        yield
    forget_keys()


class Locking:
    """`debrief lock COMMAND` on a journal of samples, and what is there after each run."""

    def __init__(self, home: Path, command: str) -> None:
        self.home, self.command = home, command
        self.journal = journal_under(home)
        write_samples(self.journal, DEBRIEFS, 1)
        self.rows = self._rows()
        if command != "set":
            encrypt(self.journal)
        self.before = home.with_name("before")
        shutil.copytree(home, self.before)

    def reset(self) -> None:
        """Put everything back as it was."""
        shutil.rmtree(self.home)
        shutil.copytree(self.before, self.home)

    def check(self) -> str:
        """Return what opens the journal: nothing, or which passphrase; raise AssertionError where it is not whole."""
        opens = self._opens()
        assert self._rows() == self.rows
        assert {file.stat().st_mode & 0o77 for file in self.home.rglob("*")} == {0}
        return opens

    def _opens(self) -> str:
        """Let this process open the journal as a new one does, and return with what."""
        used = "nothing"

        def unlock(journal: Path, content: KeyFile) -> bytes | None:
            nonlocal used
            for used in (PASSPHRASE, NEW_PASSPHRASE):
                with suppress(WrongPassphrase):
                    return unwrap(content, used)
            return None

        forget_keys()
        set_unlocker(unlock)
        with closing(connect(self.journal, read_only=True)) as db:
            assert (raw_key_of(db) is None) == (used == "nothing")
        return used

    def _rows(self) -> list[object]:
        with closing(connect(self.journal, read_only=True)) as db:
            require_whole(db)
            return [(name, db.execute(f'SELECT * FROM "{name}"').fetchall()) for name in sorted(row_counts(db))]


EXPECTED = {
    "set": {"nothing", PASSPHRASE},
    "change": {PASSPHRASE, NEW_PASSPHRASE},
    "remove": {PASSPHRASE, "nothing"},
}


def check_kills(home: Path, command: str, times: int) -> Counter[str]:
    """Return how often each opened it after a run of the command, most of which were killed."""
    locking = Locking(home, command)
    arguments = [locking.journal, home, Path(f"lock {command}"), *map(Path, ANSWERS[command])]
    seen = Counter[str]()
    for _ in run_and_kill(IMPORTS, WORK, arguments, times):
        seen[locking.check()] += 1
        locking.reset()
    assert set(seen) <= EXPECTED[command]
    return seen


@pytest.mark.parametrize("command", ["set", "change", pytest.param("remove", marks=pytest.mark.soak)])
def test_a_kill_leaves_a_journal_that_opens(tmp_path: Path, command: str):
    check_kills(tmp_path / "home", command, 2)


@pytest.mark.soak(seconds=60)
@pytest.mark.parametrize("command", ANSWERS)
def test_two_hundred_kills_leave_a_journal_that_opens(tmp_path: Path, command: str, evidence: Evidence):
    seen = check_kills(tmp_path / "home", command, 200)
    evidence.count(200)
    assert set(seen) == EXPECTED[command], "both were met"
