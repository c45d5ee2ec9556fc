"""Again: whether you would apply for such a role again, and what would make you skip it."""

from debrief.domain.record.debrief import Again
from debrief.tui.forms.fields import Choice, Field, Words, attribute, one_of, words_at
from debrief.tui.session.steps.editor import FormEditor


class AgainEditor(FormEditor):
    """Yes, no or not sure; a rule; and a text."""

    def fields(self) -> tuple[Field, ...]:
        """Return the answer, the rule for skipping, and the text of this step."""
        return (
            Choice(label="Apply again", lens=attribute("again"), options=one_of(Again)),
            Words(label="Would skip", lens=attribute("skip_rule"), hint="what would make you skip such a role"),
            Words(label="In words", lens=words_at(self.step.id), tall=True),
        )
