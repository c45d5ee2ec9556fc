"""A disk that fails to sync what it took: the save is refused, the old text stays, and the next save succeeds."""

import json
import platform
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief, with_text
from debrief.storage.records.journal import Journal

SYNC_CALLS = {"x86_64": (74, 75), "aarch64": (82, 83)}
"""The numbers of fsync and fdatasync, by machine."""
pytestmark = [
    pytest.mark.row(3),
    pytest.mark.skipif(
        sys.platform != "linux" or platform.machine() not in SYNC_CALLS, reason="a filter of system calls is needed"
    ),
]

OLD = with_text(Debrief(id="d", started_at=1, company="Acme"), "room", "old " * 3000)
PROGRAM = """
import ctypes, errno, json, os, struct, sys, threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from debrief.domain.record.debrief import with_text
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal

path, calls, which = Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3]

class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]

def fail_syncs(descriptor):
    # Classic BPF: of this thread alone, from now on, and of one descriptor.
    jump, allow = 0x15, struct.pack("HBBI", 0x06, 0, 0, 0x7FFF0000)
    code = [struct.pack("HBBI", 0x20, 0, 0, 0)]  # load the number of the call
    code += [struct.pack("HBBI", jump, 2, 0, calls[0]), struct.pack("HBBI", jump, 1, 0, calls[1]), allow]
    # Load its first argument.
    code += [struct.pack("HBBI", 0x20, 0, 0, 16), struct.pack("HBBI", jump, 1, 0, descriptor), allow]
    code += [struct.pack("HBBI", 0x06, 0, 0, 0x00050000 | errno.EIO)]
    program = Program(len(code), b"".join(code))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "no filter")

def descriptor_of_journal():
    for name in os.listdir("/proc/self/fd"):
        try:
            if os.readlink(f"/proc/self/fd/{name}") == str(path):
                return int(name)
        except OSError:
            pass

def lowest_free():
    number = os.dup(0)
    os.close(number)
    return number

def save_and_fail():
    with closing(Journal(path)) as journal:
        base = journal.load("d")
        try:
            fail_syncs({"journal": descriptor_of_journal, "rollback": lowest_free}[which]())
        except OSError:
            result["filter"] = False
            return
        try:
            journal.save(with_text(base, "room", "new " * 9000), base)
        except JournalUnusable as error:
            result["refused"] = str(error)

result = {}
thread = threading.Thread(target=save_and_fail)
thread.start()
thread.join()
with closing(Journal(path)) as journal:
    base = journal.load("d")
    result["stored"] = base.text_at("room")[:3]
    result["next"] = journal.save(with_text(base, "room", "newer"), base).debrief.text_at("room")
print(json.dumps(result))
"""


@pytest.mark.parametrize("which", ["journal", "rollback"])
def test_a_save_that_cannot_be_synced_leaves_the_old_text_and_the_next_succeeds(path: Path, which: str) -> None:
    with closing(Journal(path, create=True)) as journal:
        journal.save(OLD, None)
    calls = json.dumps(SYNC_CALLS[platform.machine()])
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, path, calls, which], capture_output=True, text=True, check=True
    )
    result = json.loads(run.stdout)
    if result.get("filter") is False:
        pytest.skip("this system lets nobody filter system calls")
    assert result.get("refused"), "a sync that failed was taken for one that was done"
    assert (result["stored"], result["next"]) == ("old", "newer")
