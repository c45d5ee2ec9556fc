"""Debriefs of every shape, for properties."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import Outcome
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
)
from debrief.domain.record.question import Asked, Certainty, Question
from debrief.domain.record.when import UNKNOWN, When

HOSTILE = [
    "",
    "a\0b",
    "\u202eevil\u2066",
    "\x1b]0;title\x07",
    "👩🏽‍💻 naïve",
    "'; DROP TABLE debrief; --",
    "[/b]",
    "\ufeff\r\n\t",
]

texts = st.sampled_from(HOSTILE) | st.text(max_size=20)
instants = st.integers(-(2**40), 2**45)
whens = (
    st.just(UNKNOWN)
    | st.builds(
        When,
        at=instants,
        zone=st.sampled_from(["UTC", "Europe/Berlin", "Asia/Kathmandu"]),
        timed=st.booleans(),
        minutes=st.none() | st.integers(1, 1440),
    )
    | st.builds(When, written=texts)
)


def _maybe(values: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(list(values))


questions = st.builds(Question, wording=texts, answer=texts, practise=st.booleans())
KINDS: dict[str, st.SearchStrategy[Any]] = {
    "reflections": st.builds(Reflection, id=texts, text=texts),
    "asked": st.builds(
        Asked,
        question=questions,
        wording=texts,
        certainty=_maybe(Certainty),
        said=texts,
        sureness=st.none() | st.integers(0, 100),
        discomfort=st.none() | st.integers(1, 5),
        left_out=texts,
        remark=texts,
    ),
    "strengths": st.builds(Strength, step=texts, text=texts, evidence=texts),
    "developments": st.builds(
        Development,
        step=texts,
        text=texts,
        cue=texts,
        action=texts,
        due=whens,
        done=st.booleans(),
        rehearsed=st.booleans(),
        came=st.none() | st.booleans(),
        happened=texts,
        checked_at=st.none() | instants,
    ),
    "causes": st.builds(Cause, text=texts, control=_maybe(Control), evidence=texts),
    "requirements": st.builds(
        Requirement, text=texts, need=_maybe(Need), met=_maybe(Met), probed=st.none() | st.booleans(), remark=texts
    ),
    "notes": st.builds(
        Note,
        to=texts,
        moment=texts,
        ask=texts,
        template=st.sampled_from(["", "warm"]),
        text=texts,
        sent_at=st.none() | instants,
        silent=st.booleans(),
    ),
    "feedback": st.builds(
        Feedback,
        sender=texts,
        words=texts,
        verdict=_maybe(Verdict),
        why=texts,
        sealed=st.booleans(),
        received_at=st.none() | instants,
    ),
    "feedback_points": st.builds(FeedbackPoint, feedback=texts, text=texts, verdict=_maybe(Verdict), why=texts),
}

debriefs = st.builds(
    Debrief,
    started_at=instants,
    finished_at=st.none() | instants,
    process=st.sampled_from(["", "one process", "another"]),
    guide=texts,
    quick=st.booleans(),
    step=texts,
    skipped=st.lists(texts, max_size=3).map(tuple),
    company=texts,
    role=texts,
    stage=texts,
    held=whens,
    people=texts,
    outcome=st.sampled_from(list(Outcome)),
    answered=whens,
    their_words=texts,
    promised=whens,
    nudged_at=st.none() | instants,
    no_notes=st.booleans(),
    chance=st.none() | st.integers(0, 100),
    load_first=st.none() | st.integers(0, 10),
    load_last=st.none() | st.integers(0, 10),
    again=_maybe(Again),
    skip_rule=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    **{name: st.lists(kind, max_size=3, unique_by=lambda part: part.id).map(tuple) for name, kind in KINDS.items()},
)


@st.composite
def edits(draw: st.DrawFn, of: Debrief) -> Debrief:
    """`of` after somebody edited it: some fields other, parts dropped, changed, added and moved."""
    other = draw(debriefs)
    changes: dict[str, Any] = {}
    for name in draw(
        st.sets(st.sampled_from(["company", "process", "their_words", "held", "chance", "skipped", "again"]))
    ):
        changes[name] = getattr(other, name)
    for name in draw(st.sets(st.sampled_from(sorted(KINDS)))):
        own = [
            _edited(part, draw(KINDS[name])) if draw(st.booleans()) else part
            for part in getattr(of, name)
            if draw(st.booleans())
        ]
        ids = {part.id for part in own}
        own += [part for part in getattr(other, name) if part.id not in ids]
        changes[name] = tuple(draw(st.permutations(own)))
    return replace(of, **changes)


def _edited(part: Any, other: Any) -> Any:
    if isinstance(part, Asked):
        other = replace(other, question=replace(other.question, id=part.question.id, rev=part.question.rev))
    return replace(other, id=part.id)


def written(debrief: Debrief) -> Debrief:
    """`debrief` without the counts that storage keeps."""
    asked = tuple(replace(a, question=replace(a.question, rev=0)) for a in debrief.asked)
    return replace(debrief, rev=0, asked=asked)
