"""The one writer of files outside the journal: the whole file or none, readable by its owner only."""

import contextlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from debrief.domain.refusal import Refusal


class NotWritten(Refusal):
    """A file could not be written; `str()` of it says why, and whatever was there before still is."""


def write_whole(path: Path, chunks: Iterable[str | bytes], *, force: bool = False) -> None:
    """Write `chunks`, text as UTF-8, to `path`, mode 0600: a reader sees the whole file or what was there before.

    Without `force`, whatever is there stays and NotWritten is raised; with it, an ordinary file is replaced. Links,
    folders and devices are never written through. What `chunks` raises passes on, and then nothing is written.
    """
    try:
        check(path, force=force)
        temp = _filled(path, chunks)
        try:
            _publish(temp, path, force=force)
        finally:
            temp.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise NotWritten(f"{path} was not written: {error.strerror or error}.") from error


def check(path: Path, *, force: bool) -> None:
    """Raise NotWritten where `path` is no place to write to."""
    if path.is_symlink():
        raise NotWritten(f"{path} is a link to another place, which stays as it is; name the file itself.")
    if path.is_dir():
        raise NotWritten(f"{path} is a folder; name a file in it.")
    if path.exists():
        if not path.is_file():
            raise NotWritten(f"{path} is not an ordinary file; name another.")
        if not force:
            raise NotWritten(f"{path} is there already and stays as it is; --force replaces it.")
    if not path.parent.is_dir():
        raise NotWritten(f"There is no folder {path.parent}; make it first, or name another.")


def _filled(path: Path, chunks: Iterable[str | bytes]) -> Path:
    """Return a new file beside `path`, on the disk in full; none is left where that fails."""
    descriptor, name = tempfile.mkstemp(prefix=".debrief-", suffix=".tmp", dir=path.parent)
    temp = Path(name)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - it is a descriptor
            file.writelines(chunk.encode() if isinstance(chunk, str) else chunk for chunk in chunks)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temp.unlink(missing_ok=True)
        raise
    return temp


def _publish(temp: Path, path: Path, *, force: bool) -> None:
    """Give `temp` its name; without `force`, never to the cost of a file that came there meanwhile."""
    if not force and hasattr(os, "link"):
        try:
            os.link(temp, path)
        except FileExistsError:
            check(path, force=False)
            raise
        except OSError:
            check(path, force=False)  # a disk without hard links: the check above it is as near as one comes
        else:
            return
    os.replace(temp, path)  # noqa: PTH105 - says that it overwrites


def _sync_folder(folder: Path) -> None:
    """Put the name on the disk too, where the system knows how."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # some network disks cannot, and the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
