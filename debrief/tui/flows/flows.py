"""All flows of one app, connected to each other."""

from pathlib import Path

from textual.app import App

from debrief.tui.flows.backups import BackupsFlow
from debrief.tui.flows.browsing import BrowsingFlow
from debrief.tui.flows.context import FlowContext
from debrief.tui.flows.home import HomeFlow
from debrief.tui.flows.pages import PageLoader
from debrief.tui.flows.people import PeopleFlow
from debrief.tui.flows.questions import QuestionsFlow
from debrief.tui.flows.reading import ReadingFlow
from debrief.tui.flows.writing import WritingFlow
from debrief.tui.home.start import Start
from debrief.tui.runtime.journal_session import JournalSession
from debrief.tui.runtime.navigation import Navigator
from debrief.tui.services.services import Services


class Flows:
    """The flows from screen to screen, by area; their methods return routes for the navigator."""

    def __init__(self, context: FlowContext) -> None:
        self._context = context
        self.pages = context.pages
        self.home = context.home
        self.reading = ReadingFlow(context)
        self.questions = QuestionsFlow(context)
        self.writing = WritingFlow(context, self.reading, self.questions)
        self.backups = BackupsFlow(context)
        self.browsing = BrowsingFlow(context, self.reading, self.writing)
        self.people = PeopleFlow(context, self.reading, self.writing)

    async def begin(self, start: Start, guide: str) -> None:
        """Show the first screen of the app; `guide`: the default one for a new debrief."""
        if start.kind == "new":
            await self.writing.begin(start.guide or guide, quick=start.quick)
        elif start.kind == "practice":
            await self.questions.practise(start.selection)
        elif newest := start.debrief or await self._context.services.debriefs.last_unfinished():
            await self.writing.resume(newest)
        else:
            self._context.app.notify("You have no unfinished debriefs.")


def connect_flows(
    app: App[None], navigator: Navigator, services: Services, journal: JournalSession, guides: Path
) -> Flows:
    """Return the flows of `app`; `guides`: the folder of the user's own guides."""
    pages, home = PageLoader(app, services, guides), HomeFlow(app, services)
    return Flows(FlowContext(app, navigator, services, journal, pages, home))
