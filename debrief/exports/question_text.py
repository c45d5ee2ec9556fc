"""The options that all formats share, and the texts of a question before a format escapes them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from debrief.domain.lists.questions import QuestionOrder, QuestionSummary
from debrief.domain.practice.practice_question import Asking, PracticeQuestion
from debrief.domain.record.labels import LEFT_OUT_LABEL, NO_WORDING, REMARK_LABEL
from debrief.domain.record.question import Certainty
from debrief.domain.record.when import When, day_text
from debrief.domain.text import PERCENT, one_line

_LATEST = 3
"""How many of the times it was asked are listed."""

Q = TypeVar("Q", PracticeQuestion, QuestionSummary)

NO_ANSWER = "No answer yet."
OWN_WORDS = "Say it in your own words."
"""The text in place of an answer where `answers` is False."""
RULE, TO_FILL = "_" * 60, 3
"""A line to write on, and how many there are where an answer is to be written."""
SOMEWHERE = "a place you did not write down"
CHOSEN, OTHERS = "Chosen for practice", "The others"
"""The headings of a list in which some questions are chosen for practice."""


_OTHER_WORDS: dict[str, str] = {Certainty.GIST: "only the gist", Certainty.UNSURE: "not sure of the words"}
"""How the wording of an asking is marked that is not remembered exactly."""


class Audience(StrEnum):
    """The person a list is for. Only the user's own has what they said, how it felt, and what they wrote before."""

    ME = "me"
    COACH = "coach"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Options that every format gets besides the questions.

    `count`: the number of questions. `answers`: False leaves the answers out. `made_at`: UTC ms.
    `zone`: the IANA name of the reader's time zone, for days of practice. `order`: how the questions are sorted.
    """

    count: int
    made_at: int
    answers: bool = True
    audience: Audience = Audience.ME
    title: str = "Practice questions"
    zone: str = "UTC"
    order: QuestionOrder = QuestionOrder.WORTH


def number_questions(
    questions: Iterable[PracticeQuestion], options: Options
) -> Iterator[tuple[int, str, PracticeQuestion]]:
    """Yield the number of each question, from 1, the heading above it (empty: none), and the question.

    Only the order by worth keeps the questions chosen for practice together, so only it has headings.
    """
    before: bool | None = None
    for number, question in enumerate(questions, start=1):
        begins = question.practise is not before and (question.practise or before is not None)
        before = question.practise
        headed = begins and options.order is QuestionOrder.WORTH
        yield number, (CHOSEN if question.practise else OTHERS) if headed else "", question


def wording(question: PracticeQuestion) -> str:
    """Return the question on one line."""
    return one_line(question.wording) or NO_WORDING


def describe_asking(asking: Asking) -> str:
    """Return where and when it was asked, as `Acme, Trial day, Fri 20 Nov 2026`; empty if that is unknown."""
    day = replace(asking.held, timed=False, minutes=None)
    return ", ".join(text for text in map(one_line, (asking.company, asking.stage, str(day))) if text)


def asked_at(asking: Asking) -> str:
    """Return where and when it was asked, and how well its words are remembered: `Asked at Acme, only the gist`."""
    place = describe_asking(asking) or SOMEWHERE
    return ", ".join(filter(None, (f"Asked at {place}", _OTHER_WORDS.get(asking.certainty, ""))))


def context(question: PracticeQuestion) -> list[str]:
    """Return a line for each of the latest times it was asked, with the wording of that day if another, and details."""
    lines = [asked_at(asking) + _other_wording(asking, question) for asking in question.askings[:_LATEST]]
    if (more := question.times - _LATEST) > 0:
        lines.append("Asked once more" if more == 1 else f"Asked {more} more times")
    return [*lines, *details(question)]


def details(question: PracticeQuestion) -> list[str]:
    """Return the kind of the question and how uncomfortable it was, where those are known."""
    kind = [f"Kind: {question.category}"] if question.category else []
    return kind if question.discomfort is None else [*kind, f"Uncomfortable: {question.discomfort} of 5"]


def asking_texts(asking: Asking, question: PracticeQuestion) -> Iterator[tuple[str, str]]:
    """Yield the label and text of each text of an asking: its wording if another, the remark, and what was answered."""
    if _other_wording(asking, question):
        yield "In these words", asking.wording
    yield from _own_texts(asking)


def past_answers(question: PracticeQuestion) -> Iterator[tuple[str, str]]:
    """Yield the label and text of each remark, of each answer that was given, and of what it left out.

    Where several askings have such texts, with the place of each.
    """
    with_texts = [(asking, list(_own_texts(asking))) for asking in question.askings]
    several = sum(bool(texts) for _, texts in with_texts) > 1
    for asking, texts in with_texts:
        for label, text in texts:
            yield (f"{label} at {describe_asking(asking) or SOMEWHERE}" if several else label), text


def _own_texts(asking: Asking) -> Iterator[tuple[str, str]]:
    if asking.remark.strip():
        yield REMARK_LABEL, asking.remark
    if asking.said.strip():
        yield f"You said ({asking.sureness}{PERCENT} sure)" if asking.sureness is not None else "You said", asking.said
    if asking.left_out.strip():
        yield LEFT_OUT_LABEL, asking.left_out


def _other_wording(asking: Asking, question: PracticeQuestion) -> str:
    words = one_line(asking.wording)
    return f": “{words}”" if words and words != one_line(question.wording) else ""


def earlier_answers(question: PracticeQuestion, zone: str) -> Iterator[tuple[str, str]]:
    """Yield the label and text of each earlier answer to the question, the latest first, with days in `zone`."""
    for version in question.versions:
        if version.answer.strip():
            yield f"Earlier answer (replaced {_day(version.at, zone)})", version.answer


def _day(at: int, zone: str) -> str:
    local = When(at=at, zone=zone).local
    return day_text(local) if local else ""


def redact(question: Q, audience: Audience) -> Q:
    """Return the question with no more than is meant for `audience`."""
    if audience is Audience.ME:
        return question
    if isinstance(question, QuestionSummary):
        return question._replace(worst=None, sureness=None, versions=0)
    askings = tuple(
        replace(asking, said="", left_out="", remark="", sureness=None, discomfort=None) for asking in question.askings
    )
    return replace(question, versions=(), attempts=(), askings=askings)


def without_answers(question: PracticeQuestion) -> PracticeQuestion:
    """Return the question with all its answers removed, and remarks, which may quote them."""
    askings = tuple(replace(asking, said="", left_out="", remark="", sureness=None) for asking in question.askings)
    return replace(question, answer="", versions=(), attempts=(), askings=askings)


def trim(question: Q) -> Q:
    """Return the question without white space at the end of its texts, such as that of a last Enter."""
    wording, answer = question.wording.rstrip(), question.answer.rstrip()
    if isinstance(question, QuestionSummary):
        unchanged = (wording, answer) == (question.wording, question.answer)
        return question if unchanged else question._replace(wording=wording, answer=answer)
    askings = tuple(
        replace(
            a,
            wording=a.wording.rstrip(),
            said=a.said.rstrip(),
            left_out=a.left_out.rstrip(),
            remark=a.remark.rstrip(),
        )
        for a in question.askings
    )
    versions = tuple(replace(version, answer=version.answer.rstrip()) for version in question.versions)
    return replace(question, wording=wording, answer=answer, askings=askings, versions=versions)
