"""Lists rescue files, and removes one after it was imported."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from debrief.storage.rescue.folder import (
    find_rescue_files,
    is_encrypted_rescue_file,
    is_rescue_name,
    take_rescue_file,
)
from debrief.storage.rescue.names import NAMED


@dataclass(frozen=True, slots=True)
class RescueFile:
    """A rescue file. `at`: when its text could not be stored, UTC ms.

    `journal_id`: of the journal that they are for; None if the file cannot be read, or is encrypted with a key that is
    not known. `in_use`: whether another run still tries to store them.
    """

    path: Path
    at: int
    journal_id: str | None
    in_use: bool

    @property
    def encrypted(self) -> bool:
        """Whether it is encrypted."""
        return is_encrypted_rescue_file(self.path)


def list_rescue_files(folders: Iterable[Path], key: bytes | None = None) -> Iterator[RescueFile]:
    """Yield the rescue files in `folders`, except those removed in the meantime; `key` opens encrypted ones."""
    for path in find_rescue_files(folders):
        with suppress(FileNotFoundError):
            yield _describe(path, key)


def is_in_folder(path: Path, folders: Iterable[Path]) -> bool:
    """Return whether a file is one of the rescue files in `folders`, and not a copy of one elsewhere."""
    folder = os.path.realpath(path.parent)
    return is_rescue_name(path) and any(folder == os.path.realpath(each) for each in folders)


def remove_rescue_file(path: Path, *, overwrite: bool = False) -> None:
    """Remove a rescue file once all its text is stored; with `overwrite`, no plain text stays. Raises OSError."""
    if overwrite and not is_encrypted_rescue_file(path):
        from debrief.storage.file.encryption.overwrite import overwrite_and_remove

        overwrite_and_remove(path)
    else:
        path.unlink()
    mark_of(path).unlink(missing_ok=True)


def mark_of(path: Path) -> Path:
    """Return the path of the mark that a rescue file was named."""
    return path.with_suffix(NAMED)


def _describe(path: Path, key: bytes | None) -> RescueFile:
    at = path.lstat().st_mtime_ns // 1_000_000
    try:
        with take_rescue_file(path, key) as content:
            if content is None:
                return RescueFile(path, at, None, in_use=True)
            document = json.loads(content)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, RecursionError):
        return RescueFile(path, at, None, in_use=False)
    journal_id, written = (document.get(key) if isinstance(document, dict) else None for key in ("journal", "at"))
    if not isinstance(journal_id, str) or not isinstance(written, int):
        return RescueFile(path, at, None, in_use=False)
    return RescueFile(path, written, journal_id, in_use=False)
