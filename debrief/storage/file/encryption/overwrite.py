"""Overwrites files that are not encrypted before they are removed."""

import os
from pathlib import Path

_BLOCK = bytes(1 << 20)


def overwrite_and_remove(path: Path) -> None:
    """Overwrite a file with zeros and remove it; of a link, only the link is removed. Raises OSError.

    Disks and file systems that never write to the same place twice keep the old content anyway.
    """
    if path.is_symlink():
        path.unlink()
        return
    with path.open("r+b", buffering=0) as file:
        overwrite(file.fileno())
    path.unlink()


def overwrite(descriptor: int) -> None:
    """Overwrite the whole file that is open as `descriptor` with zeros, and sync it. Raises OSError."""
    rest = os.lseek(descriptor, 0, os.SEEK_END)
    os.lseek(descriptor, 0, os.SEEK_SET)
    while rest > 0:
        rest -= os.write(descriptor, _BLOCK[:rest])
    os.fsync(descriptor)
