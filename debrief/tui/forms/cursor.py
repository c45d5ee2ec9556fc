"""The place where somebody types on a screen: read before what is under it is replaced, and restored afterwards."""

from typing import Any, NamedTuple

from textual.screen import Screen
from textual.widgets.text_area import Selection

from debrief.domain.text.edited import moved
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.prose import Prose


class Cursor(NamedTuple):
    """Where somebody is typing: in which entry, at which field of the screen, at which place in its text.

    `selection`: its start and end, in characters of `text`; None where no text field has the focus. `continues`: as in
    Prose, so that no space is typed for somebody who is in the middle of a word.
    """

    entry: int
    field: int
    text: str = ""
    selection: tuple[int, int] | None = None
    continues: bool = False


def read_cursor(screen: Screen[Any]) -> Cursor:
    """Return the position of the text cursor on `screen`."""
    focused, chain = screen.focused, screen.focus_chain
    entries = next(iter(screen.query(Entries)), None)
    cursor = Cursor(entries.selected if entries else 0, chain.index(focused) if focused in chain else -1)
    if not isinstance(focused, Prose):
        return cursor
    start, end = (_offset(focused.text, at) for at in focused.selection)
    return cursor._replace(text=focused.text, selection=(start, end), continues=focused.continues)


async def restore_cursor(screen: Screen[Any], cursor: Cursor) -> None:
    """Restore the text cursor on `screen`, as far as its place still exists, between the letters it was between."""
    if entries := next(iter(screen.query(Entries)), None):
        await entries.show(cursor.entry)
    chain = screen.focus_chain
    if 0 <= cursor.field < len(chain):
        screen.set_focus(chain[cursor.field])
    focused = screen.focused
    if cursor.selection is not None and isinstance(focused, Prose):
        places = (moved(at, cursor.text, focused.text) for at in cursor.selection)
        focused.selection = Selection(*(_location(focused.text, at) for at in places))
        focused.continues = cursor.continues


def _offset(text: str, at: tuple[int, int]) -> int:
    """Return how many characters of `text` are before a line and column of it."""
    line, column = at
    return sum(len(before) + 1 for before in text.split("\n")[:line]) + column


def _location(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].split("\n")
    return len(before) - 1, len(before[-1])
