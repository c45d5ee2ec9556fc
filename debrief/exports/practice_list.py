"""The practice list in any format, over what may stand in its place already."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from debrief.exports.formats import FORMATS
from debrief.exports.options import Options


def practice_list(
    name: str, questions: Iterable[Any], options: Options, *, replacing: Path | None = None
) -> Iterator[str] | Iterator[bytes]:
    """Yield `questions`, which are what the format `name` of FORMATS takes, in that format.

    Where a file is to be replaced, what its reader's program keeps in it is taken over, or Refusal raised.
    """
    format_ = FORMATS[name]
    pieces: Iterator[Any] = format_.write(questions, options)
    if format_.merge is None or replacing is None or not replacing.is_file() or replacing.is_symlink():
        return pieces
    return format_.merge(replacing.read_text("utf-8", "replace"), pieces)
