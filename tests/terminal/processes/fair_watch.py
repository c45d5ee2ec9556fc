"""How long a program took, without the time in which it could have run and the machine ran something else.

The limits that a program keeps on a machine of its own say nothing on one that gives it a tenth of a processor.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.terminal import Terminal

_STATE, _USER, _SYSTEM = 0, 11, 12
"""Fields of /proc/PID/stat behind the name of the program."""
_EXPECTED = 0.02
"""Seconds from one look to the next where this process is not kept waiting itself."""


class FairWatch:
    """Watches one program; to be told to `look` a hundred times a second. Where /proc is missing, all time counts."""

    def __init__(self, pid: int) -> None:
        """Begin to measure."""
        self._pid = pid
        self._begin = self._looked = time.monotonic()
        self._own = time.thread_time()
        self._first_used = self._last_used = _used(pid)
        self._ready = is_busy(pid)
        self._ready_seconds = self._late_seconds = 0.0

    def look(self) -> None:
        """Note whether it runs or waits for a processor, and whether this process had to wait for one itself."""
        now, own = time.monotonic(), time.thread_time()
        passed = now - self._looked
        if self._ready:
            self._ready_seconds += passed
        else:
            self._late_seconds += max(0.0, passed - _EXPECTED - (own - self._own))
        self._looked, self._own = now, own
        self._ready = is_busy(self._pid)
        self._last_used = max(self._last_used, _used(self._pid))

    @property
    def passed(self) -> float:
        """The seconds up to the last look."""
        return self._looked - self._begin

    @property
    def seconds(self) -> float:
        """The same, without those in which it was ready to run and did not."""
        kept_waiting = max(0.0, self._ready_seconds - (self._last_used - self._first_used))
        return self.passed - kept_waiting - self._late_seconds


def seconds_until(terminal: "Terminal", condition: Callable[[], bool], what: str) -> float:
    """Return how many seconds it took until `condition` holds, not counting those the machine kept it waiting."""
    watch = FairWatch(terminal.pid)

    def holds() -> bool:
        watch.look()
        return condition()

    terminal.wait_until(holds, what)
    return watch.seconds


def watch_end(terminal: "Terminal") -> FairWatch:
    """Wait for the end; return how long that took."""
    watch = FairWatch(terminal.pid)

    def ended() -> bool:
        watch.look()
        return not terminal.alive

    terminal.wait_until(ended, "an end")
    terminal.wait_end()
    return watch


def is_busy(pid: int) -> bool:
    """Return whether a thread of a program runs or waits for a processor; False where the system does not tell."""
    try:
        stats = list(Path(f"/proc/{pid}/task").glob("*/stat"))
    except (FileNotFoundError, ProcessLookupError):
        return False  # it ended while its threads were listed
    with suppress(FileNotFoundError, ProcessLookupError):
        return any(_fields(stat)[_STATE] == "R" for stat in stats)
    return True  # a thread ended meanwhile


def _used(pid: int) -> float:
    """Return the seconds of processor time that a program used; 0 where the system does not tell."""
    with suppress(FileNotFoundError, ProcessLookupError):
        fields = _fields(Path(f"/proc/{pid}/stat"))
        return (int(fields[_USER]) + int(fields[_SYSTEM])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _fields(stat: Path) -> list[str]:
    return stat.read_text().rpartition(")")[2].split()
