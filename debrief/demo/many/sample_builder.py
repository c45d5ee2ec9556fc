"""One round of an application, written down: the facts and moments, and around them the words."""

from typing import Any

from debrief.demo.many import asked_questions, reflection_parts
from debrief.demo.many.application import Application
from debrief.demo.many.debrief_size import HUGE, LENGTHS, LONG, SENTENCE, Length
from debrief.demo.many.question_pool import Ledger
from debrief.demo.many.sample_times import Moments
from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.step_plan import Sitting
from debrief.demo.many.text_source import Voice
from debrief.demo.sample_calendar import Days
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Reflection
from debrief.domain.record.when import UNKNOWN, When

_AGAIN = (Again.YES, Again.YES, Again.NO, Again.UNSURE, None)
_ENOUGH_ASIDES = 50


class Sheet:
    """Writes the debriefs of one journal, one after the other."""

    def __init__(self, dice: SeededRandom, days: Days) -> None:
        """Begin with an empty ledger."""
        self._dice = dice
        self._days = days
        self._moments = Moments(dice, days)
        self._ledger = Ledger(dice)

    def debrief(self, application: Application, number: int) -> Debrief:
        """Return the debrief of the round of that number, counted from 0."""
        length = self._length(application)
        voice = Voice(application.scene, self._dice, application.facts)
        sitting = Sitting(
            self._dice,
            length,
            self._until(application, application.rounds[number], length),
            after_a_no=application.outcome in {Outcome.REJECTED, Outcome.SILENT},
        )
        facts = self._facts(application, number, voice, sitting)
        if length is SENTENCE:
            return Debrief(**facts, reflections=(Reflection(id="page", text=voice.say("sentence")),))
        parts = self._parts(application, number, voice, sitting)
        answer = self._answer(application, number, voice) if sitting.reaches("load-first") else {}
        return Debrief(**facts, **parts, **answer, **self._scales(voice, sitting), skipped=sitting.skipped)

    def _facts(self, application: Application, number: int, voice: Voice, sitting: Sitting) -> dict[str, Any]:
        """Return what it was, and how far the writing has come."""
        dice, short = self._dice, sitting.length is SENTENCE
        known = application.outcome is not Outcome.WAITING
        held = self._moments.held(application.rounds[number])
        begun = self._moments.begun(held)
        return {
            "id": dice.new_id(),
            "started_at": begun,
            "finished_at": self._moments.finished(begun, application.answered) if known and sitting.ended else None,
            "quick": sitting.length.quick,
            "step": END if sitting.ended or sitting.until == "load-first" else sitting.until,
            "company": voice["company"],
            "role": "" if short and dice.odds(0.3) else voice["role"],
            "stage": "" if short and dice.odds(0.5) else voice.say(f"stage_{number + 1}"),
            "held": When(written=voice.say("unread")) if dice.odds(0.015) else held,
            "people": "" if short or dice.odds(0.1) else self._people(voice),
            "outcome": application.outcome if sitting.reaches("load-first") else Outcome.WAITING,
            "answered": application.answered if sitting.reaches("load-first") else UNKNOWN,
            "tags": self._tags(voice) if dice.odds(0.34) else (),
        }

    def _answer(self, application: Application, number: int, voice: Voice) -> dict[str, Any]:
        """Return in which words the answer came, and what came of asking for more."""
        last = number == len(application.rounds) - 1
        if self._dice.odds(0.2) or application.outcome is Outcome.WAITING:
            return {}
        return {"their_words": voice.say(application.outcome.value if last else "onward")}

    def _scales(self, voice: Voice, sitting: Sitting) -> dict[str, Any]:
        """Return what is a number or a choice: the guess, how heavy it was, and whether to apply again."""
        dice = self._dice
        scales: dict[str, Any] = {}
        if sitting.reaches("chance") and dice.odds(0.7):
            scales["chance"] = 5 * dice.number(1, 18)
        if sitting.reaches("load-first") and dice.odds(0.85):
            scales["load_first"] = dice.number(1, 8)
            if sitting.reaches("load-last") and dice.odds(0.8):
                scales["load_last"] = max(scales["load_first"] - dice.number(-1, 4), 0)
        if sitting.writes("again", 0.8):
            scales |= {"again": dice.one(_AGAIN), "skip_rule": voice.say("skip_rule")}
        return scales

    def _parts(self, application: Application, number: int, voice: Voice, sitting: Sitting) -> dict[str, Any]:
        """Return what a debrief has lists of."""
        ago = application.rounds[number]
        return {
            "asked": asked_questions.asked(voice, self._ledger, sitting) if sitting.reaches("questions") else (),
            "reflections": tuple(reflection_parts.reflections(voice, sitting, far=number == 0)),
            "strengths": tuple(reflection_parts.strengths(voice, sitting)),
            "developments": tuple(reflection_parts.developments(voice, sitting, self._days, ago)),
            "causes": tuple(reflection_parts.causes(voice, sitting)),
            "requirements": tuple(reflection_parts.requirements(voice, sitting)),
            "notes": tuple(reflection_parts.notes(voice, sitting)),
            "feedback": tuple(reflection_parts.feedback(voice, sitting)),
        }

    def _length(self, application: Application) -> Length:
        length = self._dice.share(LENGTHS)
        # A long account in a language with few sentences would say the same ones again and again.
        return LONG if length is HUGE and len(application.scene.lists["aside"]) < _ENOUGH_ASIDES else length

    def _until(self, application: Application, ago: int, length: Length) -> str:
        """Return the step at which it was left, none where it was gone through to the end."""
        if length is not SENTENCE and self._dice.odds(0.5 if ago < 2 else 0.004):
            return self._dice.one(("questions", "answers", "signals"))
        if application.outcome is Outcome.WAITING:
            return "load-first"
        left = length is not SENTENCE and self._dice.odds(0.15 if ago < 45 else 0.006)
        return self._dice.one(("causes", "requirements", "notes")) if left else ""

    def _people(self, voice: Voice) -> str:
        pattern = voice.scene.lists["aside_name" if self._dice.odds(0.6) else "team_name"][0]
        her = pattern.format(name=voice["her"], function=voice["her_function"])
        him = pattern.format(name=voice["him"], function=voice["his_function"])
        return f"{her}, {him}" if self._dice.odds(0.7) else f"{him}, {her}"

    def _tags(self, voice: Voice) -> tuple[str, ...]:
        lists = ("tag", "trade_tag", "tag")[: self._dice.number(1, 3)]
        return tuple(dict.fromkeys(voice.say(name) for name in lists))
