"""What is changed about people in a debrief, and the development that a point of feedback becomes."""

from dataclasses import replace

import pytest

from debrief.domain.people import changes
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.parts import Development, Feedback, FeedbackPoint, Note, Verdict

REPLY = Feedback(id="f", words="Slower", sealed=True)
NOTE = Note(id="n", to="Ada")
PLAN = Development(id="d", cue="asked", action="pause")
DEBRIEF = Debrief(id="x", started_at=0, notes=(NOTE,), feedback=(REPLY,), developments=(PLAN,))
POINT = FeedbackPoint(id="p", feedback="f", text="Decide first")


@pytest.mark.parametrize("verdict", [Verdict.ADOPT, Verdict.TEST])
def test_a_point_that_is_acted_on_becomes_one_development_however_often(verdict: Verdict):
    once = changes.decide_point(DEBRIEF, replace(POINT, verdict=verdict))
    twice = changes.decide_point(once, replace(POINT, verdict=verdict))
    made = [point for point in twice.developments if point != PLAN]
    assert [(point.step, point.text) for point in made] == [("feedback", "Decide first")]
    assert twice == once


def test_its_text_follows_the_point_until_it_is_changed_itself():
    adopted = replace(POINT, verdict=Verdict.ADOPT)
    debrief = changes.decide_point(DEBRIEF, adopted)
    reworded = changes.decide_point(debrief, replace(adopted, text="Decide sooner"))
    assert reworded.developments[-1].text == "Decide sooner"
    own = replace(reworded, developments=(PLAN, replace(reworded.developments[-1], text="Mine")))
    assert changes.decide_point(own, replace(adopted, text="Another")).developments[-1].text == "Mine"


def test_a_point_set_aside_later_takes_its_development_away_unless_something_was_planned():
    adopted = changes.decide_point(DEBRIEF, replace(POINT, verdict=Verdict.ADOPT))
    aside = replace(POINT, verdict=Verdict.SET_ASIDE)
    assert changes.decide_point(adopted, aside).developments == (PLAN,)
    planned = replace(adopted, developments=(PLAN, replace(adopted.developments[-1], cue="they ask")))
    assert changes.decide_point(planned, aside).developments == planned.developments


def test_a_removed_point_is_gone_with_its_development():
    adopted = changes.decide_point(DEBRIEF, replace(POINT, verdict=Verdict.ADOPT))
    assert changes.remove_point(adopted, "p") == DEBRIEF


def test_each_change_is_made_and_undone():
    pairs = (
        (changes.mark_sent(DEBRIEF, "n", 5), changes.mark_sent(DEBRIEF, "n", None)),
        (changes.tick_plan(DEBRIEF, "d"), changes.tick_plan(DEBRIEF, "d", done=False)),
        (changes.rehearse_plan(DEBRIEF, "d"), changes.rehearse_plan(DEBRIEF, "d", rehearsed=False)),
        (changes.mark_nudged(DEBRIEF, 5), changes.mark_nudged(DEBRIEF, None)),
        (changes.silence_notes(DEBRIEF), changes.silence_notes(DEBRIEF, no_notes=False)),
    )
    assert all(changed != DEBRIEF and undone == DEBRIEF for changed, undone in pairs)


def test_a_reply_is_sealed_until_it_is_opened():
    recorded = with_part(DEBRIEF, "feedback", Feedback(id="g", sender="Ada", words="Well done", sealed=True))
    assert recorded.feedback[-1].sealed
    assert not changes.open_reply(recorded, "g").feedback[-1].sealed


def test_a_note_is_closed_as_silent():
    assert changes.mark_silent(DEBRIEF, "n").notes[0].silent


def test_what_is_not_there_changes_nothing():
    assert changes.mark_sent(DEBRIEF, "other", 5) == DEBRIEF
    assert changes.tick_plan(DEBRIEF, "other") == DEBRIEF
    assert changes.open_reply(DEBRIEF, "other") == DEBRIEF
    assert changes.remove_point(DEBRIEF, "other") == DEBRIEF


def test_a_plan_is_checked_and_open_again_once_nothing_of_that_is_left():
    checked = changes.check_plan(DEBRIEF, "d", came=True, happened="I paused.", at=9)
    assert (checked.developments[0].came, checked.developments[0].checked_at) == (True, 9)
    assert changes.check_plan(checked, "d", came=True, happened="I paused.", at=10) == checked
    answered = changes.check_plan(DEBRIEF, "d", came=None, happened="They never asked.", at=9)
    assert answered.developments[0].checked_at == 9
    assert changes.check_plan(checked, "d", came=None, happened=" ", at=10).developments[0].checked_at is None
