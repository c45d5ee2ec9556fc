"""The practice list as Markdown: to read, to print, to write a better answer into."""

from collections.abc import Iterable, Iterator

from debrief.domain.lists.summaries import Asking, PracticeQuestion
from debrief.exports.markdown.escape import inline, quoted
from debrief.exports.question_text import (
    SOMEWHERE,
    Options,
    asking_texts,
    describe_asking,
    earlier_answers,
    numbered,
    remarks,
    wording,
)

_TO_FILL = "____________________\n"
"""A line to write on: raw it is one, and rendered it becomes a rule."""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[str]:
    """Yield `questions` as Markdown, piece by piece."""
    yield f"# {inline(options.title)}\n\n"
    yield f"{describe_count(options.count)}\n"
    for number, heading, question in numbered(questions, options):
        if heading:
            yield f"\n## {heading}\n"
        yield from _question(number, question, options)


def describe_count(count: int) -> str:
    """Return a sentence with the number of questions."""
    if count == 0:
        return "No question is written down yet."
    return "1 question." if count == 1 else f"{count} questions."


def _question(number: int, question: PracticeQuestion, options: Options) -> Iterator[str]:
    yield f"\n### {number}. {inline(wording(question))}\n\n"
    if known := remarks(question):
        yield f"{' · '.join(known)}\n\n"
    for asking in question.askings:
        yield from _asking(asking, question, options)
    if not options.answers:
        yield _TO_FILL
        return
    yield "**Better answer**\n\n"
    yield from quoted(question.answer) if question.answer.strip() else _TO_FILL
    for label, answer in earlier_answers(question, options.zone):
        yield f"\n{label}:\n\n"
        yield from quoted(answer)


def _asking(asking: Asking, question: PracticeQuestion, options: Options) -> Iterator[str]:
    yield f"Asked at {inline(describe_asking(asking)) or SOMEWHERE}\n\n"
    for label, text in asking_texts(asking, question, answers=options.answers):
        yield f"{label}:\n\n"
        yield from quoted(text)
        yield "\n"
