"""The practice list as Markdown: to read, to print, to write a better answer into."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from debrief.domain.glance import Asking, PracticeQuestion
from debrief.exports.markdown import inline, quoted

_TO_FILL = "____________________\n"
"""A line to write on: raw it is one, and rendered it becomes a rule."""


def write(questions: Iterable[PracticeQuestion], count: int) -> Iterator[str]:
    """Yield `questions` (`count` of them, those chosen for practice first) as Markdown, piece by piece."""
    yield "# Practice questions\n\n"
    yield f"{_counted(count)}\n"
    chosen: bool | None = None
    for number, question in enumerate(questions, start=1):
        if question.practise is not chosen and (question.practise or chosen is not None):
            yield f"\n## {'Chosen for practice' if question.practise else 'The others'}\n"
        chosen = question.practise
        yield from _question(number, question)


def _counted(count: int) -> str:
    if count == 0:
        return "No question is written down yet."
    return "1 question." if count == 1 else f"{count} questions."


def _question(number: int, question: PracticeQuestion) -> Iterator[str]:
    yield f"\n### {number}. {inline(question.wording) or 'A question whose wording is not written down'}\n\n"
    if question.discomfort is not None:
        yield f"Uncomfortable: {question.discomfort} of 5\n\n"
    for asking in question.askings:
        yield from _asking(asking, question.wording)
    yield "**Better answer**\n\n"
    yield from quoted(question.answer) if question.answer.strip() else _TO_FILL


def _asking(asking: Asking, wording: str) -> Iterator[str]:
    day = replace(asking.held, timed=False, minutes=None)
    where = ", ".join(t.strip() for t in (asking.company, asking.stage, str(day)) if t.strip())
    yield f"Asked at {inline(where)}\n\n" if where else "Asked at a place not written down\n\n"
    if asking.wording.strip() and asking.wording.strip() != wording.strip():
        yield from _words("In these words", asking.wording)
    sure = f" ({asking.sureness} % sure)" if asking.sureness is not None else ""
    yield from _words(f"You said{sure}", asking.said)
    yield from _words("It left out", asking.left_out)


def _words(label: str, text: str) -> Iterator[str]:
    if text.strip():
        yield f"{label}:\n\n"
        yield from quoted(text)
        yield "\n"
