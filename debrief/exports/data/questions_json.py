"""The practice list as JSON: lossless, versioned, under ids that outlive every edit."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from debrief.domain.lists.summaries import PracticeQuestion
from debrief.exports.data.json_text import dumped
from debrief.exports.question_text import Options, without_answers

FORMAT = "debrief-questions"
VERSION = 3
"""1 had no category, no versions and no due_at; 2 had no attempts."""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as one JSON object, a line each; the same journal gives the same text."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "questions": ['
    between = "\n"
    for question in questions:
        yield between + dumped(asdict(question if options.answers else without_answers(question)))
        between = ",\n"
    yield "\n]}\n"
