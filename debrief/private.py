"""Folders that only their owner can enter."""

from pathlib import Path


def private_folder(path: Path) -> Path:
    """Create `path` and its missing parents with mode 0700 regardless of the umask; return it.

    An existing folder is not changed. Raises OSError.
    """
    for folder in reversed([f for f in (path, *path.parents) if not f.exists()]):
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
    return path
