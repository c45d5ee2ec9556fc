"""Folders that only their owner can enter."""

from pathlib import Path


def private_folder(path: Path) -> Path:
    """Make `path`, and whatever of its parents is missing, each 0700 whatever the umask; return it.

    A folder that is there stays as it is. Raises OSError.
    """
    for folder in reversed([f for f in (path, *path.parents) if not f.exists()]):
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
    return path
