"""The practice list as JSON: lossless, versioned, with ids that no edit changes."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.exports.data.json_text import encode_json
from debrief.exports.question_text import Options, without_answers

FORMAT = "debrief-questions"
VERSION = 4
"""1 had no category, no versions and no due_at; 2 had no attempts; 3 had no remarks."""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as one JSON object with a line per question; the same journal gives the same text."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "questions": ['
    between = "\n"
    for question in questions:
        yield between + encode_json(asdict(question if options.answers else without_answers(question)))
        between = ",\n"
    yield "\n]}\n"
