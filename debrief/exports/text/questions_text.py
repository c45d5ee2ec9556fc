"""The practice list as plain text, in lines of at most 72 cells."""

from collections.abc import Iterable, Iterator

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.exports.markdown.questions_md import describe_count
from debrief.exports.question_text import (
    TO_FILL,
    Options,
    context,
    earlier_answers,
    number_questions,
    past_answers,
    wording,
)
from debrief.exports.text.layout import MEASURE, wrap_lines

_INDENT = "    "
_TO_FILL = ["", f"{_INDENT}{'_' * (MEASURE - len(_INDENT))}"] * TO_FILL
"""Lines to write on."""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as plain text, one piece per question."""
    yield "".join(f"{line}\n" for line in (*wrap_lines(options.title, MEASURE), "", describe_count(options.count)))
    for number, heading, question in number_questions(questions, options):
        begins = f"\n\n{heading}\n" if heading else ""
        yield begins + "".join(f"{line}\n" if line.strip() else "\n" for line in _question(number, question, options))


def _question(number: int, question: PracticeQuestion, options: Options) -> Iterator[str]:
    yield ""
    yield ""
    yield from _hanging(f"{number}. ", wording(question))
    for line in context(question):
        yield from _under(line)
    if not options.answers:
        yield from _TO_FILL
        return
    if question.answer.strip():
        yield from _labelled_lines("Best answer", question.answer)
    else:
        yield from ("", f"{_INDENT}Best answer:", *_TO_FILL)
    for label, answer in (*past_answers(question), *earlier_answers(question, options.zone)):
        yield from _labelled_lines(label, answer)


def _hanging(mark: str, text: str) -> Iterator[str]:
    first, *rest = wrap_lines(text, MEASURE - len(mark))
    yield mark + first
    yield from (" " * len(mark) + line for line in rest)


def _under(text: str, indent: str = _INDENT) -> Iterator[str]:
    yield from (indent + line for line in wrap_lines(text, MEASURE - len(indent)))


def _labelled_lines(label: str, text: str) -> Iterator[str]:
    yield ""
    yield from _under(f"{label}:")
    yield from _under(text, _INDENT + "  ")
