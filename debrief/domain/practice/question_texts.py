"""Texts about a question in practice: its wording, where it was asked last, and the answer given then."""

from debrief.domain.practice.due_dates import local_date, short_day
from debrief.domain.practice.practice_question import Asking, Attempt, PracticeQuestion
from debrief.domain.text import one_line


def question_wording(question: PracticeQuestion) -> str:
    """Return the wording in the ledger, or else the wording it was last asked in."""
    return question.wording if question.wording.strip() else _last_words(question)


def question_wordings(question: PracticeQuestion) -> tuple[str, ...]:
    """Return the distinct wordings of a question: that of `question_wording` first, then those of its askings."""
    known: dict[str, str] = {}
    for wording in (question_wording(question), *(asking.wording for asking in question.askings)):
        if words := one_line(wording):
            known.setdefault(words.casefold().rstrip(" .?!…"), wording)
    return tuple(known.values())


def next_wording(question: PracticeQuestion, shown: str | None) -> str:
    """Return the wording to ask a question in, where it was `shown` last: the one after that, or the first."""
    wordings = question_wordings(question)
    if len(wordings) < 2:
        return question_wording(question)
    return wordings[(wordings.index(shown) + 1) % len(wordings) if shown in wordings else 0]


def last_wording_line(question: PracticeQuestion, asked: str = "") -> str:
    """Return a safe line with the wording it was last asked in; empty where it is `asked` in that, or in the ledger's.

    Where practice asks it in other words than the ledger's, return a line with those of the ledger.
    """
    words, shown = one_line(_last_words(question)), one_line(asked or question_wording(question))
    if shown != one_line(question_wording(question)):
        return f"In your list: “{one_line(question_wording(question))}”"
    return f"In their words: “{words}”" if words and words != shown else ""


def last_asked_line(question: PracticeQuestion) -> str:
    """Return a safe line with where it was last asked and on which day there, the discomfort, and how often."""
    if not question.askings:
        return ""
    last, times = question.askings[0], question.times
    parts = [f"Last asked: {_place(last) or 'not said where'}"]
    if last.discomfort is not None:
        parts.append(f"discomfort {last.discomfort} of 5")
    if times > 1:
        parts.append(f"asked {times} times")
    return one_line(" · ".join(parts))


def latest_answered(question: PracticeQuestion) -> Asking | None:
    """Return the latest asking with a recorded answer or a note on what it lacked; None if there is none."""
    return next((asking for asking in question.askings if asking.said.strip() or asking.left_out.strip()), None)


def past_answer_heading(asking: Asking) -> str:
    """Return the heading `What you said at Northwind, 19 Nov 2026`, with the day it was there."""
    place = ", ".join(filter(None, (asking.company.strip(), asking.held.day)))
    return one_line(
        f"What you said at {place}" if asking.company.strip() else f"What you said then, {place}".rstrip(", ")
    )


def latest_attempt(question: PracticeQuestion, apart_from: str = "") -> Attempt | None:
    """Return the latest answer written in practice that is not the best answer; None if there is none.

    `apart_from`: the id of an attempt that does not count.
    """
    best = question.answer.strip()
    written = (attempt for attempt in question.attempts if attempt.id != apart_from)
    return next((attempt for attempt in written if attempt.text.strip() != best), None)


def attempt_heading(attempt: Attempt, now: int, zone: str) -> str:
    """Return the heading `You wrote on 21 Nov`, with the day in `zone` (IANA name) and, of another year, the year."""
    return f"You wrote {_attempt_day(attempt, now, zone)}"


def ungraded_attempt_line(question: PracticeQuestion, graded_at: int | None, now: int, zone: str) -> str:
    """Return the line about an attempt that no grade followed, as if somebody left in the middle of it; "" if none.

    `graded_at`: when the question was last graded, and `now`, both UTC ms; `zone`: an IANA name.
    """
    attempt = latest_attempt(question)
    if attempt is None or (graded_at is not None and attempt.at <= graded_at):
        return ""
    return f"What you wrote {_attempt_day(attempt, now, zone)} is saved. You see it after your answer."


def _attempt_day(attempt: Attempt, now: int, zone: str) -> str:
    today = local_date(attempt.at, zone) == local_date(now, zone)
    return "earlier today" if today else f"on {short_day(attempt.at, now, zone)}"


def _last_words(question: PracticeQuestion) -> str:
    return next((asking.wording for asking in question.askings[:1]), "")


def _place(asking: Asking) -> str:
    return ", ".join(filter(None, (asking.company.strip(), asking.stage.strip(), asking.held.day)))
