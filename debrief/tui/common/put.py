"""A text put where it is shown, and the place closed up where there is none."""

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from debrief.domain.text import safe


def put(within: Widget, where: str, text: str) -> None:
    """Show `text`, as typed, in the first of `within` that `where` selects; show nothing there where it is blank."""
    shown = within.query(where).first(Static)
    shown.update(Content(safe(text)))
    shown.display = bool(text.strip())
