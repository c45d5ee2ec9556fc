"""The folder of rescue files, which only their owner can read and which are locked while their run lasts."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from debrief.private_files import is_encrypted, private_folder, sync
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.rescue.names import BEGINNING, ENCRYPTED, PLAIN

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.domain.record.text_edit import TextEdit

_PATTERN = f"{BEGINNING}*"


@dataclass(frozen=True, slots=True)
class _Written:
    """A file of this run; `lock`: the open descriptor that holds its lock, None on systems without such locks."""

    path: Path
    lock: int | None
    words: "Debrief | TextEdit"

    def unlock(self) -> None:
        """Let other runs take the file."""
        if self.lock is not None:
            os.close(self.lock)

    def remove(self) -> None:
        """Unlock and delete the file."""
        self.unlock()
        with suppress(OSError):
            self.path.unlink()


class RescueFolder:
    """Writes rescue files for the journal `file` into the first writable one of `folders`. Thread-safe.

    They are encrypted with the key of the journal, if it has one. A folder inside the journal's own is used only while
    the journal is there: without it, that may be the empty mount point of a volume. `clock` returns UTC ms.
    """

    def __init__(self, folders: Sequence[Path], file: JournalFile, clock: Callable[[], int]) -> None:
        self.file = file
        self.folders = tuple(folders)
        """Where the files are, the first choice first."""
        self._clock = clock
        self._lock = threading.RLock()
        self._written: dict[str, _Written] = {}
        self._closed = False

    @property
    def written(self) -> list[Path]:
        """The files with text of this run."""
        with self._lock:
            return [written.path for written in self._written.values()]

    def write(self, key: str, words: "Debrief | TextEdit", base: "Debrief | None" = None) -> Path | None:
        """Write `words`, an edit of `base`, in place of the earlier text of `key`; return the file.

        Return None if no folder can be written, or the key of an encrypted journal is not known; earlier words stay.
        Return None after `close` too: a save that fails while the process ends would write the same words once more.
        """
        from debrief.storage.rescue.entry import RescueEntry, encode_entry

        with self._lock:
            never_opened = self.file.journal_id is None and is_encrypted(self.file.path)
            if self._closed or never_opened:
                return None
            raw_key = self.file.raw_key
            before = self._written.get(key)
            if before is not None and before.words is words and before.path.exists():
                return before.path
            entry = RescueEntry(words=words, base=base, journal_id=self.file.journal_id or "", at=self._clock())
            content = encode_entry(entry)
            # Not by the key: two windows may write the same debrief.
            stem = before.path.stem if before is not None else f"{BEGINNING}{uuid4().hex[:24]}"
            name = stem + (PLAIN if raw_key is None else ENCRYPTED)
            for folder in self._usable_folders():
                path = folder / name
                with suppress(OSError):
                    self._replace(key, _Written(path, _write_whole(path, content, raw_key), words))
                    return path
            return None

    def remove(self, key: str) -> None:
        """Remove the file of `key`, whose text is now stored."""
        with self._lock:
            if (written := self._written.pop(key, None)) is not None:
                written.remove()

    def close(self) -> None:
        """Unlock the files of this run for the next one; nothing is written from now on."""
        with self._lock:
            self._closed = True
            while self._written:
                self._written.popitem()[1].unlock()

    def paths(self) -> list[Path]:
        """Return every rescue file, of this run and of others."""
        return find_rescue_files(self.folders)

    def _usable_folders(self) -> Iterator[Path]:
        for folder in self.folders:
            if folder.is_relative_to(self.file.path.parent) and not self.file.path.exists():
                continue
            yield folder

    def _replace(self, key: str, new: _Written) -> None:
        before = self._written.pop(key, None)
        self._written[key] = new
        if before is None:
            return
        if before.path == new.path:
            before.unlock()
        else:
            before.remove()


def find_rescue_files(folders: Iterable[Path]) -> list[Path]:
    """Return every rescue file in `folders`."""
    return [path for folder in dict.fromkeys(folders) for path in _files_in(folder)]


def unfinished_rescue_files(folders: Iterable[Path]) -> list[Path]:
    """Return the files in `folders` that a crash left half-written, or that are being written now."""
    return [path for folder in dict.fromkeys(folders) for path in sorted(folder.glob(f"{_PATTERN}.part"))]


def is_rescue_name(path: Path) -> bool:
    """Return whether a file has the name of a rescue file."""
    return path.match(_PATTERN) and path.suffix in (PLAIN, ENCRYPTED)


@contextmanager
def take_rescue_file(path: Path, key: bytes | None = None) -> Iterator[bytes | None]:
    """Yield the content of a rescue file while no other run can take it; None if another run has it.

    `key`: opens it if it is encrypted. Raises OSError, and ValueError if the key does not open it.
    """
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        yield _read(path, descriptor, key) if _try_lock(descriptor) and _is_at(path, descriptor) else None
    finally:
        os.close(descriptor)


def is_encrypted_rescue_file(path: Path) -> bool:
    """Return whether a rescue file, which may be half-written, is encrypted; its name says it."""
    return ENCRYPTED in path.suffixes


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.glob(_PATTERN) if is_rescue_name(path))
    except OSError:
        return []


def _write_whole(path: Path, content: bytes, key: bytes | None) -> int | None:
    """Write a file of mode 0600, whole or not at all; return the descriptor that locks it, if any. Raises OSError.

    `key`: encrypts it.
    """
    with suppress(OSError):
        private_folder(path.parent).chmod(0o700)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        _try_lock(descriptor)  # from the beginning: what is half-written and not locked was left by a crash
        if key is None:
            _write(descriptor, content)
        else:
            from debrief.storage.rescue.encrypted import write_encrypted

            write_encrypted(unfinished, key, content)
        os.fsync(descriptor)
        if os.name == "nt":  # where an open file cannot be renamed
            os.close(descriptor)
            unfinished.replace(path)
            return None
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            os.close(descriptor)
        unfinished.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        sync(path.parent)
    return descriptor


def _write(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _read(path: Path, descriptor: int, key: bytes | None) -> bytes:
    if is_encrypted_rescue_file(path):
        if key is None:
            raise ValueError("its key is not known")
        from debrief.storage.rescue.encrypted import read_encrypted

        return read_encrypted(path, key)
    with open(descriptor, "rb", closefd=False) as file:
        return file.read()


def _is_at(path: Path, descriptor: int) -> bool:
    """Return whether the open file is still the one at `path`: its run may have put newer words there meanwhile."""
    return os.path.samestat(os.fstat(descriptor), path.lstat())


def _try_lock(descriptor: int) -> bool:
    """Lock an open file; return False if another run has locked it. Always True without such locks."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
