"""All flows of one app, wired to each other."""

from debrief.tui.flows.backups import BackupsFlow
from debrief.tui.flows.browsing import BrowsingFlow
from debrief.tui.flows.context import FlowContext
from debrief.tui.flows.questions import QuestionsFlow
from debrief.tui.flows.reading import ReadingFlow
from debrief.tui.flows.writing import WritingFlow


class Flows:
    """The ways from screen to screen, by area; what their methods return is a route for the navigator."""

    def __init__(self, context: FlowContext) -> None:
        self.pages = context.pages
        self.home = context.home
        self.reading = ReadingFlow(context)
        self.questions = QuestionsFlow(context)
        self.writing = WritingFlow(context, self.reading, self.questions)
        self.backups = BackupsFlow(context)
        self.browsing = BrowsingFlow(context, self.reading, self.writing)
