"""The end of a sitting: what is kept, and what can be done with it."""

from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.guide import Kind
from debrief.domain.session.session import Session, StepState
from debrief.domain.session.stop_hints import LOAD_ROSE_NOTICE, load_rose


class EndPage(Static, can_focus=True):
    """A few calm lines; no praise, no figures to live up to."""

    def __init__(self, session: Session) -> None:
        super().__init__(Content("\n\n".join(_lines(session))))


def _lines(session: Session) -> list[str]:
    lines = [_summary(session)]
    if session.awaits_answer:
        lines.append(
            "The answer has not come yet. When it does, open this debrief from the start page: "
            "it goes on from there. Nothing more is asked until then."
        )
    if load_rose(session.debrief):
        lines.append(LOAD_ROSE_NOTICE)
    asked = [step for step in session.path if not (session.awaits_answer and step.kind is Kind.OUTCOME)]
    if left := sum(session.state(step) is not StepState.WRITTEN for step in asked):
        lines.append(f"{_count(left, 'prompt')} left open, which is fine. ctrl+g goes to any of them, at any time.")
    if session.debrief.notes:
        lines.append("h shows the note you can send, as a letter.")
    lines.append("Enter reads it as a page, x writes your practice list to a file, Esc goes to the start page.")
    return lines


def _summary(session: Session) -> str:
    debrief = session.debrief
    parts = [_count(len(debrief.asked), "question")] if debrief.asked else []
    if chosen := sum(asked.question.practise for asked in debrief.asked):
        parts.append(f"{chosen} of them for practice")
    if plans := sum(point.planned for point in debrief.developments):
        parts.append(_count(plans, "plan"))
    kept = f" It holds {', '.join(parts)}." if parts else ""
    return f"This debrief is kept.{kept}" if not debrief.blank else "Nothing was written, so nothing is kept."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
