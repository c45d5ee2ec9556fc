"""A locked file per running app, with the id of the debrief open in it; the system unlocks it at the end."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from debrief.private_files import RUNNING, private_folder

FOLDER = RUNNING
"""The name of the folder for the locked files, beside the journal."""
LONGEST_ID = 100
"""How many bytes of a file are read as the id of a debrief."""


class Instance(NamedTuple):
    """Another app that runs on the journal. `debrief_id`: of the debrief open in it; empty: none is."""

    debrief_id: str


class InstanceLock:
    """This app's locked file, which holds only the id of the open debrief."""

    def __init__(self, journal: Path) -> None:
        """Create and lock the file beside `journal`; raises OSError if its folder cannot be written."""
        self._folder = private_folder(journal.parent / FOLDER)
        while True:
            self._path = self._folder / f"app-{os.urandom(8).hex()}"
            self._descriptor = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _BINARY, 0o600)
            # Between these two lines another app may have taken the file for one left by a crash, and removed it.
            if _lock(self._descriptor) and self._path.exists():
                return
            os.close(self._descriptor)

    def set_debrief(self, debrief_id: str) -> None:
        """Write the id of the debrief that is open here; empty: none."""
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, debrief_id.encode())

    def others(self) -> list[Instance]:
        """Return the other apps that run on the journal now; remove the files of those that crashed."""
        return list(_running(self._folder, self._path))

    def close(self) -> None:
        """Unlock and remove the file."""
        with suppress(OSError):
            self._path.unlink()
        os.close(self._descriptor)
        with suppress(OSError):  # on Windows an open file is not removed
            self._path.unlink(missing_ok=True)


def _running(folder: Path, own: Path) -> Iterator[Instance]:
    for path in sorted(folder.glob("app-*")):
        if path != own:
            with suppress(FileNotFoundError, PermissionError), _opened(path) as descriptor:
                if not _lock(descriptor):
                    yield Instance(os.read(descriptor, LONGEST_ID).decode(errors="replace"))
                else:
                    path.unlink()


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | _BINARY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    _BINARY = os.O_BINARY
    _LOCKED_BYTE = 1 << 30
    """Far behind the content, which could not be read by others otherwise."""

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    _BINARY = 0

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
