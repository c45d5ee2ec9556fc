"""What is brought back of a question: its words, where it was asked last, and what was said then."""

from dataclasses import replace

from debrief.domain.glance import Asking, PracticeQuestion
from debrief.domain.text import one_line


def wording(question: PracticeQuestion) -> str:
    """Return the question as it was asked last; as the ledger has it where that was not written down."""
    return next((asking.wording for asking in question.askings[:1] if asking.wording.strip()), question.wording)


def asked_last(question: PracticeQuestion) -> str:
    """Return where it was asked last, how uncomfortable that was, and how often it was asked, on one safe line."""
    if not question.askings:
        return ""
    last, times = question.askings[0], question.times
    parts = [f"Asked last: {_place(last) or 'not said where'}"]
    if last.discomfort is not None:
        parts.append(f"discomfort {last.discomfort} of 5")
    if times > 1:
        parts.append(f"asked {times} times")
    return one_line(" · ".join(parts))


def answered_then(question: PracticeQuestion) -> Asking | None:
    """Return the latest asking of which is known what was said, or what that left out; None where there is none."""
    return next((asking for asking in question.askings if asking.said.strip() or asking.left_out.strip()), None)


def then(asking: Asking) -> str:
    """Return what to call that time: `What you said at Northwind, 19 Nov 2026`."""
    place = ", ".join(filter(None, (asking.company.strip(), _day(asking))))
    return one_line(
        f"What you said at {place}" if asking.company.strip() else f"What you said then, {place}".rstrip(", ")
    )


def _place(asking: Asking) -> str:
    return ", ".join(filter(None, (asking.company.strip(), asking.stage.strip(), _day(asking))))


def _day(asking: Asking) -> str:
    local = asking.held.local
    return f"{local.day} {local:%b %Y}" if local else str(replace(asking.held, timed=False))
