"""The points of a reply with their plans, as one screen edits them."""

from dataclasses import replace

from debrief.domain.people.planned_points import PlannedPoint, new_planned_point, planned_points, with_planned_points
from debrief.domain.record.debrief import Debrief, without_blank_parts
from debrief.domain.record.parts import Development, Feedback, FeedbackPoint, Verdict

OTHER = Development(id="d", text="Migrations")
DEBRIEF = Debrief(id="x", started_at=0, feedback=(Feedback(id="f", words="Slower"),), developments=(OTHER,))


def point(text: str, verdict: Verdict | None = None, **plan: str) -> PlannedPoint:
    new = new_planned_point("f")
    return replace(new, point=replace(new.point, text=text, verdict=verdict), plan=replace(new.plan, **plan))


def developments(debrief: Debrief) -> list[tuple[str, str, str]]:
    return [(plan.text, plan.cue, plan.action) for plan in debrief.developments if plan != OTHER]


def test_an_adopted_point_becomes_a_development_with_the_plan_written_under_it():
    adopted = point("Slow down", Verdict.ADOPT, cue="they nod", action="stop talking")
    debrief = with_planned_points(DEBRIEF, "f", (adopted,))
    assert developments(debrief) == [("Slow down", "they nod", "stop talking")]
    assert debrief.developments[0] == OTHER
    (read,) = planned_points(debrief, "f")
    assert (read.point, read.plan) == (adopted.point, debrief.developments[1])


def test_a_plan_is_stored_even_before_its_point_is_decided_and_takes_the_text_that_follows():
    early = point("Slow", action="breathe")
    debrief = with_planned_points(DEBRIEF, "f", (early,))
    debrief = with_planned_points(debrief, "f", (replace(early, point=replace(early.point, text="Slow down")),))
    assert developments(debrief) == [("Slow down", "", "breathe")]


def test_a_point_removed_is_gone_and_its_plan_stays_where_one_was_written():
    planned, bare = point("Slow down", Verdict.TEST, cue="they nod"), point("Smile", Verdict.TEST)
    debrief = with_planned_points(DEBRIEF, "f", (planned, bare))
    assert len(debrief.developments) == 3
    removed = with_planned_points(debrief, "f", ())
    assert removed.feedback_points == ()
    assert developments(removed) == [("Slow down", "they nod", "")]


def test_what_became_of_a_plan_is_not_changed_by_writing_its_point():
    adopted = point("Slow down", Verdict.ADOPT, cue="they nod")
    debrief = with_planned_points(DEBRIEF, "f", (adopted,))
    checked = replace(debrief, developments=(OTHER, replace(debrief.developments[1], came=True, happened="I did.")))
    reworded = with_planned_points(checked, "f", (replace(adopted, plan=replace(adopted.plan, action="stop")),))
    assert (reworded.developments[1].action, reworded.developments[1].happened) == ("stop", "I did.")


def test_points_of_other_replies_stay():
    other = FeedbackPoint(feedback="g", text="Louder")
    debrief = with_planned_points(replace(DEBRIEF, feedback_points=(other,)), "f", (point("Slow down"),))
    assert [found.text for found in debrief.feedback_points] == ["Louder", "Slow down"]


def test_a_point_whose_text_is_cleared_stays_so_and_its_plan_takes_what_is_typed_next():
    planned, bare = point("Slow", Verdict.TEST, cue="they nod"), point("Smile", Verdict.TEST)
    debrief = with_planned_points(DEBRIEF, "f", (planned, bare))
    for text in ("S", "", "R", "Rest"):
        points = tuple(replace(each, point=replace(each.point, text=text)) for each in (planned, bare))
        debrief = without_blank_parts(with_planned_points(debrief, "f", points))  # as it is stored after each letter
        assert [found.text for found in debrief.feedback_points] == ([text] * 2 if text else [])
        assert developments(debrief) == [(text, "they nod", ""), *([(text, "", "")] if text else [])]
