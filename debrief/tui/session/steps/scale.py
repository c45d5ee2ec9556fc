"""Scale: a number, and a few words for it."""

from debrief.tui.forms.fields import Choice, Field, Percent, Words, attribute, numbers, words_at
from debrief.tui.session.steps.editor import FormEditor


class ScaleEditor(FormEditor):
    """A chance in percent, or how heavy it is from 0 to 10; and words."""

    def fields(self) -> tuple[Field, ...]:
        """Return the number the step sets, and its text."""
        lens = attribute(self.step.of)
        if self.step.of == "chance":
            number: Field = Percent(label="Chance", lens=lens)
        else:
            number = Choice(label="How heavy", lens=lens, options=numbers(0, 10), ends="0 light · 10 heavy")
        return (number, Words(label="In words", lens=words_at(self.step.id), tall=True))
