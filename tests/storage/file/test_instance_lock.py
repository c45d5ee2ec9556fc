"""Apps that run on a journal know of one another, and a crashed one counts no more."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from debrief.storage.file.instance_lock import FOLDER, InstanceLock

HOLD = """
import sys
from pathlib import Path
from debrief.storage.file.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
lock.set_debrief("theirs")
print("locked", flush=True)
sys.stdin.read()
"""


def test_an_app_sees_the_others_and_which_debrief_they_write(tmp_path: Path):
    journal = tmp_path / "journal.sqlite3"
    mine, other = InstanceLock(journal), InstanceLock(journal)
    assert [one.debrief_id for one in mine.others()] == [""]
    other.set_debrief("a longer id")
    other.set_debrief("d")
    assert [one.debrief_id for one in mine.others()] == ["d"]
    assert [one.debrief_id for one in other.others()] == [""]
    other.close()
    assert mine.others() == []
    mine.close()
    assert not list((tmp_path / FOLDER).iterdir())


def test_an_app_that_was_killed_is_seen_no_more_and_its_file_removed(tmp_path: Path):
    journal = tmp_path / "journal.sqlite3"
    mine = InstanceLock(journal)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(journal)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as app:
        assert app.stdout is not None
        app.stdout.readline()
        assert [one.debrief_id for one in mine.others()] == ["theirs"]
        app.kill()
    assert mine.others() == []
    mine.close()
    assert not list((tmp_path / FOLDER).iterdir())


@pytest.mark.row(10)
def test_only_the_owner_can_read_the_files(tmp_path: Path):
    lock = InstanceLock(tmp_path / "journal.sqlite3")
    (file,) = (tmp_path / FOLDER).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    lock.close()
