"""A debrief keeps every word, and refuses what makes no sense."""

from dataclasses import replace
from typing import Any

import pytest

from debrief.domain.record.debrief import (
    COLLECTIONS,
    Collection,
    Debrief,
    Outcome,
    replace_parts,
    with_part,
    with_text,
    without_blank_parts,
)
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Feedback,
    FeedbackPoint,
    Note,
    Part,
    Reflection,
    Requirement,
    Strength,
    Verdict,
)
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal

EMPTY = Debrief(started_at=0)

WRITTEN: dict[Collection, tuple[Part, Part]] = {
    "reflections": (Reflection(id="a", text="It rained."), Reflection(id="b", text=" ")),
    "asked": (Asked(wording="Why us?"), Asked()),
    "strengths": (Strength(text="The walkthrough."), Strength(step="repeat")),
    "developments": (Development(cue="someone asks"), Development(step="unprepared")),
    "causes": (Cause(evidence="Petra said so."), Cause(control=Control.MINE)),
    "requirements": (Requirement(text="Kafka"), Requirement(probed=True)),
    "notes": (Note(moment="The parrot."), Note(to=" ")),
    "feedback": (Feedback(words="Too slow."), Feedback(verdict=Verdict.TEST)),
    "feedback_points": (FeedbackPoint(text="Too slow."), FeedbackPoint(feedback="a", verdict=Verdict.TEST)),
}
"""For each collection a part in which something was written, and one in which nothing was."""


def test_a_part_is_added_changed_in_its_place_and_taken_out() -> None:
    for collection in COLLECTIONS:
        written, _ = WRITTEN[collection]
        last: Any = replace(written, id="last")  # type: ignore[type-var]
        both = with_part(with_part(EMPTY, collection, written), collection, last)
        assert getattr(both, collection) == (written, last), collection
        again: Any = replace(last, id=written.id)
        assert getattr(with_part(both, collection, again), collection) == (again, last), collection


def test_only_parts_in_which_nothing_was_written_are_tidied_away() -> None:
    for collection in COLLECTIONS:
        written, blank = WRITTEN[collection]
        complete = with_part(EMPTY, collection, written)
        assert without_blank_parts(with_part(complete, collection, blank)) == complete, collection
        assert without_blank_parts(complete) is complete, collection


def test_a_debrief_with_one_part_written_is_not_blank() -> None:
    one_part = {name: [with_part(EMPTY, name, part) for part in WRITTEN[name]] for name in COLLECTIONS}
    assert {name: [debrief.blank for debrief in one_part[name]] for name in COLLECTIONS} == {
        name: [False, True] for name in COLLECTIONS
    }


FACTS: dict[str, Any] = {
    "company": "Brightline",
    "role": "Lead",
    "held": When(written="Tuesday"),
    "people": "Petra",
    "outcome": Outcome.SILENT,
    "their_words": "no",
    "chance": 0,
    "load_first": 0,
    "skip_rule": "no Spanish",
}


def test_any_one_fact_makes_a_debrief_worth_keeping() -> None:
    assert [name for name, fact in FACTS.items() if replace(EMPTY, **{name: fact}).blank] == []


def test_where_a_session_stands_is_nothing_written() -> None:
    moved = replace(EMPTY, guide="mine", quick=True, step="facts", skipped=("opening",), rev=3, finished_at=9)
    assert moved.blank


def test_words_are_kept_one_text_for_each_step() -> None:
    debrief = with_text(with_text(with_text(EMPTY, "a", "one"), "b", "two"), "a", "three")
    assert (debrief.text_at("a"), debrief.text_at("b"), debrief.text_at("c")) == ("three", "two", "")


@pytest.mark.parametrize(
    ("company", "role", "title"),
    [
        ("Acme", "Engineer", "Acme, Engineer"),
        ("Acme", " ", "Acme"),
        ("", "Engineer", "Engineer"),
        ("", "", "Untitled debrief"),
    ],
)
def test_a_debrief_is_called_by_what_is_known_of_it(company: str, role: str, title: str) -> None:
    assert Debrief(started_at=0, company=company, role=role).title == title


def refusal(record: Debrief | Asked, name: str, number: int) -> str:
    """Return the sentence with which a number is refused, or "" for one that is taken."""
    try:
        replace(record, **{name: number})  # type: ignore[arg-type]
    except Refusal as refused:
        return str(refused)
    return ""


OUTSIDE = (
    (EMPTY, "chance", 101),
    (EMPTY, "chance", -1),
    (EMPTY, "load_first", 11),
    (EMPTY, "load_last", -1),
    (Asked(), "sureness", 101),
    (Asked(), "discomfort", 0),
    (Asked(), "discomfort", 6),
)


def test_a_number_outside_its_scale_is_refused() -> None:
    refusals = {(name, number): refusal(record, name, number) for record, name, number in OUTSIDE}
    assert {case: says for case, says in refusals.items() if "must be from" not in says} == {}


def test_an_answer_kept_in_the_ledger_keeps_the_asking_of_it() -> None:
    assert not Asked(question=Question(answer="Start with CDC.")).blank


def test_the_parts_of_one_step_keep_their_places_among_those_of_others() -> None:
    mine, other, new = (Strength(id=name, step=step) for name, step in (("a", "one"), ("b", "two"), ("c", "one")))
    debrief = replace(EMPTY, strengths=(mine, other))

    def of_one(part: Strength) -> bool:
        return part.step == "one"

    assert replace_parts(debrief, "strengths", of_one, (mine,)) is debrief
    assert replace_parts(debrief, "strengths", of_one, (mine, new)).strengths == (mine, other, new)
    assert replace_parts(debrief, "strengths", of_one, ()).strengths == (other,)
