"""The route to the editor of parts of a debrief: loads it, shows the screen, and ends the edit session."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from debrief.domain.record.debrief import Debrief
from debrief.tui.people.part_editor_screen import PartEditorScreen
from debrief.tui.people.reply_and_plan_editors import PartEditor
from debrief.tui.runtime.navigation import Show
from debrief.tui.services.journal_access import JournalAccess


class Load(Protocol):
    """Returns a debrief as stored, and begins an edit session of it; None, and a notification, if it is gone."""

    async def __call__(self, debrief_id: str, /, *, to_edit: bool = False) -> Debrief | None:
        """Return the debrief."""


@dataclass(frozen=True, slots=True)
class PartEditorRoute:
    """Edits parts of debriefs; `show` and `load` are those of the app, `trouble`: why saving fails already.

    `ignore_leftovers` is called after each edit, so that what is typed on there runs no command.
    """

    show: Show
    load: Load
    access: JournalAccess
    ignore_leftovers: Callable[[], object]
    trouble: str = ""

    async def edit(self, debrief_id: str, editor: PartEditor) -> Debrief | None:
        """Let parts of a debrief be edited; return it as it is then, None where it is gone."""
        debrief = await self.load(debrief_id, to_edit=True)
        if debrief is None:
            return None
        try:
            return await self.show(
                PartEditorScreen(debrief, editor, self.access.texts, self.access.clock, self.trouble)
            )
        finally:
            self.access.texts.release(debrief_id)
            self.ignore_leftovers()
