"""Counts wrong passphrases, and tells how long to wait before the next: one rule for app, commands and restarts.

The count is the size of a file beside the journal, and the time of the last one is that of the file. Whoever can delete
it can also guess without debrief, on a copy of the key file: it only keeps a restart from being a shortcut.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

LONGEST_SECONDS = 30
"""The longest wait after a wrong passphrase."""


def attempts_file(journal: Path) -> Path:
    """Return the path of the file that counts the wrong passphrases for `journal`."""
    return Path(f"{os.path.realpath(journal)}.attempts")


def wait_after(wrong: int) -> int:
    """Return the seconds to wait after so many wrong passphrases: 0, then 1, 2, 4, … at most LONGEST_SECONDS."""
    return min((1 << min(wrong, LONGEST_SECONDS)) >> 1, LONGEST_SECONDS)


class WrongPassphrases:
    """The wrong passphrases in a row, of all processes that share `file`; None, or a file that fails: of this one."""

    def __init__(self, file: Path | None, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock
        self._wrong, self._last = 0, 0.0

    @property
    def seconds_left(self) -> float:
        """The seconds to wait before the next attempt."""
        wrong, last = max((self._wrong, self._last), self._shared())
        wait = wait_after(wrong)
        return min(max(0.0, wait - (self._clock() - last)), wait)  # the clock may have been set back

    def count_wrong(self) -> None:
        """Count a wrong passphrase."""
        self._wrong, self._last = max(self._wrong, self._shared()[0]) + 1, self._clock()
        if self._file is None:
            return
        with suppress(OSError):
            descriptor = os.open(self._file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
            try:
                os.write(descriptor, b".")
            finally:
                os.close(descriptor)

    def forget(self) -> None:
        """Begin anew, after the right passphrase."""
        self._wrong = 0
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)

    def _shared(self) -> tuple[int, float]:
        """Return how many wrong passphrases the file counts, and when the last one was."""
        if self._file is not None:
            with suppress(OSError):
                found = self._file.stat()
                return found.st_size, found.st_mtime
        return 0, 0.0
