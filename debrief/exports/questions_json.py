"""The practice list as JSON: lossless, versioned, under ids that outlive every edit."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from debrief.domain.glance import PracticeQuestion
from debrief.exports.plain_json import dumped

FORMAT = "debrief-questions"
VERSION = 1


def write(questions: Iterable[PracticeQuestion], _count: int) -> Iterator[str]:
    """Yield `questions` as one JSON object, a line each; the same journal gives the same text."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "questions": ['
    between = "\n"
    for question in questions:
        yield between + dumped(asdict(question))
        between = ",\n"
    yield "\n]}\n"
