"""Finishes or removes rescue files that a crash left half-written."""

import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from debrief.storage.rescue.files import remove_rescue_file
from debrief.storage.rescue.folder import take_rescue_file, unfinished_rescue_files

_STALE_SECONDS = 60
"""The age from which a file counts as left by a crash; a run locks the one that it is writing."""
_PART = re.compile(r"\.\d+\.part$")
"""What follows the name of a rescue file while a process writes it."""


def stale_rescue_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files in `folders` that a crash left half-written."""
    for part in unfinished_rescue_files(folders):
        with suppress(OSError):
            if time.time() - part.lstat().st_mtime > _STALE_SECONDS:
                yield part


def finish_rescue_files(folders: Iterable[Path], key: bytes | None) -> None:
    """Give what a crash left half-written in `folders` the name of a rescue file, or remove it.

    A text that is whole replaces the earlier one of its run. One that is not is removed if it is empty, or if the
    earlier one is whole; otherwise it becomes a rescue file that cannot be read, which the user is told of. `key`:
    opens encrypted ones; what it does not open stays where an earlier text is, as it may be of another journal.
    """
    for part in list(stale_rescue_files(folders)):
        with suppress(OSError, ValueError):  # it is tried again at the next start
            _finish(part, part.with_name(_PART.sub("", part.name)), key)


def _finish(part: Path, finished: Path, key: bytes | None) -> None:
    if not _can_be_taken(part):
        return
    if part.lstat().st_size == 0:
        part.unlink()
    elif not finished.exists() or (_is_whole(part, key) and _can_be_taken(finished)):
        part.replace(finished)
    elif _is_whole(finished, key):
        remove_rescue_file(part, overwrite=key is not None)


def _is_whole(path: Path, key: bytes | None) -> bool:
    """Return whether no run has a file, and its text can be read to the end. Raises OSError."""
    from debrief.storage.rescue.entry import decode_entry

    try:
        with take_rescue_file(path, key) as content:
            if content is None:
                return False
            decode_entry(content)
    except ValueError:
        return False
    return True


def _can_be_taken(path: Path) -> bool:
    """Return whether no run has a file, whatever is in it. Raises OSError."""
    with suppress(ValueError), take_rescue_file(path) as content:
        return content is not None
    return True
