"""The names of rescue files, and how many there are: for commands that only look, and import nothing for that."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PLAIN = ".json"
ENCRYPTED = ".encrypted"
"""The endings of rescue files: the second of those for an encrypted journal, encrypted with its key."""
BEGINNING = "words-"
NAMED = ".named"
"""The ending of the mark beside a file that cannot be restored, and that the user was told of."""


def count_waiting_files(folders: Iterable[Path]) -> int:
    """Return the number of rescue files in `folders` that the next start restores, or tells the user of."""
    return sum(_count_in(folder) for folder in dict.fromkeys(folders))


def _count_in(folder: Path) -> int:
    with suppress(OSError), os.scandir(folder) as files:
        split = [os.path.splitext(file.name) for file in files]  # noqa: PTH122 - a Path for each takes longer
        named = {stem for stem, ending in split if ending == NAMED}
        return sum(
            stem.startswith(BEGINNING) and ending in {PLAIN, ENCRYPTED} and stem not in named for stem, ending in split
        )
    return 0
