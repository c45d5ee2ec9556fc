"""A field of a form: its label, with its control beside it."""

from textual.containers import Horizontal
from textual.content import Content

from debrief.tui.common.theme import MUTED


class FieldRow(Horizontal):
    """Draws its label itself, to the left of the one control in it: a widget for each label takes long to set up."""

    def __init__(self, label: str) -> None:
        super().__init__(classes="field")
        self._label = label

    def render(self) -> Content:
        """Return the label, bold while the control has the focus."""
        return Content.styled(self._label, "bold $text-accent" if self.has_focus_within else MUTED)
