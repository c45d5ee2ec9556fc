"""Build the debrief of one round of an application."""

from typing import Any

from debrief.demo.many import asked_questions, reflection_parts
from debrief.demo.many.application import Application
from debrief.demo.many.asked_questions import QuestionPool
from debrief.demo.many.sample_times import SampleTimes
from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.step_plan import HUGE, LONG, SENTENCE, SIZES, DebriefSize, StepPlan
from debrief.demo.many.text_source import TextSource
from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Reflection
from debrief.domain.record.when import UNKNOWN, When

_AGAIN = (Again.YES, Again.YES, Again.NO, Again.UNSURE, None)
_ENOUGH_ASIDES = 50


class SampleBuilder:
    """Builds the debriefs of one journal in order."""

    def __init__(self, random: SeededRandom, days: SampleCalendar) -> None:
        """Start with an empty pool of questions."""
        self._random = random
        self._days = days
        self._moments = SampleTimes(random, days)
        self._ledger = QuestionPool(random)

    def debrief(self, application: Application, number: int) -> Debrief:
        """Return the debrief of the round with that number, from 0."""
        length = self._length(application)
        texts = TextSource(application.trade, self._random, application.facts)
        plan = StepPlan(
            self._random,
            length,
            self._until(application, application.rounds[number], length),
            after_a_no=application.outcome in {Outcome.REJECTED, Outcome.SILENT},
        )
        facts = self._facts(application, number, texts, plan)
        if length is SENTENCE:
            return Debrief(**facts, reflections=(Reflection(id="page", text=texts.next_text("sentence")),))
        parts = self._parts(application, number, texts, plan, facts["finished_at"])
        answer = self._answer(application, number, texts) if plan.is_asked("load-first") else {}
        return Debrief(**facts, **parts, **answer, **self._scales(texts, plan), skipped=plan.skipped)

    def _facts(self, application: Application, number: int, texts: TextSource, plan: StepPlan) -> dict[str, Any]:
        """Return the facts of the interview, and the position of the session."""
        random, short = self._random, plan.length is SENTENCE
        known = application.outcome is not Outcome.WAITING
        held = self._moments.held(application.rounds[number])
        begun = self._moments.begun(held)
        return {
            "id": random.new_id(),
            "process": application.process,
            "started_at": begun,
            "finished_at": self._moments.finished(begun, application.answered) if known and plan.is_complete else None,
            "quick": plan.length.quick,
            "step": END if plan.is_complete or plan.until == "load-first" else plan.until,
            "company": texts["company"],
            "role": "" if short and random.chance(0.3) else texts["role"],
            "stage": "" if short and random.chance(0.5) else texts.next_text(f"stage_{number + 1}"),
            "held": When(written=texts.next_text("unread")) if random.chance(0.015) else held,
            "people": "" if short or random.chance(0.1) else self._people(texts),
            "outcome": application.outcome if plan.is_asked("load-first") else Outcome.WAITING,
            "answered": application.answered if plan.is_asked("load-first") else UNKNOWN,
            "tags": self._tags(texts) if random.chance(0.34) else (),
        }

    def _answer(self, application: Application, number: int, texts: TextSource) -> dict[str, Any]:
        """Return the words of the answer, if any were written down."""
        last = number == len(application.rounds) - 1
        if self._random.chance(0.2) or application.outcome is Outcome.WAITING:
            return {}
        return {"their_words": texts.next_text(application.outcome.value if last else "onward")}

    def _scales(self, texts: TextSource, plan: StepPlan) -> dict[str, Any]:
        """Return the numbers and choices: the chance, the load, and whether to apply again."""
        random = self._random
        scales: dict[str, Any] = {}
        if plan.is_asked("chance") and random.chance(0.7):
            scales["chance"] = 5 * random.integer(1, 18)
        if plan.is_asked("load-first") and random.chance(0.85):
            scales["load_first"] = random.integer(1, 8)
            if plan.is_asked("load-last") and random.chance(0.8):
                scales["load_last"] = max(scales["load_first"] - random.integer(-1, 4), 0)
        if plan.is_written("again", 0.8):
            scales |= {"again": random.choice(_AGAIN), "skip_rule": texts.next_text("skip_rule")}
        return scales

    def _parts(
        self, application: Application, number: int, texts: TextSource, plan: StepPlan, finished_at: int | None
    ) -> dict[str, Any]:
        """Return the collections of parts; notes were sent, and replies came, when the debrief was finished."""
        ago = application.rounds[number]
        parts = {
            "asked": asked_questions.make_asked(texts, self._ledger, plan) if plan.is_asked("questions") else (),
            "reflections": tuple(reflection_parts.reflections(texts, plan, far=number == 0)),
            "strengths": tuple(reflection_parts.strengths(texts, plan)),
            "developments": tuple(reflection_parts.developments(texts, plan, self._days, ago)),
            "causes": tuple(reflection_parts.causes(texts, plan)),
            "requirements": tuple(reflection_parts.requirements(texts, plan)),
            "notes": tuple(reflection_parts.notes(texts, plan, finished_at)),
        }
        replies = tuple(reflection_parts.feedback(texts, plan, finished_at))
        parts["feedback"] = tuple(reply for reply, _ in replies)
        parts["feedback_points"] = tuple(point for _, point in replies if point is not None)
        return parts

    def _length(self, application: Application) -> DebriefSize:
        length = self._random.weighted_choice(SIZES)
        # A long text in a language with few sentences would repeat them.
        return LONG if length is HUGE and len(application.trade.lists["aside"]) < _ENOUGH_ASIDES else length

    def _until(self, application: Application, ago: int, length: DebriefSize) -> str:
        """Return the step at which the session was left; empty if it was completed."""
        if length is not SENTENCE and self._random.chance(0.5 if ago < 2 else 0.004):
            return self._random.choice(("questions", "answers", "signals"))
        if application.outcome is Outcome.WAITING:
            return "load-first"
        left = length is not SENTENCE and self._random.chance(0.15 if ago < 45 else 0.006)
        return self._random.choice(("causes", "requirements", "notes")) if left else ""

    def _people(self, texts: TextSource) -> str:
        pattern = texts.trade.lists["aside_name" if self._random.chance(0.6) else "team_name"][0]
        her = pattern.format(name=texts["her"], function=texts["her_function"])
        him = pattern.format(name=texts["him"], function=texts["his_function"])
        return f"{her}, {him}" if self._random.chance(0.7) else f"{him}, {her}"

    def _tags(self, texts: TextSource) -> tuple[str, ...]:
        lists = ("tag", "trade_tag", "tag")[: self._random.integer(1, 3)]
        return tuple(dict.fromkeys(texts.next_text(name) for name in lists))
