"""Steps about points: strengths, points to develop, and plans."""

from collections.abc import Sequence

from debrief.domain.dates import examples
from debrief.domain.record.debrief import attribute, parts_of
from debrief.domain.record.parts import Development, Strength
from debrief.domain.session.guide import Step
from debrief.domain.session.steps.entry_schema import EntrySchema, line_with_note
from debrief.domain.session.steps.fields import YES_NO, Choice, Date, Words
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.domain.session.steps.plan_sentence import read_plan


def points_schema(step: Step) -> EntrySchema:
    """Return the schema of the points of this step, strengths or points to develop."""

    def belongs(part: Strength | Development) -> bool:
        return part.step == step.id

    if step.of == "strength":
        return EntrySchema(
            lens=parts_of("strengths", belongs),
            noun="point",
            fields=(
                Words(label="Strength", lens=attribute("text")),
                Words(label="What helped", lens=attribute("evidence"), hint="what made it work"),
            ),
            summary=lambda point: point.text,
            new=lambda: Strength(step=step.id),
        )
    return EntrySchema(
        lens=parts_of("developments", belongs),
        noun="point",
        fields=(Words(label="To develop", lens=attribute("text")),),
        summary=lambda point: point.text,
        new=lambda: Development(step=step.id),
    )


def plan_schema(step: Step, clock: LocalClock) -> EntrySchema:
    """Return the schema of the development points, each with its plan: a cue, an action and a date."""
    return EntrySchema(
        lens=parts_of("developments"),
        noun="point",
        fields=(
            Words(label="To develop", lens=attribute("text"), hint="what you want to do better"),
            Words(label="When", lens=attribute("cue"), hint="this happens"),
            Words(label="I will", lens=attribute("action"), hint="do this"),
            Date(
                label="By",
                lens=attribute("due"),
                read=clock.deadline,
                clock=clock,
                hint=examples.plan_examples(clock.day),
            ),
            Choice(label="Done", lens=attribute("done"), options=YES_NO, needed=True),
            Words(label="What happened", lens=attribute("happened"), tall=True, remark=True),
        ),
        summary=plan_summary,
        new=lambda: Development(step=step.id),
        opens_at=open_plan,
        # The plan begins with its cue; with the point only if there is none yet.
        first_field=lambda point: 1 if point.text.strip() else 0,
        read_sentence=lambda point: read_plan(point, clock.deadline),
    )


def open_plan(points: Sequence[Development]) -> int:
    """Return the place, from 0, of the point whose plan to go on with.

    It is the last one with a part of a plan, or the first without any, or the last of all where each has one.
    """
    whole = [bool(point.cue.strip() and point.action.strip()) for point in points]
    part = [place for place, point in enumerate(points) if point.planned and not whole[place]]
    without = [place for place, point in enumerate(points) if not point.planned]
    return [*part[-1:], *without[:1], max(len(points) - 1, 0)][0]


def plan_summary(point: Development) -> str:
    """Return the line of a point, with ✓ if its plan is done, and whether there is a plan."""
    mark = "✓ " if point.done else "  "
    text = point.text.strip() or point.cue or point.action
    return mark + line_with_note(text, "planned" if point.planned and not point.done else "")
