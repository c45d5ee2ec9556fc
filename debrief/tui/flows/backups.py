"""Backups: list them, make one, and show how to restore one."""

from datetime import datetime

from debrief.storage.backups.folder import Backup
from debrief.storage.backups.names import Reason, describe_reason
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.flows.context import FlowContext

_NEW = "new"


class BackupsFlow:
    """Shows the backups; restoring one needs the app closed, so it shows the command to run."""

    def __init__(self, context: FlowContext) -> None:
        self._app = context.app
        self._navigator = context.navigator
        self._services = context.services

    async def show(self) -> None:
        """List the backups; make one, or show how to restore the picked one."""
        backups = await self._services.backups.all()
        choices = [ChoiceOption(_NEW, "Make a backup now"), *map(_choice, backups)]
        heading = "Backups. Choose one to see how to restore it." if backups else "Backups. You have none yet."
        picked = await self._navigator.show(ChooseScreen(heading, choices))
        if picked == _NEW:
            await self._make()
        elif picked:
            self._app.notify(f"Quit debrief, then run: debrief restore {picked}", timeout=60)

    async def _make(self) -> None:
        try:
            made = await self._services.backups.make(Reason.BY_HAND)
        except JournalUnusable as error:
            self._app.notify(str(error), severity="error", timeout=30)
        else:
            self._app.notify(f"The backup was made and checked. It is at {made}", timeout=10)


def _choice(backup: Backup) -> ChoiceOption:
    moment = datetime.fromtimestamp(backup.made_at / 1000).astimezone()
    label = f"{moment:%Y-%m-%d %H:%M}  {describe_reason(backup.reason)}".strip()
    return ChoiceOption(backup.path.name, label, str(backup))
