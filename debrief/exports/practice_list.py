"""The practice list in any format, over what may stand in its place already."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from debrief.domain.glance import PracticeQuestion
from debrief.domain.ledger import LedgerLine
from debrief.exports.formats import FORMATS
from debrief.exports.options import Options
from debrief.exports.questions_csv import flat


def practice_list(
    name: str,
    questions: Iterable[PracticeQuestion | LedgerLine],
    options: Options,
    *,
    replacing: Path | None = None,
) -> Iterator[str] | Iterator[bytes]:
    """Yield `questions` in the format `name` of FORMATS; lines will do for one that takes no more.

    Where a file is to be replaced, what its reader's program keeps in it is taken over, or Refusal raised.
    """
    format_ = FORMATS[name]
    taken: Iterable[Any] = map(_line, questions) if format_.takes == "lines" else questions
    pieces: Iterator[Any] = format_.write(taken, options)
    if format_.merge is None or replacing is None or not replacing.is_file() or replacing.is_symlink():
        return pieces
    return format_.merge(replacing.read_text("utf-8", "replace"), pieces)


def _line(question: PracticeQuestion | LedgerLine) -> LedgerLine:
    return flat(question) if isinstance(question, PracticeQuestion) else question
