"""A list that is filtered as one types."""

from textual import events, on, work
from textual.getters import query_one

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.list_screen import ListScreen
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.undo import UndoStack

_WHILE_TYPING = {"complete", "to_the_list"}
"""What is done from the line for what to look for."""
_ALWAYS = {"back", "refresh"}
"""What is done from there and from the list; anything else is a letter in that line."""
_NOTHING_FOUND = "Nothing is found."


class FilteredScreen(ListScreen):
    """A list with a line for what to look for; a kind of list says where it finds what."""

    filter = query_one(FilterLine)

    def __init__(self, undos: UndoStack, journal: JournalAccess) -> None:
        super().__init__(undos)
        self._journal = journal
        self._completions: list[str] = []

    def look_for(self, text: str) -> tuple[str, ...]:
        """Show what is found by what is typed so far; return what is wrong with it."""
        raise NotImplementedError

    async def completed(self, text: str) -> list[tuple[str, str]]:
        """Return what is typed could go on as: each as a word, and as the whole line."""
        raise NotImplementedError

    @on(events.ScreenResume)
    @work(group="index", exclusive=True)
    async def _follow_index(self) -> None:
        """Show the list again after each step in which words stored before, here or elsewhere, were indexed."""
        async for _ in self._journal.index_steps():
            if self.filter.text.strip():
                self.refreshed()

    @property
    def nothing(self) -> str:
        """What is said where there are no rows."""
        return _NOTHING_FOUND if self.filter.text.strip() else self.NOTHING_YET

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done where the focus is."""
        if not self.is_mounted:
            return True
        if action == "complete" and not self._completions:
            return False
        if self.filter.typing is not (action in _WHILE_TYPING) and action not in _ALWAYS:
            return False
        return super().check_action(action, parameters)

    def on_descendant_focus(self) -> None:
        """Offer other keys in the list than in the line above it."""
        self.refresh_bindings()

    @work(group="find", exclusive=True)
    async def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Look for what is typed so far, and for what it could go on as."""
        problems = self.look_for(event.text)
        try:
            completions = await self.completed(event.text)
        except (LookupCancelled, JournalUnusable):  # the list says what is wrong
            completions = []
        self._completions = [whole for _, whole in completions]
        self.filter.help(problems, [word for word, _ in completions])
        self.refresh_bindings()

    @on(FilterLine.Done)
    def action_to_the_list(self) -> None:
        """Go on to the list."""
        self.listed.focus_rows()

    def action_search(self) -> None:
        """Go to the line for what to look for."""
        self.filter.type()

    def action_complete(self) -> None:
        """Complete what was begun."""
        if self._completions:
            self.filter.text = self._completions[0]

    def action_back(self) -> None:
        """Clear what is looked for; where nothing is, leave the line, then the screen."""
        if self.filter.typing or self.filter.text:
            self.filter.text = ""
            self.listed.focus_rows()
        else:
            self.dismiss(None)
