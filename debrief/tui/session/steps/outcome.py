"""Outcome: what the answer was, when it came, and in what words."""

from debrief.domain.dates import Direction, examples
from debrief.domain.record.outcome import Outcome
from debrief.tui.forms.fields import Choice, Date, Field, Words, attribute, one_of
from debrief.tui.session.steps.editor import FormEditor


class OutcomeEditor(FormEditor):
    """The answer, or that it has not come."""

    def fields(self) -> tuple[Field, ...]:
        """Return the answer and what came with it."""
        return (
            Choice(label="The answer", lens=attribute("outcome"), options=one_of(Outcome), needed=True),
            Date(
                label="When",
                lens=attribute("answered"),
                read=self.today.reader(Direction.PAST),
                hint=examples.answer_examples(self.today.day),
            ),
            Words(label="Their words", lens=attribute("their_words"), tall=True),
        )
