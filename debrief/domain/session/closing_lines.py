"""What is left to do after a debrief, in at most five lines, each with the step that it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass

from debrief.domain.lists.plan_words import action_words, cue_words, plan_line, with_due
from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.people.addressee import short_name
from debrief.domain.people.clock_words import clock_words
from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours
from debrief.domain.people.note_of_debrief import awaits_reply, note_clock
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development
from debrief.domain.record.when import UNKNOWN
from debrief.domain.session.guide import Kind, Step
from debrief.domain.session.notices import load_rose
from debrief.domain.session.session import Session, StepState
from debrief.domain.text import pluralize, shorten

WIDTH = 60
"""The most characters of a text that is quoted in a line."""
REPLY = "When a reply comes, write it here."
AWAITED = "The answer you are waiting for. When it comes, write it here."
WROTE_ABOUT_ANSWER = "You wrote about the answer, and it is still at waiting. If it has come, choose what it was."


@dataclass(frozen=True, slots=True)
class ClosingLine:
    """One thing to do, or one that is done; `step`: the id of the step where it can be changed.

    `part`: the id of the note or plan of that step that it is about; empty if it is about the whole step.
    """

    text: str
    step: str
    part: str = ""


def closing_lines(session: Session, now: int, zone: str, note_hours: ClockHours = DEFAULT_HOURS) -> list[ClosingLine]:
    """Return the note, the plan, the questions for practice, the answer and the open prompts; `now` in UTC ms.

    `note_hours`: when a note is to be sent, as the user has set it.
    """
    found = (
        _note(session, now, zone, note_hours),
        _plan(session),
        _practice(session),
        _answer(session),
        _open_prompts(session),
    )
    return [line for line in found if line is not None]


def earlier_plan_question(plan: PlanSummary, how: str) -> str:
    """Return what to ask about a plan of an earlier debrief; `how`: what to do to answer it."""
    line = plan_line(plan.cue, plan.action, UNKNOWN)
    asks = "Did that moment come?" if plan.cue.strip() else "How did it go?"
    return f"After {plan.title} you planned: {line}. {asks} {how}"


def earlier_plan_reminder(plan: PlanSummary, how: str) -> str:
    """Return the line that replaces that question after it was opened; `how`: what to press to open it again."""
    return f"{how} to see your plan after {plan.title} again, and how it went."


def asks_about_plan(debrief: Debrief) -> bool:
    """Return whether to ask at the end of `debrief` about an earlier plan: not while the load rises."""
    return not (debrief.blank or load_rose(debrief))


def has_unsent_note(debrief: Debrief) -> bool:
    """Return whether a note was written and not sent, so that there is a letter to send."""
    return any(note.sent_at is None and not note.blank for note in debrief.notes)


def waiting_notice(session: Session, how: str) -> str:
    """Return the notice where the answer is at waiting, empty where it is not; `how`: what to do once it comes."""
    if not session.awaits_answer:
        return ""
    if _wrote_about_answer(session):
        return f"If you are still waiting, that is fine. When you hear, {how}"
    return f"You have not heard back yet. When you do, {how}"


def _line(session: Session, text: str, kind: Kind, *, of: str = "", part: str = "") -> ClosingLine | None:
    """Return the line for the guide's step of that kind; None if the guide has none."""
    step = next((step for step in session.guide.steps if step.kind is kind and step.of in (of, "")), None)
    return None if step is None else ClosingLine(text, step.id, part)


def _note(session: Session, now: int, zone: str, hours: ClockHours) -> ClosingLine | None:
    debrief = session.debrief
    notes = [note for note in debrief.notes if not note.blank]
    if not notes:
        return None
    unsent = [note for note in notes if note.sent_at is None]
    shown = unsent or notes
    to = next((shorten(short_name(note.to), 30) for note in shown if note.to.strip()), "")
    others = f", and {pluralize(len(shown) - 1, 'more note')}" if len(shown) > 1 else ""
    when = clock_words(note_clock(debrief, shown[0], now, hours), now, zone)
    text = f"Your note{f' to {to}' if to else ''}{others}. {when}"
    reply = None if unsent or not awaits_reply(debrief) else _line(session, f"{text} {REPLY}", Kind.FEEDBACK)
    return reply or _line(session, text, Kind.NOTES, part=shown[0].id)


def _plan(session: Session) -> ClosingLine | None:
    plan = next((point for point in session.debrief.developments if point.planned and not point.done), None)
    if plan is None:
        return None
    return _line(session, f"Your plan: {_plan_words(plan)}", Kind.PLAN, part=plan.id)


def _plan_words(plan: Development) -> str:
    cue, action = shorten(cue_words(plan.cue), WIDTH), shorten(action_words(plan.action), 2 * WIDTH)
    return with_due(", ".join(part for part in (cue, action) if part), plan.due)


def _practice(session: Session) -> ClosingLine | None:
    chosen = sum(asked.question.practise for asked in session.debrief.asked)
    if not chosen:
        return None
    return _line(session, f"{pluralize(chosen, 'question')} to practise.", Kind.PICK, of="practice")


def _answer(session: Session) -> ClosingLine | None:
    if not session.awaits_answer:
        return None
    return _line(session, WROTE_ABOUT_ANSWER if _wrote_about_answer(session) else AWAITED, Kind.OUTCOME)


def _wrote_about_answer(session: Session) -> bool:
    """Return whether it was written when the answer came or in what words, though it is still at waiting."""
    debrief = session.debrief
    return debrief.answered != UNKNOWN or bool(debrief.their_words.strip())


def _open_prompts(session: Session) -> ClosingLine | None:
    left = [step for step in _steps_to_write(session) if session.state(step) is not StepState.WRITTEN]
    if not left:
        return None
    return ClosingLine(f"{pluralize(len(left), 'prompt')} left open, which is fine.", left[0].id)


def _steps_to_write(session: Session) -> Iterator[Step]:
    yield from (step for step in session.path if not (session.awaits_answer and step.kind is Kind.OUTCOME))
