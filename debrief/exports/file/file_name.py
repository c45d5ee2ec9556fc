"""File names for exports: the extension of the format, and a name that is not taken."""

from itertools import chain, count
from pathlib import Path


def replace_extension(name: str, before: str, after: str) -> str:
    """Replace the extension `before` of `name`, or its last suffix, by `after`; return other names unchanged."""
    for ending in (before, Path(before).suffix or before):
        if name.endswith(ending):
            return name.removesuffix(ending) + after
    return name


def free_name(path: Path) -> Path:
    """Return `path`; if that exists, the first free one of `list-2.md`, `list-3.md`, … beside it."""
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(name for name in chain([path], others) if not (name.exists() or name.is_symlink()))
