"""A kill at any instant of a backup or a restore leaves the old journal or the new one, whole, and no half backup."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from debrief.cli.debriefs.demo import write_samples
from debrief.domain.record.debrief import Debrief
from debrief.storage.backups.folder import backup_files, backups_folder
from debrief.storage.backups.make import make_backup
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.soak.evidence import Evidence
from tests.storage.killed.harness import count_debriefs, run_and_kill

pytestmark = [pytest.mark.row(12), pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")]

DEBRIEFS = 100
IMPORTS = """
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.restore import restore
from debrief.storage.file.open_journal import connect
"""
WORK = {
    "backup": """
with closing(connect(journal, read_only=True)) as db:
    make_backup(db, journal, "by-hand")
""",
    "restore": "restore(journal, Path(sys.argv[2]))",
}


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


def check_kills(journal: Path, work: str, times: int) -> None:
    (backup,) = backup_files(backups_folder(journal))
    seen = {count_debriefs(journal)}
    checked = set[Path]()
    for _ in run_and_kill(IMPORTS, WORK[work], [journal, backup], times):
        seen.add(count_debriefs(journal))
        assert work == "backup" or backup.exists()  # of many made on one day, ten stay
        new = set(backup_files(backups_folder(journal))) - checked
        assert {count_debriefs(path) for path in new} <= {DEBRIEFS, DEBRIEFS + 1}
        checked |= new
        if work == "restore":  # let the next one have something to replace
            with closing(Journal(journal)) as opened:
                opened.save(Debrief(id="new", started_at=1), None)
    assert seen <= {DEBRIEFS, DEBRIEFS + 1}
    assert not list(journal.parent.glob("journal-replaced-*"))


@pytest.mark.parametrize("work", WORK)
def test_a_kill_leaves_the_old_or_the_new(journal: Path, work: str):
    check_kills(journal, work, 5)


@pytest.mark.soak(seconds=60)
@pytest.mark.parametrize("work", WORK)
def test_two_hundred_kills_leave_the_old_or_the_new(journal: Path, work: str, evidence: Evidence):
    evidence.count(200)
    check_kills(journal, work, 200)
