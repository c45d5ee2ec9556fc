"""Generate the reflections of a debrief: its texts, causes, plans and other parts."""

from collections.abc import Iterator
from dataclasses import replace

from debrief.demo.many.step_plan import StepPlan
from debrief.demo.many.text_source import TextSource
from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    FeedbackPoint,
    Met,
    Need,
    Note,
    Reflection,
    Requirement,
    Strength,
    Verdict,
    stable_id,
)
from debrief.domain.record.when import UNKNOWN

_TEXTS = {
    "signals": ("signal", 0.85),
    "chance": ("chance_why", 0.7),
    "load-first": ("load_word", 0.7),
    "friend": ("friend", 0.5),
    "fair-doubt": ("fair_doubt", 0.5),
    "rewording": ("rewording", 0.3),
    "load-last": ("after", 0.8),
}
"""For each step, the list of its texts and the probability that it is written."""

_ONE_SENTENCE = frozenset(("chance", "load-first", "fair-doubt", "rewording", "load-last"))

_CAUSES = (
    ("cause_mine", Control.MINE),
    ("cause_partly", Control.PARTLY),
    ("cause_not_mine", Control.NOT_MINE),
    ("cause_unknowable", Control.UNKNOWABLE),
)
_VERDICTS = (
    ("feedback_adopt", Verdict.ADOPT),
    ("feedback_test", Verdict.TEST),
    ("feedback_aside", Verdict.SET_ASIDE),
)
_MET = (Met.YES, Met.YES, Met.YES, Met.PARTLY, Met.NO)


def reflections(texts: TextSource, plan: StepPlan, *, far: bool) -> Iterator[Reflection]:
    """Yield the texts of the text steps, and sometimes of the blank page; `far`: it was a call."""
    if plan.is_written("opening", 0.85):
        then = (texts.next_text("opening_then") for _ in range(plan.sentences() - 1))
        yield Reflection(id="opening", text=texts.text([texts.next_text("opening_far" if far else "opening"), *then]))
    for step, (name, chance) in _TEXTS.items():
        if plan.is_written(step, chance):
            sentences = 1 if step in _ONE_SENTENCE else plan.sentences()
            yield Reflection(id=step, text=texts.text([texts.next_text(name) for _ in range(sentences)]))
    if plan.length.prose[1] > 1 and plan.random.chance(0.3):
        yield Reflection(id="page", text=texts.text([texts.next_text("page") for _ in range(plan.sentences())], 3))


def strengths(texts: TextSource, plan: StepPlan) -> Iterator[Strength]:
    """Yield strengths: answers to repeat, and preparation that paid off."""
    if plan.is_written("repeat"):
        for _ in range(plan.random.integer(1, 2)):
            evidence = texts.next_text("evidence") if plan.random.chance(0.7) else ""
            yield Strength(id=plan.random.new_id(), step="repeat", text=texts.next_text("strength"), evidence=evidence)
    if plan.is_written("paid-off", 0.6):
        yield Strength(id=plan.random.new_id(), step="paid-off", text=texts.next_text("paid_off"))


def developments(texts: TextSource, plan: StepPlan, days: SampleCalendar, ago: int) -> Iterator[Development]:
    """Yield points to develop, some with a plan; the interview was `ago` days ago."""
    unprepared, planned = plan.is_written("unprepared", 0.7), plan.is_written("plan", 0.7)
    random = plan.random
    if planned:
        text, cue, action = texts.next_row("plan")
        left = ago - random.integer(10, 35)
        due = (
            UNKNOWN if random.chance(0.1) else days.working_day_ago(left) if left > 0 else days.working_day_ahead(-left)
        )
        done = left > 0 and random.chance(0.995 if left > 60 else 0.6)
        step = "unprepared" if unprepared else "plan"
        point = Development(id=random.new_id(), step=step, text=text, cue=cue, action=action, due=due, done=done)
        yield replace(point, rehearsed=_is_picked(point.id, 6))
    if unprepared and (not planned or random.chance(0.3)):
        yield Development(id=random.new_id(), step="unprepared", text=texts.next_row("plan")[0])


def causes(texts: TextSource, plan: StepPlan) -> Iterator[Cause]:
    """Yield possible reasons for the rejection, each of another kind."""
    if not plan.is_written("causes"):
        return
    begin = plan.random.integer(0, 3)
    for turn in range(plan.random.integer(1, 3)):
        name, control = _CAUSES[(begin + turn) % 4]
        text, evidence = texts.next_row(name)
        yield Cause(
            id=plan.random.new_id(),
            text=text,
            control=control,
            evidence=evidence if plan.random.chance(0.8) else "",
        )


def requirements(texts: TextSource, plan: StepPlan) -> Iterator[Requirement]:
    """Yield requirements, and how far they were met."""
    if not plan.is_written("requirements", 0.8):
        return
    random = plan.random
    for _ in range(random.integer(2, min(4, len(texts.trade.lists["requirement"])))):
        yield Requirement(
            id=random.new_id(),
            text=texts.next_text("requirement"),
            need=Need.MUST if random.chance(0.7) else Need.NICE,
            met=random.choice(_MET),
            probed=random.chance(0.6) if random.chance(0.9) else None,
        )


def notes(texts: TextSource, plan: StepPlan, sent_at: int | None) -> Iterator[Note]:
    """Yield thank-you notes to one or both interviewers; `sent_at`: UTC ms, None while they are not sent."""
    if not plan.is_written("notes", 0.8):
        return
    people = [texts["her"], texts["him"]] if plan.random.chance(0.25) else [texts["her"]]
    for name in people:
        note = Note(id=plan.random.new_id(), to=name, moment=texts.next_text("moment"), ask=texts.next_text("ask"))
        yield replace(note, sent_at=sent_at, silent=True) if _is_picked(note.id, 3) else replace(note, sent_at=sent_at)


def feedback(
    texts: TextSource, plan: StepPlan, received_at: int | None
) -> Iterator[tuple[Feedback, FeedbackPoint | None]]:
    """Yield a reply to a request for feedback, which is rare, with its point; without one while it is sealed."""
    if not plan.is_asked("load-last") or not plan.random.chance(0.25):
        return
    name, verdict = plan.random.choice(_VERDICTS)
    words, why = texts.next_row(name)
    reply = Feedback(id=plan.random.new_id(), sender=texts["her"], words=words, received_at=received_at)
    if _is_picked(reply.id, 8):
        yield replace(reply, sealed=True), None
    else:
        point_id = stable_id(reply.id, "point")
        yield reply, FeedbackPoint(id=point_id, feedback=reply.id, text=words, verdict=verdict, why=why)


def _is_picked(part_id: str, one_in: int) -> bool:
    """Return whether a part is one of every `one_in`, by its id: no other choice of the generator changes with it."""
    return int(part_id[:4], 16) % one_in == 0
