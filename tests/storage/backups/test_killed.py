"""A kill at any instant of a backup or a restore leaves the old journal or the new one, whole, and no half backup."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from debrief.cli.demo import write_samples
from debrief.domain.record.debrief import Debrief
from debrief.storage.backups.folder import backup_files, backups_folder
from debrief.storage.backups.make import make_backup
from debrief.storage.file.connect import connect
from debrief.storage.records.journal import Journal
from tests.soak.evidence import Evidence

pytestmark = [pytest.mark.row(12), pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")]

DEBRIEFS = 100
TRIES = 20
"""How many runs may end before they are killed, for each that is killed."""
WORK = {
    "backup": """
with closing(connect(journal, read_only=True)) as db:
    make_backup(db, journal, "by-hand")
""",
    "restore": "restore(journal, Path(sys.argv[2]))\n",
}
PROGRAM = """
import os, sys
from contextlib import closing
from pathlib import Path
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.restore import restore
from debrief.storage.file.connect import connect
journal = Path(sys.argv[1])
# Many children of one process with everything imported: an interpreter each would take ten times as long.
for line in sys.stdin:
    child = os.fork()
    if not child:
        {work}
        os._exit(0)
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""


def indented(work: str) -> str:
    return work.strip().replace("\n", "\n        ")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """A journal of the samples and one debrief more, and a backup of it without that one."""
    path = tmp_path / "data" / "journal.sqlite3"
    write_samples(path, DEBRIEFS, 1)
    with closing(connect(path)) as db:
        make_backup(db, path, "daily")
    with closing(Journal(path)) as opened:
        opened.save(Debrief(id="new", started_at=1), None)
    return path


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        number: int = db.execute("SELECT count(*) FROM debrief").fetchone()[0]
        return number


def kills(work: str, journal: Path, backup: Path, times: int) -> Iterator[bool]:
    """Do `work` in a process of its own until so many runs were killed, each at a random instant.

    Yield after each run whether it was killed before its end.
    """
    command = [sys.executable, "-c", PROGRAM.format(work=indented(WORK[work])), journal, backup]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdin
        assert parent.stdout
        longest, killed = 0.0, 0  # the first is not killed, and says how long it takes
        for number in range(1 + TRIES * times):
            parent.stdin.write("\n")
            parent.stdin.flush()
            child, begin = int(parent.stdout.readline()), time.monotonic()
            if number:
                time.sleep(random.uniform(0, longest))
                with suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
            status = int(parent.stdout.readline())
            if status == 0:
                longest = time.monotonic() - begin
            else:
                assert status == signal.SIGKILL
                killed += 1
            if number:
                yield status != 0
            if killed == times:
                break
        parent.stdin.close()


def check_kills(journal: Path, work: str, times: int) -> None:
    (backup,) = backup_files(backups_folder(journal))
    seen = {count(journal)}
    checked = set[Path]()
    killed = 0
    for was_killed in kills(work, journal, backup, times):
        killed += was_killed
        seen.add(count(journal))
        assert work == "backup" or backup.exists()  # of many made on one day, ten stay
        new = set(backup_files(backups_folder(journal))) - checked
        assert {count(path) for path in new} <= {DEBRIEFS, DEBRIEFS + 1}
        checked |= new
        if work == "restore":  # let the next one have something to replace
            with closing(Journal(journal)) as opened:
                opened.save(Debrief(id="new", started_at=1), None)
    assert seen <= {DEBRIEFS, DEBRIEFS + 1}
    assert not list(journal.parent.glob("journal-replaced-*"))
    assert killed == times


@pytest.mark.parametrize("work", WORK)
def test_a_kill_leaves_the_old_or_the_new(journal: Path, work: str):
    check_kills(journal, work, 5)


@pytest.mark.soak(seconds=60)
@pytest.mark.parametrize("work", WORK)
def test_two_hundred_kills_leave_the_old_or_the_new(journal: Path, work: str, evidence: Evidence):
    evidence.count(200)
    check_kills(journal, work, 200)
