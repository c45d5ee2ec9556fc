"""The context that all flows share."""

from dataclasses import dataclass

from textual.app import App

from debrief.tui.flows.home import HomeFlow
from debrief.tui.flows.pages import PageLoader
from debrief.tui.runtime.journal_session import JournalSession
from debrief.tui.runtime.navigation import Navigator
from debrief.tui.services.services import Services


@dataclass(frozen=True, slots=True)
class FlowContext:
    """The app, its services, the pages of debriefs and the start page, for every flow."""

    app: App[None]
    navigator: Navigator
    services: Services
    journal: JournalSession
    pages: PageLoader
    home: HomeFlow
