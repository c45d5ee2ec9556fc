"""What a PartEditorScreen edits: a reply, its points with their plans, a plan, or what became of it."""

from collections.abc import Callable
from dataclasses import dataclass

from debrief.domain.dates import examples
from debrief.domain.lists.plan_words import plan_line
from debrief.domain.people.addressee import short_name
from debrief.domain.people.changes import check_plan, find_plan, without_blank_reply
from debrief.domain.people.feedback import ASK_IN_THE_ROOM
from debrief.domain.people.planned_points import new_planned_point, planned_points, with_planned_points
from debrief.domain.record.debrief import Debrief, Lens, attribute, part_field
from debrief.domain.record.parts import Development, Feedback, Verdict
from debrief.domain.session.steps.entry_schema import EntrySchema, line_with_note
from debrief.domain.session.steps.fields import Choice, Date, Words, one_of
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form

CAME_OPTIONS = ((True, "it came"), (False, "not yet"))
LATER = "You can also write this later: press <home.points:P> on the start page, then <points.check:H> on the plan."

POINT_BY_POINT = "One point at a time: adopt it, test it, or set it aside, and say why."


@dataclass(frozen=True, slots=True)
class PartEditor:
    """The `heading` of the screen, the `words` that it is about, and what `fields` returns for a debrief.

    `above` and `below`: a sentence above the fields and one below; keys in that below are named as in `name_keys`.
    `suggested`: whether the first field has a text that typing replaces.
    """

    heading: str
    fields: Callable[[Debrief], Form | Entries]
    words: str = ""
    above: str = ""
    below: str = ""
    suggested: bool = False


def reply_editor(reply: Feedback, *, suggested: bool = False) -> PartEditor:
    """Return the editor of a reply in the words it came in; `suggested`: its sender is only a guess."""
    fields = (
        Words(label="From", lens=_unless_unchanged(reply, "sender"), hint="who it is from (optional)"),
        Words(
            label="Their words",
            lens=_unless_unchanged(reply, "words"),
            page=True,
            hint="as they wrote or said it",
        ),
    )
    heading = "A reply" if suggested else _reply_heading(reply)
    return PartEditor(heading, lambda debrief: Form(debrief, fields), suggested=suggested)


def _unless_unchanged(reply: Feedback, name: str) -> Lens:
    """Return the lens on a field of `reply`, which adds it once it is changed and removes it if that is taken back.

    A name that was only suggested is no reply.
    """
    field = part_field("feedback", reply, name)

    def store(debrief: Debrief, value: str) -> Debrief:
        if value == field.get(debrief):
            return debrief
        return without_blank_reply(field.set(debrief, value), reply)

    return Lens(field.get, store)


def points_editor(reply: Feedback, clock: LocalClock) -> PartEditor:
    """Return the editor of the points of a reply: each adopted, tested or set aside, and with a plan."""
    schema = EntrySchema(
        lens=Lens(
            lambda debrief: planned_points(debrief, reply.id),
            lambda debrief, points: with_planned_points(debrief, reply.id, points),
        ),
        noun="point",
        fields=(
            Words(label="The point", lens=attribute("point.text"), hint="one thing they said"),
            Choice(label="You will", lens=attribute("point.verdict"), options=one_of(Verdict)),
            Words(label="Because", lens=attribute("point.why")),
            Words(label="When", lens=attribute("plan.cue"), hint="this happens (optional)"),
            Words(label="I will", lens=attribute("plan.action"), hint="do this"),
            _due_field(attribute("plan.due"), clock),
        ),
        summary=lambda item: line_with_note(item.point.text, item.point.verdict.value if item.point.verdict else ""),
        new=lambda: new_planned_point(reply.id),
    )
    return PartEditor(
        _reply_heading(reply),
        lambda debrief: Entries(debrief, schema),
        words=reply.words,
        above=POINT_BY_POINT,
        below=ASK_IN_THE_ROOM,
    )


def plan_editor(plan: Development, clock: LocalClock) -> PartEditor:
    """Return the editor of a plan: its cue, what to do, and until when."""

    def lens(name: str) -> Lens:
        return part_field("developments", plan, name)

    fields = (
        Words(label="When", lens=lens("cue"), hint="this happens"),
        Words(label="I will", lens=lens("action"), hint="do this"),
        _due_field(lens("due"), clock),
    )
    return PartEditor("Your plan", lambda debrief: Form(debrief, fields), words=plan.text.strip())


def _due_field(lens: Lens, clock: LocalClock) -> Date:
    hint = examples.plan_examples(clock.day)
    return Date(label="By", lens=lens, read=clock.deadline, clock=clock, hint=hint)


def check_editor(plan: Development, clock: LocalClock) -> PartEditor:
    """Return the editor of what became of a plan: whether its moment came, and what happened."""

    def find(debrief: Debrief) -> Development:
        return find_plan(debrief, plan.id) or plan

    def check(debrief: Debrief, came: bool | None, happened: str) -> Debrief:  # noqa: FBT001 - a value of a record
        return check_plan(debrief, plan.id, came=came, happened=happened, at=clock.now())

    fields = (
        Choice(
            label="That moment",
            lens=Lens(
                lambda debrief: find(debrief).came,
                lambda debrief, came: check(debrief, came, find(debrief).happened),
            ),
            options=CAME_OPTIONS,
        ),
        Words(
            label="What happened",
            lens=Lens(
                lambda debrief: find(debrief).happened,
                lambda debrief, happened: check(debrief, find(debrief).came, happened),
            ),
            page=True,
        ),
    )
    return PartEditor(
        "How your plan went",
        lambda debrief: Form(debrief, fields),
        words="\n".join(text for text in (plan.text.strip(), plan_line(plan.cue, plan.action, plan.due)) if text),
        below=LATER,
    )


def _reply_heading(reply: Feedback) -> str:
    whom = short_name(reply.sender)
    return f"Reply from {whom}" if whom else "A reply"
