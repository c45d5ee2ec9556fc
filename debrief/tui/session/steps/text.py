"""Text: a page to write on."""

from debrief.tui.forms.fields import Field, Words, words_at
from debrief.tui.session.steps.editor import FormEditor


class TextEditor(FormEditor):
    """One text that has the page to itself."""

    def fields(self) -> tuple[Field, ...]:
        """Return the text of this step."""
        return (Words(label="", lens=words_at(self.step.id), alone=True),)
