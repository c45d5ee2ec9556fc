"""Lists rescue files, and removes one after it was imported."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from debrief.storage.rescue.folder import PATTERN, find_rescue_files, take_rescue_file
from debrief.storage.rescue.restore import mark_of


@dataclass(frozen=True, slots=True)
class RescueFile:
    """A rescue file. `at`: when its text could not be stored, UTC ms.

    `journal_id`: of the journal that they are for; None if the file cannot be read. `in_use`: whether another run
    still tries to store them.
    """

    path: Path
    at: int
    journal_id: str | None
    in_use: bool


def list_rescue_files(folders: Iterable[Path]) -> Iterator[RescueFile]:
    """Yield the rescue files in `folders`, except those removed in the meantime."""
    for path in find_rescue_files(folders):
        with suppress(FileNotFoundError):
            yield _describe(path)


def is_in_folder(path: Path, folders: Iterable[Path]) -> bool:
    """Return whether a file is one of the rescue files in `folders`, and not a copy of one elsewhere."""
    folder = os.path.realpath(path.parent)
    return path.match(PATTERN) and any(folder == os.path.realpath(each) for each in folders)


def remove_rescue_file(path: Path) -> None:
    """Remove a rescue file once all its text is stored. Raises OSError."""
    path.unlink()
    mark_of(path).unlink(missing_ok=True)


def _describe(path: Path) -> RescueFile:
    at = path.lstat().st_mtime_ns // 1_000_000
    try:
        with take_rescue_file(path) as content:
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
