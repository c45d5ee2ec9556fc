"""A field of a form: its label beside its control, and the way to the field before or after it."""

import textwrap

from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import TextArea

from debrief.tui.common.bindings import scroll_view
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


def scroll_page(text: TextArea, key: str) -> bool:
    """Scroll the page around `text` by PageUp or PageDown (`key`); return False if that key moves the cursor in it.

    It does only in a text of which not all is shown, and not beyond its end.
    """
    row, last = text.wrapped_document.location_to_offset(text.cursor_location).y, text.wrapped_document.height - 1
    if text.max_scroll_y and (row > 0 if key == "pageup" else row < last):
        return False
    page = next((one for one in text.ancestors if isinstance(one, VerticalScroll) and one.max_scroll_y), None)
    if page is None:
        return False
    scroll_view(page, "page_up" if key == "pageup" else "page_down")
    return True
