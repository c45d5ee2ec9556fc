"""People: the agenda on the start page."""

from debrief.domain.lists.agenda_item import AgendaItem
from debrief.tui.flows.context import FlowContext


class PeopleFlow:
    """Decides about the agenda, and says what became of it."""

    def __init__(self, context: FlowContext) -> None:
        self._app = context.app
        self._services = context.services
        self._home = context.home

    async def decide(self, item: AgendaItem, decision: str) -> None:
        """Do what was decided about an item: it is `done`, put off for a `day` or a `week`, or `let go`."""
        people = self._services.people
        match decision:
            case "done":
                message = await people.finish(item)
            case "let go":
                message = await people.let_go(item)
            case _:
                message = await people.put_off(item, 1 if decision == "day" else 7)
        await self._home.refresh()
        self._app.notify(message)
