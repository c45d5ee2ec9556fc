"""What a page and the patterns say of an outcome comes from the outcome."""

from dataclasses import replace

import pytest

from debrief.domain.page import build_debrief_page
from debrief.domain.page.timeline import timeline
from debrief.domain.patterns.figures import Numbers
from debrief.domain.patterns.number_panels import numbers_panel
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import ANSWERED, DECIDED, Outcome
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.record.when import When
from debrief.domain.session.guide import Guide, Kind, Section, Sitting, Step

EMPTY = Debrief(started_at=0)
STEP = Step(id="outcome", kind=Kind.OUTCOME, prompt="What was their answer?")
SECTION = Section(id="answer", title="Answer", sitting=Sitting.CAPTURE, steps=(STEP,))
GUIDE = Guide(name="g", title="G", sections=(SECTION,))


def test_each_outcome_has_words_of_its_own():
    assert len({outcome.words for outcome in Outcome}) == len(Outcome)
    assert Outcome.OFFER.words == "an offer"
    assert Outcome(UNREADABLE).words == UNREADABLE


def test_the_page_and_the_patterns_call_an_outcome_the_same():
    pages = {outcome: build_debrief_page(replace(EMPTY, outcome=outcome), GUIDE) for outcome in Outcome}
    assert {outcome: dict(page.facts)["Answer"] for outcome, page in pages.items()} == {
        outcome: outcome.words for outcome in Outcome
    }
    charts = {outcome: numbers_panel(Numbers(outcomes={outcome: 3})).chart for outcome in Outcome}
    assert {outcome: chart for outcome, chart in charts.items() if outcome.words not in "\n".join(chart)} == {}


@pytest.mark.parametrize("outcome", sorted(ANSWERED))
def test_an_answer_of_theirs_is_named_on_the_timeline(outcome: Outcome):
    answered = replace(EMPTY, outcome=outcome, answered=When(at=0, zone="UTC"))
    assert f"The answer came: {outcome.words}" in [milestone.what for milestone in timeline(answered)]


def test_rates_count_what_they_decided():
    numbers = Numbers(outcomes=dict.fromkeys(Outcome, 1))
    assert numbers.ended == len(DECIDED)
    assert numbers.answers == len(ANSWERED)
    assert ANSWERED < DECIDED
    assert DECIDED.isdisjoint({Outcome.WAITING, Outcome.WITHDREW, Outcome(UNREADABLE)})
