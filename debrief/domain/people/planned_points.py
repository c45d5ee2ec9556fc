"""The points of a reply, each with the plan for it: what is made of a reply on one screen."""

from dataclasses import dataclass, replace

from debrief.domain.people.changes import (
    FEEDBACK_STEP,
    decide_point,
    development_of,
    find_plan,
    points_of,
    remove_point,
)
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.parts import Development, FeedbackPoint


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPoint:
    """A point of a reply, and the development with its plan that it becomes once it is adopted, tested or planned."""

    point: FeedbackPoint
    plan: Development

    @property
    def id(self) -> str:
        """The id of the point."""
        return self.point.id

    @property
    def blank(self) -> bool:
        """Whether nothing was written."""
        return self.point.blank and not self.plan.planned


def new_planned_point(feedback_id: str) -> PlannedPoint:
    """Return an empty point of a reply."""
    return _with_plan(FeedbackPoint(feedback=feedback_id), None)


def planned_points(debrief: Debrief, feedback_id: str) -> tuple[PlannedPoint, ...]:
    """Return the points of a reply with their plans, in the order of writing."""
    found = points_of(debrief, feedback_id)
    return tuple(_with_plan(point, find_plan(debrief, development_of(point.id))) for point in found)


def with_planned_points(debrief: Debrief, feedback_id: str, points: tuple[PlannedPoint, ...]) -> Debrief:
    """Return `debrief` with exactly these points of a reply, the developments they become, and their plans.

    A point whose text was cleared is blank, and so is that of its development until another is typed.
    """
    before = {point.id: point for point in points_of(debrief, feedback_id)}
    for planned in points:
        point, plan = planned.point, planned.plan
        former = before.pop(point.id, None)
        if former != point and not (former is None and point.blank):
            debrief = decide_point(debrief, point)
        known = find_plan(debrief, plan.id)
        if known is None and not plan.planned:
            continue
        follows = known is None or not known.text or (former is not None and known.text == former.text)
        known = replace(known or plan, cue=plan.cue, action=plan.action, due=plan.due)
        debrief = with_part(debrief, "developments", replace(known, text=point.text) if follows else known)
    for removed in before:
        debrief = remove_point(debrief, removed)
    return debrief


def _with_plan(point: FeedbackPoint, plan: Development | None) -> PlannedPoint:
    return PlannedPoint(point=point, plan=plan or Development(id=development_of(point.id), step=FEEDBACK_STEP))
