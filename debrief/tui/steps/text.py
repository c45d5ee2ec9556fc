"""Text: a page to write on."""

from debrief.tui.steps.editor import FormEditor
from debrief.tui.widgets.fields import Field, Words, words_at


class TextEditor(FormEditor):
    """One text that has the page to itself."""

    def fields(self) -> tuple[Field, ...]:
        """Return the text of this step."""
        return (Words(label="", lens=words_at(self.step.id), alone=True),)
