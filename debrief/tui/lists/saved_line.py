"""A dialog for one line of a record, which is saved if the app ends while it is open."""

from collections.abc import Callable

from debrief.domain.record.text_edit import TextEdit
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.lists.prompt_line import Completions, PromptLineScreen
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.text_draft import TextDraft, TextStore


class SavedLineScreen(PromptLineScreen):
    """Returns the typed line, or None if the user cancelled.

    If the app is ended, is suspended or crashes, the line is saved to `store` as with Enter.
    """

    def __init__(
        self,
        store: TextStore,
        edit: TextEdit,
        title: str,
        legend: str,
        *,
        complete: Callable[[str], Completions] = lambda _: [],
        required: bool = False,
    ) -> None:
        """`edit`: where the line belongs, and its initial text. `required`: whether an empty line is not saved."""
        super().__init__(title, edit.text, legend, complete=complete)
        self._draft = TextDraft(store, edit)
        self._required = required

    async def collect_all_input(self) -> None:
        """Handle all keys typed so far, and save the line."""
        await drain_messages(self.focused)
        self.collect_input()

    def collect_input(self) -> None:
        """Save the line as it is now."""
        text = self.query_one(FilterLine).text.strip()
        if text or not self._required:
            self._draft.update(text)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether all are stored."""
        return self._draft.flush(seconds)

    async def action_dismiss(self, result: str | None = None) -> None:
        """Cancel: save the initial text again, in case the app was only suspended since."""
        self._draft.update(self._text)
        await super().action_dismiss(result)
