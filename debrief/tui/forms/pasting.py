"""Says what became of a long paste, and asks about one that is too long for its field, instead of cutting it off."""

import textwrap

from textual.app import App

from debrief.domain.text import FIELD_LIMIT, LINE_LIMIT
from debrief.tui.common.confirm import ConfirmScreen

MANY_LINES = 4
"""From how many lines on a paste into a field for one line was hardly meant for it: an account, a posting, a mail."""


def tell_joined(app: App[None], lines: int) -> None:
    """Say that so many `lines` are one now, where they are more than such a field is for."""
    if lines >= MANY_LINES:
        has_page = any(active.binding.id == "session.page" for active in app.screen.active_bindings.values())
        page = " <session.page:F4> opens a page for a whole text." if has_page else ""
        app.notify(
            f"All {lines} lines are in this one field now. Press ctrl+z to take them out again.{page}", timeout=10
        )


async def ask_to_shorten(app: App[None], text: str, *, used: int, single: bool) -> str:
    """Ask whether to paste as much of `text` as fits a field with `used` characters; return the text to paste.

    `single`: the field holds one line. Leaving it out loses nothing: it is still in the clipboard.
    """
    limit = LINE_LIMIT if single else FIELD_LIMIT
    room = max(limit - used, 0)
    text = " ".join(text.split()) if single else text
    if len(text) > room:
        question = (
            f"That text has {len(text):,} characters, and this field can hold {limit:,}. "
            f"Nothing has been pasted yet. Paste the first {room:,}?"
        )
    else:
        question = (
            f"That text has a line of more than {LINE_LIMIT:,} characters, which would make typing slow. "
            "Nothing has been pasted yet. Paste it in shorter lines?"
        )
    if not await app.push_screen_wait(ConfirmScreen(question, "Paste", "Don't paste")):
        return ""
    return text[:room] if single else _break_lines(text[:room])


def _break_lines(text: str) -> str:
    lines = (textwrap.wrap(line, LINE_LIMIT, drop_whitespace=False) or [""] for line in text.split("\n"))
    return "\n".join(part for parts in lines for part in parts)
