"""Loads pages of debriefs from the journal, with the guide each was written by."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from debrief.domain.page import build_debrief_page
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.runtime.navigation import notify_error
from debrief.tui.services.services import Services

if TYPE_CHECKING:
    from debrief.domain.page import Page
    from debrief.domain.record.debrief import Debrief
    from debrief.domain.session.guide import Guide


class PageLoader:
    """Loads debriefs and guides, and notifies if one is missing; `guides`: the folder of the user's own guides."""

    def __init__(self, app: App[None], services: Services, guides: Path) -> None:
        self._app = app
        self._services = services
        self.guides = guides

    async def load(self, debrief_id: str, *, to_edit: bool = False) -> "Debrief | None":
        """Return a debrief as stored; notify and return None if it is gone or cannot be read.

        `to_edit`: what is offered to autosave under its id from now on is based on it.
        """
        access = self._services.access
        try:
            debrief = await (access.load_to_edit(debrief_id) if to_edit else access.load_debrief(debrief_id))
        except JournalUnusable as error:
            notify_error(self._app, error)
            return None
        if debrief is None:
            self._app.notify("This debrief is no longer in the journal.")
        return debrief

    def guide(self, name: str) -> "Guide":
        """Return a guide by name; notify and return the default one if it cannot be used."""
        from debrief.domain.refusal import Refusal
        from debrief.guides.loader import load_guide

        try:
            return load_guide(name, self.guides)
        except Refusal as refusal:
            self._app.notify(f"{refusal} The default guide is used instead.", severity="warning", timeout=15)
            return load_guide("default", None)

    def page(self, debrief: "Debrief") -> "Page":
        """Return a debrief as a page, without links to other debriefs."""
        return build_debrief_page(debrief, self.guide(debrief.guide), zone=self._services.zone())
