"""Debriefs for the screens to show."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from debrief.domain.record.debrief import Again, Debrief, with_text
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    Met,
    Need,
    Note,
    Requirement,
    Strength,
    Verdict,
)
from debrief.domain.record.question import Asked, Certainty, Question
from debrief.domain.record.when import When

T = TypeVar("T")

HELD = When(at=1_795_093_200_000, zone="Europe/Berlin", timed=True, minutes=150)
"""Thursday 19 November 2026, 14:00 in Berlin."""

ATTACKS = ("[/foo]", "[@click=app.quit]x[/]", "\x1b]0;x\x07", "\u202egnp", "a\x00b", "\x9b31m", "$x [b]{y}")
"""What must be shown as it stands, or made visible, and never acted on."""


def full() -> Debrief:
    """A finished debrief with something in every field."""
    debrief = Debrief(
        id="11111111-1111-4111-8111-111111111111",
        started_at=HELD.at or 0,
        finished_at=HELD.at,
        step="end",
        company="Northwind",
        role="Data Engineer",
        stage="final round",
        held=HELD,
        people="Jonas; Aylin",
        outcome=Outcome.REJECTED,
        answered=When(written="one of those days"),
        their_words="We were impressed.",
        chance=70,
        load_first=7,
        load_last=4,
        again=Again.UNSURE,
        skip_rule="streaming first",
        asked=(_asked("1", "Which pipeline?"), _asked("2", "Why leave?")),
        strengths=(Strength(id="s", step="repeat", text="The pipeline", evidence="practised twice"),),
        developments=(
            Development(id="d", step="unprepared", text="Migrations", cue="data moves", action="say capture", due=HELD),
        ),
        causes=tuple(Cause(id=f"c{c.value}", text=f"Reason {c.value}", control=c, evidence="hm") for c in Control),
        requirements=(Requirement(id="r", text="Kafka", need=Need.MUST, met=Met.PARTLY, probed=True),),
        notes=(Note(id="n", to="Tomas", moment="her queue", ask="What was missing?"),),
        feedback=(Feedback(id="f", sender="Petra", words="More streaming.", verdict=Verdict.TEST, why="one voice"),),
    )
    texts = ("opening", "signals", "chance", "load-first", "friend", "fair-doubt", "rewording", "again", "page", "old")
    for step in texts:
        debrief = with_text(debrief, step, f"Words at {step}.")
    return debrief


def _asked(number: str, wording: str) -> Asked:
    question = Question(id=f"q{number}", wording=wording, answer=f"Better {number}", practise=True)
    return Asked(
        id=f"a{number}",
        question=question,
        wording=wording,
        certainty=Certainty.GIST,
        said=f"Said {number}",
        sureness=40,
        discomfort=5,
        left_out=f"Left {number}",
        remark=f"Remark {number}",
    )


def hostile() -> Debrief:
    """The same with something to act on in every text."""
    attacked = _attacked(full(), " ".join(ATTACKS))
    return replace(attacked, answered=When(written=" ".join(ATTACKS)), finished_at=None, step="facts", guide="default")


def _attacked(value: T, attack: str) -> T:
    changes: dict[str, Any] = {}
    for field in fields(value):  # type: ignore[arg-type]
        inner = getattr(value, field.name)
        if type(inner) is str and field.name not in {"id", "step", "guide", "zone"}:
            changes[field.name] = f"{inner} {attack}"
        elif isinstance(inner, tuple) and inner and is_dataclass(inner[0]):
            changes[field.name] = tuple(_attacked(part, attack) for part in inner)
        elif isinstance(inner, Question):
            changes[field.name] = _attacked(inner, attack)
    return replace(value, **changes)  # type: ignore[type-var]
