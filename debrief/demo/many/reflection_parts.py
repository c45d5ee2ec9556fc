"""What is made of it: the texts, and the parts that are sorted and planned."""

from collections.abc import Iterator

from debrief.demo.many.step_plan import Sitting
from debrief.demo.many.text_source import Voice
from debrief.demo.sample_calendar import Days
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    Met,
    Need,
    Note,
    Reflection,
    Requirement,
    Strength,
    Verdict,
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
"""Which list each text is drawn from, and how often it is written."""

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


def reflections(voice: Voice, sitting: Sitting, *, far: bool) -> Iterator[Reflection]:
    """Yield what was written at the steps that are text, and at times on the blank page; `far`: it was a call."""
    if sitting.writes("opening", 0.85):
        then = (voice.say("opening_then") for _ in range(sitting.sentences() - 1))
        yield Reflection(id="opening", text=voice.text([voice.say("opening_far" if far else "opening"), *then]))
    for step, (name, chance) in _TEXTS.items():
        if sitting.writes(step, chance):
            sentences = 1 if step in _ONE_SENTENCE else sitting.sentences()
            yield Reflection(id=step, text=voice.text([voice.say(name) for _ in range(sentences)]))
    if sitting.length.prose[1] > 1 and sitting.dice.odds(0.3):
        yield Reflection(id="page", text=voice.text([voice.say("page") for _ in range(sitting.sentences())], 3))


def strengths(voice: Voice, sitting: Sitting) -> Iterator[Strength]:
    """Yield the answers to give again and the preparation that paid off."""
    if sitting.writes("repeat"):
        for _ in range(sitting.dice.number(1, 2)):
            evidence = voice.say("evidence") if sitting.dice.odds(0.7) else ""
            yield Strength(id=sitting.dice.new_id(), step="repeat", text=voice.say("strength"), evidence=evidence)
    if sitting.writes("paid-off", 0.6):
        yield Strength(id=sitting.dice.new_id(), step="paid-off", text=voice.say("paid_off"))


def developments(voice: Voice, sitting: Sitting, days: Days, ago: int) -> Iterator[Development]:
    """Yield what to get better at, some of it planned; the interview was `ago` days ago."""
    unprepared, planned = sitting.writes("unprepared", 0.7), sitting.writes("plan", 0.7)
    dice = sitting.dice
    if planned:
        text, cue, action = voice.row("plan")
        left = ago - dice.number(10, 35)
        due = UNKNOWN if dice.odds(0.1) else days.ago(left) if left > 0 else days.ahead(-left)
        done = left > 0 and dice.odds(0.995 if left > 60 else 0.6)
        step = "unprepared" if unprepared else "plan"
        yield Development(id=dice.new_id(), step=step, text=text, cue=cue, action=action, due=due, done=done)
    if unprepared and (not planned or dice.odds(0.3)):
        yield Development(id=dice.new_id(), step="unprepared", text=voice.row("plan")[0])


def causes(voice: Voice, sitting: Sitting) -> Iterator[Cause]:
    """Yield possible reasons for the no, each of another kind."""
    if not sitting.writes("causes"):
        return
    begin = sitting.dice.number(0, 3)
    for turn in range(sitting.dice.number(1, 3)):
        name, control = _CAUSES[(begin + turn) % 4]
        text, evidence = voice.row(name)
        yield Cause(
            id=sitting.dice.new_id(),
            text=text,
            control=control,
            evidence=evidence if sitting.dice.odds(0.8) else "",
        )


def requirements(voice: Voice, sitting: Sitting) -> Iterator[Requirement]:
    """Yield what they asked for, and how far it was there."""
    if not sitting.writes("requirements", 0.8):
        return
    dice = sitting.dice
    for _ in range(dice.number(2, min(4, len(voice.scene.lists["requirement"])))):
        yield Requirement(
            id=dice.new_id(),
            text=voice.say("requirement"),
            need=Need.MUST if dice.odds(0.7) else Need.NICE,
            met=dice.one(_MET),
            probed=dice.odds(0.6) if dice.odds(0.9) else None,
        )


def notes(voice: Voice, sitting: Sitting) -> Iterator[Note]:
    """Yield a thank-you to one of those met, or to both."""
    if not sitting.writes("notes", 0.8):
        return
    people = [voice["her"], voice["him"]] if sitting.dice.odds(0.25) else [voice["her"]]
    for name in people:
        yield Note(id=sitting.dice.new_id(), to=name, moment=voice.say("moment"), ask=voice.say("ask"))


def feedback(voice: Voice, sitting: Sitting) -> Iterator[Feedback]:
    """Yield what was answered where it was asked for: rarely anything."""
    if not sitting.reaches("load-last") or not sitting.dice.odds(0.25):
        return
    name, verdict = sitting.dice.one(_VERDICTS)
    words, why = voice.row(name)
    yield Feedback(id=sitting.dice.new_id(), sender=voice["her"], words=words, verdict=verdict, why=why)
