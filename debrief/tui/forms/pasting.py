"""Asking about a paste that is too much for one field or one line, rather than cutting it."""

import textwrap
from typing import TypeVar

from textual import work
from textual.screen import Screen

from debrief.domain.text import FIELD_LIMIT, LINE_LIMIT
from debrief.tui.common.confirm import AskScreen
from debrief.tui.forms.prose import Prose

T = TypeVar("T")


class Pasting(Screen[T]):
    """A screen on which text is typed."""

    def on_prose_pasted_lines(self, event: Prose.PastedLines) -> None:
        """Put pasted lines that nobody took apart into the single line, one after another."""
        text = " ".join(event.lines)
        if len(text) + len(event.prose.text) > LINE_LIMIT:
            self.post_message(Prose.PastedTooMuch(event.prose, text))
        else:
            event.prose.put(text)

    @work
    async def on_prose_pasted_too_much(self, event: Prose.PastedTooMuch) -> None:
        """Offer what an editor can bear of the paste; leaving it out loses nothing, it is still in the clipboard."""
        single = event.prose.single
        limit = LINE_LIMIT if single else FIELD_LIMIT
        room = max(limit - len(event.prose.text), 0)
        text = " ".join(event.text.split()) if single else event.text
        if len(text) > room:
            question = (
                f"The pasted text has {len(text):,} characters, and this field holds {limit:,}. "
                f"Nothing was pasted yet. Paste the first {room:,}?"
            )
        else:
            question = (
                f"The pasted text has a line longer than {LINE_LIMIT:,} characters, which would make typing slow. "
                "Nothing was pasted yet. Paste it broken into shorter lines?"
            )
        if await self.app.push_screen_wait(AskScreen(question, "Paste", "Leave it out")):
            event.prose.put(text[:room] if single else _in_lines(text[:room]))


def _in_lines(text: str) -> str:
    lines = (textwrap.wrap(line, LINE_LIMIT, drop_whitespace=False) or [""] for line in text.split("\n"))
    return "\n".join(part for parts in lines for part in parts)
