"""The dialog for the tags of a debrief."""

from typing import TYPE_CHECKING

from debrief.domain.record.tags import complete_tags, format_tags, parse_tags
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.text import shorten
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.runtime.navigation import Show

if TYPE_CHECKING:
    from debrief.tui.services.debriefs import DebriefService


async def edit_tags(show: Show, service: "DebriefService", debrief_id: str) -> None:
    """Ask for the tags of a debrief, and store them. Raises JournalUnusable."""
    debrief, known = await service.load(debrief_id), await service.tags()
    if debrief is None:
        return
    typed = await show(
        SavedLineScreen(
            service.access.texts,
            TextEdit(target=TextField.TAGS, record=debrief_id, text=format_tags(debrief.tags)),
            f"Tags of {shorten(', '.join(filter(None, (debrief.title, debrief.held.day))), 60)}",
            "Your own words, with commas between them. Enter to save, <ask_line.cancel:Esc> to cancel.",
            complete=lambda text: complete_tags(text, known),
        )
    )
    if typed is not None:
        await service.tag(debrief_id, parse_tags(typed))
