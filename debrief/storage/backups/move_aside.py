"""Moves the current journal aside as it is, with the files that belong to it, so that another can take its place."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from debrief.private_files import key_file
from debrief.storage.backups.folder import REPLACED
from debrief.storage.backups.names import backup_name

_SIDE_FILES = ("-journal", "-wal", "-shm")


def replaced_name(target: Path) -> Path:
    """Return a name beside the journal for one that is replaced, which backups and their commands know."""
    return target.with_name(backup_name(REPLACED.removeprefix("journal-").rstrip("-"), time.time_ns() // 1_000_000))


@contextmanager
def moved_aside(target: Path) -> Iterator[Path]:
    """Yield another path at which the journal is as it was, with its key file, whatever takes its place in the block.

    The key file may also be there alone. Where the block fails before another file is at `target`, all is undone.
    Raises OSError.
    """
    aside = replaced_name(target)
    if has_content(target):
        try:
            os.link(target, aside)  # a crash never leaves a moment without a journal
        except OSError:
            target.rename(aside)
    try:
        move_side_files(target, aside)
        _copy_key_file(target, aside)
        yield aside
    except BaseException:
        if not has_content(target) or (aside.exists() and target.samefile(aside)):
            _move_back(target, aside)
        raise


def move_side_files(target: Path, aside: Path) -> None:
    """Move the side files of a journal, which SQLite would apply to the one that takes its place. Raises OSError."""
    for ending in _SIDE_FILES:
        side = target.with_name(f"{target.name}{ending}")
        if side.exists():
            side.rename(aside.with_name(f"{aside.name}{ending}"))


def has_content(journal: Path) -> bool:
    """Return whether there is a file at that path that is not empty. Raises OSError."""
    return journal.exists() and journal.stat().st_size > 0


def _copy_key_file(target: Path, aside: Path) -> None:
    """Copy the key file byte for byte, also one that cannot be used: it may be repaired by hand."""
    try:
        content = key_file(target).read_bytes()
    except FileNotFoundError:
        return
    descriptor = os.open(key_file(aside), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move_back(target: Path, aside: Path) -> None:
    move_side_files(aside, target)
    if key_file(aside).exists():
        key_file(aside).replace(key_file(target))
    if not target.exists() and aside.exists():
        aside.rename(target)
    with suppress(FileNotFoundError):
        aside.unlink()
