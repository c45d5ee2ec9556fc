"""What the file of a practice list is called: the ending of its format, and a name that nothing has yet."""

from itertools import chain, count
from pathlib import Path


def with_ending(name: str, before: str, after: str) -> str:
    """Return a file's name with the ending `after` where it has `before`, or only the suffix of that; else as it is."""
    for ending in (before, Path(before).suffix or before):
        if name.endswith(ending):
            return name.removesuffix(ending) + after
    return name


def free_name(path: Path) -> Path:
    """Return `path`, or the first of `list-2.md`, `list-3.md`, … beside it that nothing is called yet."""
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(name for name in chain([path], others) if not (name.exists() or name.is_symlink()))
