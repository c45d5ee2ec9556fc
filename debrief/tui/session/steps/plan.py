"""Plan: a development point as a plan with a cue, an action and a date."""

from textual.widget import Widget

from debrief.domain.dates import Direction, examples
from debrief.domain.record.debrief import Collection
from debrief.domain.record.parts import Development
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import YES_NO, Choice, Date, Field, Words, attribute
from debrief.tui.session.steps.editor import EntriesEditor


class PlanEditor(EntriesEditor):
    """The development points, each with its plan."""

    collection: Collection = "developments"
    thing = "point"

    def fields(self) -> tuple[Field, ...]:
        """Return the point, and its plan."""
        return (
            Words(label="The point", lens=attribute("text"), hint="what to get better at"),
            Words(label="When", lens=attribute("cue"), hint="this happens …"),
            Words(label="I will", lens=attribute("action"), hint="do this"),
            Date(
                label="By",
                lens=attribute("due"),
                read=self.today.reader(Direction.FUTURE),
                hint=examples.plan_examples(self.today.day),
            ),
            Choice(label="Done", lens=attribute("done"), options=YES_NO, needed=True),
        )

    def summary(self) -> Summary:
        """Return the point, or its plan where it has no other words; ticked once planned."""
        return lambda point: ("✓ " if point.planned else "  ") + (point.text.strip() or point.cue or point.action)

    @property
    def first(self) -> Widget | None:
        """What the plan begins with; the point itself only where there is none yet."""
        entries = self.query_one(Entries)
        return entries.stop(1 if entries.part is not None and entries.part.text.strip() else 0)

    def new(self) -> Development:
        """Return a point of this step not yet written."""
        return Development(step=self.step.id)
