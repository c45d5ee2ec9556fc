"""Entries taken out of a list, to be brought back while it is shown."""

from typing import TYPE_CHECKING, Any

from debrief.tui.common.confirm import AskScreen

if TYPE_CHECKING:
    from debrief.tui.forms.entries import Entries


class RemovedEntries:
    """Takes entries out of a list and brings them back, the last one first."""

    def __init__(self, entries: "Entries") -> None:
        self._entries = entries
        self._removed: list[tuple[int, Any]] = []

    async def take_out(self, index: int) -> None:
        """Take the entry at `index` out, if it may be; ask first where something goes with it."""
        entries, parts = self._entries, self._entries.parts
        if entries.kind.new is None or index >= len(parts):
            return
        also = entries.kind.loses(parts[index])
        if also and not await entries.app.push_screen_wait(AskScreen(also, "Remove", "Keep it")):
            return
        self._removed.append((index, parts[index]))
        left = (*parts[:index], *parts[index + 1 :])
        await entries.change(left, min(index, max(len(left) - 1, 0)), in_list=True)
        entries.notify("Removed. In the list, u brings it back.", markup=False)

    async def bring_back(self) -> None:
        """Bring the entry back that was taken out last, where it was."""
        entries, parts = self._entries, self._entries.parts
        if not self._removed:
            entries.notify("Nothing was removed here.", markup=False)
            return
        index, part = self._removed.pop()
        entries.app.clear_notifications()
        await entries.change((*parts[:index], part, *parts[index:]), index, in_list=True)
