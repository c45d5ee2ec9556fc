"""Points: strengths to use again, or things to develop."""

from debrief.domain.record.debrief import Collection, Debrief
from debrief.domain.record.parts import Development, Strength
from debrief.domain.session.guide import Step
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import Field, Words, attribute
from debrief.tui.session.steps.editor import EntriesEditor, Today


class PointsEditor(EntriesEditor):
    """The points written at this step, of the kind it lists."""

    thing = "point"

    def __init__(self, step: Step, debrief: Debrief, today: Today) -> None:
        super().__init__(step, debrief, today)
        self.collection: Collection = "strengths" if step.of == "strength" else "developments"

    def fields(self) -> tuple[Field, ...]:
        """Return the point; for a strength, also what made it work."""
        point = Words(label="Point", lens=attribute("text"))
        if self.step.of == "strength":
            return (point, Words(label="What helped", lens=attribute("evidence"), hint="what made it work"))
        return (point,)

    def summary(self) -> Summary:
        """Return the point itself."""
        return lambda point: point.text

    def new(self) -> Strength | Development:
        """Return a point of this step not yet written."""
        return Strength(step=self.step.id) if self.step.of == "strength" else Development(step=self.step.id)

    def shows(self, part: Strength | Development) -> bool:
        """Return whether the point was written at this step."""
        return part.step == self.step.id
