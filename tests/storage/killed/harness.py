"""Runs work on a journal in processes of its own, and kills each at a random instant."""

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

TRIES = 20
"""How many runs may end before they are killed, for each that is killed."""
_PROGRAM = """
import os, sys
from contextlib import closing
from pathlib import Path
{imports}
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


def run_and_kill(imports: str, work: str, arguments: list[Path], times: int) -> Iterator[bool]:
    """Do `work` again and again until so many runs were killed, each at a random instant of its usual time.

    Both are Python; in `work`, `journal` is the first of `arguments`, which are the program's. Yield after each run,
    the first of which is let go to its end, whether it was killed.
    """
    program = _PROGRAM.format(imports=imports.strip(), work=work.strip().replace("\n", "\n        "))
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
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
            yield status != 0
            if killed == times:
                break
        parent.stdin.close()
        assert killed == times, "the work is over too soon to be killed"


def require_whole(db: sqlite3.Connection) -> None:
    """Raise AssertionError where the file open as `db` is damaged, or a row of it points to nothing."""
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def count_debriefs(path: Path) -> int:
    """Return how many debriefs a whole journal has."""
    with closing(sqlite3.connect(path)) as db:
        require_whole(db)
        number: int = db.execute("SELECT count(*) FROM debrief").fetchone()[0]
        return number
