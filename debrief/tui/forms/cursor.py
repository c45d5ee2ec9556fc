"""The place where somebody types on a screen: read before what is under it is replaced, and restored afterwards."""

from typing import Any, NamedTuple

from textual.screen import Screen
from textual.widgets.text_area import Selection

from debrief.tui.forms.entries import Entries
from debrief.tui.forms.prose import Prose


class Cursor(NamedTuple):
    """Where somebody is typing: in which entry, at which field of the screen, at which place in it.

    `continues`: as in Prose, so that no space is typed for somebody who is in the middle of a word.
    """

    entry: int
    field: int
    selection: Selection | None
    continues: bool


def read_cursor(screen: Screen[Any]) -> Cursor:
    """Return the position of the text cursor on `screen`."""
    focused, chain = screen.focused, screen.focus_chain
    entries = next(iter(screen.query(Entries)), None)
    return Cursor(
        entries.selected if entries else 0,
        chain.index(focused) if focused in chain else -1,
        focused.selection if isinstance(focused, Prose) else None,
        focused.continues if isinstance(focused, Prose) else False,
    )


async def restore_cursor(screen: Screen[Any], cursor: Cursor) -> None:
    """Restore the text cursor on `screen`, as far as its place still exists."""
    if entries := next(iter(screen.query(Entries)), None):
        await entries.show(cursor.entry)
    chain = screen.focus_chain
    if 0 <= cursor.field < len(chain):
        screen.set_focus(chain[cursor.field])
    focused = screen.focused
    if cursor.selection is not None and isinstance(focused, Prose):
        focused.selection, focused.continues = cursor.selection, cursor.continues
