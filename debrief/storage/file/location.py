"""The path of the journal: checks what is there and creates the file."""

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from debrief.private_files import private_folder
from debrief.storage.file.errors import JournalUnusable, no_journal


class FileId(NamedTuple):
    """The device and inode of a file, which renaming keeps and replacing changes."""

    device: int
    inode: int


def file_id(path: Path) -> FileId | None:
    """Return the id of the file at `path`; None if it is missing or not accessible."""
    try:
        status = os.stat(path)  # noqa: PTH116 - before every save, and Path.stat takes four times as long
    except OSError:
        return None
    return FileId(status.st_dev, status.st_ino)


class Obstacle(NamedTuple):
    """A reason why a file cannot be created: `what` is in the way, and an `advice`."""

    what: str
    advice: str


def find_obstacle(path: Path) -> Obstacle | None:
    """Return why the missing file at `path` cannot be created; None if it can.

    In the way are a file in place of a folder above it, and a link to nothing anywhere on the way.
    """
    for part in (path, *path.parents):
        if part.exists():
            if part is path or part.is_dir():
                return None
            return Obstacle(
                f"There is a file where a folder should be, at {part}",
                "nothing was created: move it away, or name another folder in DEBRIEF_HOME",
            )
        if part.is_symlink():
            return Obstacle(
                f"The link {part} leads to {part.readlink()}, which is not there",
                "nothing was created: bring back the file it leads to, or mount its volume",
            )
    return None


def require_journal_file(path: Path) -> None:
    """Raise NoJournal if nothing is at `path`, or JournalLost if there are backups or a key file of it.

    Raise JournalUnusable if something is in the way of a journal.
    """
    if path.is_dir():
        raise JournalUnusable(f"There is a folder where the journal should be, at {path}", "move it away")
    if (obstacle := find_obstacle(path)) is not None:
        raise JournalUnusable(obstacle.what, obstacle.advice)
    if not path.exists():
        raise no_journal(path)


def create_journal_file(path: Path) -> None:
    """Create the folder of `path` (0700) and an empty file (0600) if they are missing, and narrow a wider file mode.

    Raises OSError.
    """
    # An existing journal is never opened here: closing any descriptor of it would drop the locks that another
    # connection of this process holds (POSIX), so the file is made only by O_EXCL, and its mode changed by name.
    private_folder(path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        narrow_mode(path)
    else:
        path.chmod(0o600)


def narrow_mode(path: Path) -> None:
    """Restrict the mode of the file at `path` to its owner, if that is possible."""
    with contextlib.suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
