"""Private files and folders, which only their owner can enter and no export replaces; errors without private words."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from debrief.domain.refusal import Refusal

BACKUPS = "backups"
"""The name of the folder for backups, beside the journal."""
RUNNING = "running"
"""The name of the folder in which each open app locks a file, beside the journal."""
SETTINGS = "config.toml"
"""The name of the settings, beside the folder of the guides."""
APPLICATION_ID = 0x44425246
"""`DBRF` in the header of a plain journal, which tells it from any other SQLite file."""
KEY_FILE_SUFFIX = ".key"
"""What follows the whole name of an encrypted journal, or of a backup of one, in the name of its key file."""
KEY_FILE_FORMAT = "debrief-key"
"""The format that a key file names at its beginning."""

_SQLITE = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68
"""Where an SQLite file has its application id, four bytes with the highest first."""


def key_file(journal: Path) -> Path:
    """Return the path of the key file of `journal`, which may also be a backup.

    It is beside the file itself, wherever a link to that is.
    """
    return Path(os.path.realpath(journal) + KEY_FILE_SUFFIX)


def is_encrypted(journal: Path) -> bool:
    """Return whether `journal`, or a backup, is encrypted: its key file is beside it."""
    return os.path.lexists(key_file(journal))  # a link that leads nowhere is no proof that the file is plain


def private_folder(path: Path) -> Path:
    """Create `path` and its missing parents with mode 0700 regardless of the umask; return it.

    An existing folder is not changed. Raises OSError.
    """
    for folder in reversed([f for f in (path, *path.parents) if not f.exists()]):
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
    return path


def sync(path: Path) -> None:
    """Sync a file, or a folder where the system can, to the disk. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@dataclass(frozen=True, slots=True)
class PrivateFiles:
    """What no writer may replace: `journals` with their side files and backups, `guides` with the settings.

    The last of `journals` is the one that exports come from. `guides`: the folders of guides, of note templates and of
    rescue files.
    Files need not exist: a file that SQLite makes beside a journal is protected by its name before it is there.
    """

    journals: tuple[Path, ...] = ()
    guides: tuple[Path, ...] = ()

    @property
    def encrypted(self) -> bool:
        """Whether the journal that exports come from is encrypted."""
        return bool(self.journals) and is_encrypted(self.journals[-1])

    def check_target(self, path: Path) -> None:
        """Raise Refusal if `path` is one of these files, or another journal, by any name, link or letter case.

        Nothing is opened that this process may have open as its journal: closing it would drop SQLite's locks (POSIX).
        """
        what = self._kind_by_name(path) or self._kind_by_name(Path(os.path.realpath(path))) or self._kind_by_inode(path)
        if what:
            raise Refusal(f"{path} is {what}, and was not changed. Name another file.")

    def _kind_by_name(self, path: Path) -> str:
        """Return what a file is by its name and folder; empty if it may be written."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - takes `..` out of the folders compared below
        name, folders = absolute.name.casefold(), absolute.parents
        for journal in self.journals:
            if name.startswith(journal.stem.casefold()) and _same_file(folders[0], journal.parent):
                return "the journal, or a file that belongs to it"
            if any(_same_file(folder, journal.parent / name) for folder in folders for name in (BACKUPS, RUNNING)):
                return "in a folder that belongs to the journal"
        for guides in self.guides:
            if name == SETTINGS.casefold() and _same_file(folders[0], guides.parent):
                return "debrief's settings file"
            if any(_same_file(folder, guides) for folder in folders):
                return "in one of debrief's own folders"
        return ""

    def _kind_by_inode(self, path: Path) -> str:
        """Return what the file at `path` is by where it is stored on the disk; empty if it may be written."""
        try:
            found = path.stat()
        except (OSError, ValueError):
            return "the name of an encrypted journal, whose key file is there" if is_encrypted(path) else ""
        if not stat.S_ISREG(found.st_mode):
            return ""
        if any(os.path.samestat(found, own) for own in self._stats()):
            return "another name for one of debrief's own files"
        real = Path(os.path.realpath(path))
        if is_encrypted(real) or _is_journal(path):
            return "a debrief journal"
        if (real.suffix == KEY_FILE_SUFFIX and real.with_suffix("").exists()) or _is_key_file(path):
            return "the key file of an encrypted journal"
        return ""

    def _stats(self) -> Iterator[os.stat_result]:
        for journal in self.journals:
            yield from _stats_in(journal.parent, journal.stem)
            yield from _stats_in(journal.parent / BACKUPS)
        for guides in self.guides:
            yield from _stats_in(guides.parent, SETTINGS)
            yield from _stats_in(guides)


def _stats_in(folder: Path, prefix: str = "") -> Iterator[os.stat_result]:
    try:
        entries = [Path(entry.path) for entry in os.scandir(folder) if entry.name.startswith(prefix)]
    except OSError:
        return
    for entry in entries:
        try:
            yield entry.stat()
        except OSError:
            continue


def _same_file(one: Path, other: Path) -> bool:
    if one == other:
        return True
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _is_journal(path: Path) -> bool:
    end = _APPLICATION_ID_AT + 4
    header = _beginning(path, end)
    return header.startswith(_SQLITE) and int.from_bytes(header[_APPLICATION_ID_AT:end], "big") == APPLICATION_ID


def _is_key_file(path: Path) -> bool:
    return f'"{KEY_FILE_FORMAT}"'.encode() in _beginning(path, 64)


def _beginning(path: Path, length: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(length)
    except OSError:
        return b""


def fault_location(error: BaseException, *, frames: int) -> str:
    """Return the type of `error` and up to `frames` lines of code it came through, innermost first, without its text.

    What an unexpected error says may quote the journal.
    """
    import traceback

    trace = traceback.extract_tb(error.__traceback__, limit=-frames)
    lines = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(trace)]
    return f"{type(error).__name__} at {', '.join(lines)}" if lines else type(error).__name__
