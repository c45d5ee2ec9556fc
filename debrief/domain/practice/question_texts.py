"""What is brought back of a question: its words, where it was asked last, and what was said then."""

from debrief.domain.lists.summaries import Asking, PracticeQuestion
from debrief.domain.practice.due_dates import local_date
from debrief.domain.text import one_line


def question_wording(question: PracticeQuestion) -> str:
    """Return the question in the words the ledger has for it; as it was asked last where it has none."""
    return question.wording if question.wording.strip() else _last_words(question)


def last_wording_line(question: PracticeQuestion) -> str:
    """Return the words it was asked in last, on one safe line, where they are others than `question_wording` has."""
    words = one_line(_last_words(question))
    return f"In their words: “{words}”" if words and words != one_line(question_wording(question)) else ""


def last_asked_line(question: PracticeQuestion, zone: str) -> str:
    """Return where it was asked last, how uncomfortable that was, and how often it was asked, on one safe line.

    The day is that in the IANA `zone`, as all days in practice are.
    """
    if not question.askings:
        return ""
    last, times = question.askings[0], question.times
    parts = [f"Asked last: {_place(last, zone) or 'not said where'}"]
    if last.discomfort is not None:
        parts.append(f"discomfort {last.discomfort} of 5")
    if times > 1:
        parts.append(f"asked {times} times")
    return one_line(" · ".join(parts))


def latest_answered(question: PracticeQuestion) -> Asking | None:
    """Return the latest asking of which is known what was said, or what that left out; None where there is none."""
    return next((asking for asking in question.askings if asking.said.strip() or asking.left_out.strip()), None)


def past_answer_heading(asking: Asking, zone: str) -> str:
    """Return what to call that time: `What you said at Northwind, 19 Nov 2026`, the day being that in `zone` (IANA)."""
    place = ", ".join(filter(None, (asking.company.strip(), _day(asking, zone))))
    return one_line(
        f"What you said at {place}" if asking.company.strip() else f"What you said then, {place}".rstrip(", ")
    )


def _last_words(question: PracticeQuestion) -> str:
    return next((asking.wording for asking in question.askings[:1]), "")


def _place(asking: Asking, zone: str) -> str:
    return ", ".join(filter(None, (asking.company.strip(), asking.stage.strip(), _day(asking, zone))))


def _day(asking: Asking, zone: str) -> str:
    """Return the day in `zone`; where only a day was written, that one, since a day alone is in no zone."""
    held = asking.held
    if held.at is None:
        return str(held)
    day = local_date(held.at, zone if held.timed else held.zone)
    return f"{day.day} {day:%b %Y}"
