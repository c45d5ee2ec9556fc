"""Shares with other apps on the same journal which debrief is open in each."""

import threading
from contextlib import suppress
from pathlib import Path

from debrief.storage.file.instance_lock import InstanceLock


class Presence:
    """Announces this app to others on the journal at `path`; has no effect if its folder is not writable.

    `announce` may take as long as the disk, so it is called on a thread; so is `is_open_elsewhere`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock: InstanceLock | None = None
        self._debrief_id = ""
        self._closed = False
        self._changing = threading.Lock()

    def announce(self) -> None:
        """Announce this app to others, and from now on every change of `open`."""
        with self._changing, suppress(OSError):
            if self._lock is None and not self._closed:
                self._lock = InstanceLock(self._path)
                self._lock.set_debrief(self._debrief_id)

    def open(self, debrief_id: str) -> None:
        """Announce that a debrief is open in this app, or none if the id is empty."""
        with self._changing, suppress(OSError):
            self._debrief_id = debrief_id
            if self._lock is not None:
                self._lock.set_debrief(debrief_id)

    def is_open_elsewhere(self, debrief_id: str) -> bool:
        """Return whether a debrief is now open in another app."""
        lock = self._lock
        with suppress(OSError):
            return lock is not None and any(other.debrief_id == debrief_id for other in lock.others())
        return False

    def close(self) -> None:
        """Stop announcing this app."""
        with self._changing:
            self._closed = True
            if self._lock is not None:
                self._lock.close()
                self._lock = None
