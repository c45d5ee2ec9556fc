"""Tags that every program reads as one word."""

import re
import unicodedata
from collections.abc import Iterator

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import one_line

_BETWEEN = re.compile(r"[\W_]+")


def tag(text: str) -> str:
    """Return `text` as letters and digits with single underscores between; empty if it has neither."""
    return _BETWEEN.sub("_", unicodedata.normalize("NFC", one_line(text))).strip("_")


def tags(question: PracticeQuestion) -> Iterator[str]:
    """Yield the tags of a question, each once: its kind, then the companies that asked it."""
    companies = (asking.company for asking in question.askings)
    named = (tag(text) for text in (question.category or "", *companies))
    yield from dict.fromkeys(name for name in named if name)
