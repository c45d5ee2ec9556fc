"""The practice list as one HTML file, to read in a browser or to print and write on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.record.when import When
from debrief.exports.anki.anki_text import one_word
from debrief.exports.html.template import load_template
from debrief.exports.markdown.questions_md import describe_count
from debrief.exports.question_text import (
    Options,
    context,
    details,
    earlier_answers,
    number_questions,
    past_answers,
    wording,
)

NO_BREAK_SPACE = "\u00a0"
_TEMPLATE = Path(__file__).with_name("questions.html.jinja")
"""No script, nothing fetched: its policy forbids both."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A question for the template; `heading`: the heading above it, empty for none."""

    heading: str
    number: int
    id: str
    wording: str
    context: str
    answer: str
    other_answers: list[tuple[str, str]]


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as one HTML file, piece by piece."""
    yield from load_template(_TEMPLATE).generate(
        title=options.title,
        counted=describe_count(options.count),
        made=f"Written on {When(at=options.made_at, zone=options.zone)}.",
        answers=options.answers,
        entries=_entries(questions, options),
    )


def _entries(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[_Entry]:
    for number, heading, question in number_questions(questions, options):
        yield _Entry(
            heading=heading,
            number=number,
            id=one_word(question.id),
            wording=wording(question),
            context=_context(question),
            answer=question.answer if question.answer.strip() else "",
            other_answers=[*past_answers(question), *earlier_answers(question, options.zone)],
        )


def _context(question: PracticeQuestion) -> str:
    """Return where it was asked, and details that a line of paper does not break: `Uncomfortable: 4 of 5`."""
    whole = details(question)
    parts = context(question)[: -len(whole) or None]
    return " · ".join([*parts, *(detail.replace(" ", NO_BREAK_SPACE) for detail in whole)])
