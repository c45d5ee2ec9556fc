"""Writes files outside the journal: the whole file or none, readable by its owner only."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from debrief.domain.refusal import Refusal
from debrief.exports.file.encryption import AgeEncryption
from debrief.private_files import PrivateFiles, sync


class NotWritten(Refusal):
    """A file could not be written and any file at the path is unchanged; `str()` says why."""


def write_whole(
    path: Path,
    chunks: Iterable[str | bytes],
    *,
    private: PrivateFiles,
    force: bool = False,
    encryption: AgeEncryption | None = None,
) -> None:
    """Write `chunks` (text as UTF-8) to `path` atomically, with mode 0600.

    Without `force`, whatever is there stays and NotWritten is raised; with it, an ordinary file is replaced, but none
    that is `private`. Links, folders and devices are never written through. What `chunks` raises passes on, and then
    nothing is written. With `encryption`, plain bytes are only in memory.
    """
    try:
        check(path, private=private, force=force)
        with contextlib.closing(_NewFile(path.parent)) as new:
            new.write(chunks, encryption)
            check(path, private=private, force=force)  # what may have come there meanwhile
            new.publish(path, replace=force)
        with contextlib.suppress(OSError):  # some network disks cannot sync a folder, and the file itself is safe
            sync(path.parent)
    except OSError as error:
        raise NotWritten(f"{path} was not written: {error.strerror or error}.") from error


def check(path: Path, *, private: PrivateFiles, force: bool) -> None:
    """Raise NotWritten if `path` cannot be written to, Refusal if it is a `private` file."""
    private.check_target(path)
    if path.is_symlink():
        raise NotWritten(f"{path} is a link to another file. It was not changed. Name the file itself.")
    if path.is_dir():
        raise NotWritten(f"{path} is a folder. Name a file in it.")
    if path.exists():
        if not path.is_file():
            raise NotWritten(f"{path} is not an ordinary file. Name another.")
        if not force:
            raise NotWritten(f"{path} already exists and was not changed. Use --force to replace it.")
    if not path.parent.is_dir():
        raise NotWritten(f"There is no folder {path.parent}. Create it first, or name another.")


class _NewFile:
    """A file that is written before it gets its name; on Linux it has no name until then, so a kill leaves nothing.

    Elsewhere it has a temporary name, which `close` removes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name: Path | None = None
        self._descriptor = _open_unnamed(folder)
        if self._descriptor is None:
            self._descriptor, self._name = _open_named(folder)

    def write(self, chunks: Iterable[str | bytes], encryption: AgeEncryption | None) -> None:
        """Write `chunks`, encrypted if wanted, and sync them to the disk."""
        pieces = (chunk.encode() if isinstance(chunk, str) else chunk for chunk in chunks)
        with os.fdopen(self._copy_descriptor(), "wb") as file:
            if encryption is None:
                file.writelines(pieces)
            else:
                encryption.write(pieces, file)
            file.flush()
            os.fsync(file.fileno())

    def publish(self, path: Path, *, replace: bool) -> None:
        """Give the file its name. Raises FileExistsError if the name is taken and `replace` is False."""
        if not replace and self._link(path):
            return
        if self._name is None:
            # There is no call that links over a file. Between these two a kill leaves the whole file under this name.
            name = _free_name(self._folder)
            if self._link(name):
                self._name = name
            else:
                self._copy()
        self._close_descriptor()  # Windows renames no open file
        if not replace and path.exists():  # a disk without hard links: this is as near as one comes
            raise FileExistsError(17, "File exists")
        assert self._name is not None  # noqa: S101 - given above
        os.replace(self._name, path)  # noqa: PTH105 - says that it overwrites

    def close(self) -> None:
        """Delete the file unless it was published."""
        self._close_descriptor()
        if self._name is not None:
            self._name.unlink(missing_ok=True)

    def _link(self, path: Path) -> bool:
        """Link the file to `name`; return whether the file system supports that. Raises FileExistsError."""
        try:
            if self._name is not None:
                os.link(self._name, path)
            else:
                # Only with a folder's descriptor does Python call linkat, which follows this link.
                folder = os.open(self._folder, os.O_RDONLY)
                try:
                    os.link(f"/proc/self/fd/{self._descriptor}", path, src_dir_fd=folder, follow_symlinks=True)
                finally:
                    os.close(folder)
        except FileExistsError:
            raise
        except (OSError, AttributeError):
            return False
        return True

    def _copy(self) -> None:
        """Copy the unnamed file to one with a temporary name, for file systems that cannot link it."""
        descriptor, self._name = _open_named(self._folder)
        with os.fdopen(descriptor, "wb") as copy, os.fdopen(self._copy_descriptor(), "rb") as file:
            file.seek(0)
            shutil.copyfileobj(file, copy)
            copy.flush()
            os.fsync(copy.fileno())

    def _copy_descriptor(self) -> int:
        assert self._descriptor is not None  # noqa: S101 - until the file is published
        return os.dup(self._descriptor)

    def _close_descriptor(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _open_unnamed(folder: Path) -> int | None:
    """Return the descriptor of a new file without a name; None if the system does not support that."""
    flag = getattr(os, "O_TMPFILE", 0)
    if not flag or not os.path.isdir("/proc/self/fd"):  # noqa: PTH112 - a name for the kernel, not a place
        return None
    try:
        descriptor = os.open(folder, flag | os.O_RDWR, 0o600)
    except OSError:
        return None  # what is wrong with the folder itself is said when a named file is tried
    os.fchmod(descriptor, 0o600)
    return descriptor


def _open_named(folder: Path) -> tuple[int, Path]:
    descriptor, name = tempfile.mkstemp(prefix=".debrief-", suffix=".tmp", dir=folder)
    return descriptor, Path(name)


def _free_name(folder: Path) -> Path:
    return folder / f".debrief-{os.urandom(8).hex()}.tmp"
