"""Texts in Static widgets that disappear when empty."""

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from debrief.domain.text import safe


def show_text(parent: Widget, selector: str, text: str) -> None:
    """Show `text`, made safe, in the first Static below `parent` that matches `selector`; hide that if it is blank."""
    static = parent.query(selector).first(Static)
    static.update(Content(safe(text)))
    static.display = bool(text.strip())
