"""The practice list as Markdown: to read, to print, to write the best answer into."""

from collections.abc import Iterable, Iterator

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.exports.markdown.escape import inline, quoted
from debrief.exports.question_text import (
    RULE,
    TO_FILL,
    Options,
    context,
    earlier_answers,
    number_questions,
    past_answers,
    wording,
)

_TO_FILL = "\n".join([f"{RULE}\n"] * TO_FILL)
"""Lines to write on: raw they are, and rendered each becomes a rule."""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as Markdown, piece by piece."""
    yield f"# {inline(options.title)}\n\n"
    yield f"{describe_count(options.count)}\n"
    for number, heading, question in number_questions(questions, options):
        if heading:
            yield f"\n## {heading}\n"
        yield from _question(number, question, options)


def describe_count(count: int) -> str:
    """Return a sentence with the number of questions."""
    if count == 0:
        return "You have no questions yet."
    return "1 question." if count == 1 else f"{count} questions."


def _question(number: int, question: PracticeQuestion, options: Options) -> Iterator[str]:
    yield f"\n### {number}. {inline(wording(question))}\n\n"
    yield f"{inline(' · '.join(context(question)))}\n\n"
    if not options.answers:
        yield _TO_FILL
        return
    yield "**Best answer**\n\n"
    yield from quoted(question.answer) if question.answer.strip() else _TO_FILL
    for label, answer in (*past_answers(question), *earlier_answers(question, options.zone)):
        yield f"\n{inline(label)}:\n\n"
        yield from quoted(answer)
