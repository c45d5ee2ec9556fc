"""A field of a form: its label beside its control, and the way to the field before or after it."""

import textwrap

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from debrief.tui.common.theme import MUTED

LABEL_CELLS = 15
"""The cells of a line of a label; the control is one cell behind them, see forms.tcss."""


class FieldRow(Horizontal):
    """Draws its label itself, to the left of the one control in it: a widget for each label takes long to set up."""

    def __init__(self, label: str) -> None:
        super().__init__(classes="field")
        lines = textwrap.wrap(label, LABEL_CELLS)
        self._label = "\n".join(lines)
        self.styles.min_height = len(lines)

    def render(self) -> Content:
        """Return the label, bold while the control has the focus."""
        return Content.styled(self._label, "bold $text-accent" if self.has_focus_within else MUTED)


def focus_neighbour(widget: Widget, by: int) -> bool:
    """Focus what comes after `widget` on its screen (1) or before it (-1); return whether there is anything.

    Unlike Tab, it does not come round: somebody who presses Up to get back to the first field is not watching.
    """
    chain = widget.screen.focus_chain
    at = chain.index(widget) + by if widget in chain else -1
    if not 0 <= at < len(chain):
        return False
    widget.screen.set_focus(chain[at])
    return True
