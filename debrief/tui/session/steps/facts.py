"""Facts: which interview it was."""

from debrief.domain.dates import Direction, examples
from debrief.tui.forms.fields import Date, Field, Words, attribute
from debrief.tui.session.steps.editor import FormEditor


class FactsEditor(FormEditor):
    """Company, role, stage, when it was, who was there."""

    def fields(self) -> tuple[Field, ...]:
        """Return the five facts."""
        return (
            Words(label="Company", lens=attribute("company")),
            Words(label="Role", lens=attribute("role")),
            Words(label="Stage", lens=attribute("stage"), hint="phone screen, final round on site, …"),
            Date(
                label="When",
                lens=attribute("held"),
                read=self.today.reader(Direction.PAST),
                hint=examples.interview_examples(self.today.day),
            ),
            Words(label="Who was there", lens=attribute("people"), hint="names and what they do, as far as you know"),
        )
