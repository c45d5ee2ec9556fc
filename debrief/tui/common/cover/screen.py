"""The screen that hides the journal: a sentence and, if the journal has one, the field for the passphrase."""

import asyncio
from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from debrief.domain.text import safe
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.bindings import suspend_binding
from debrief.tui.common.cover.passphrase_check import PassphraseCheck, again_sentence, wrong_sentence
from debrief.tui.common.key_line import KeyLine
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import work

HIDDEN = "Press <cover.go_back:Enter> to go back."
LOCKED = "Type your passphrase and press <cover.go_back:Enter> to go back."
CHECKING = "One moment."
TRY_AGAIN = "That is not the passphrase. You can try again."
MOST_CHARACTERS = 4096
"""The characters of the longest passphrase one can type."""


class PassphraseField(Input):
    """A line whose text is never shown and cannot be copied."""

    def __init__(self) -> None:
        super().__init__(password=True, compact=True, max_length=MOST_CHARACTERS, select_on_focus=False)

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Cut nothing: what is cut is copied."""

    def take(self) -> str:
        """Return the passphrase, and empty the line."""
        typed, self.value = self.value, ""
        return typed


class CoverScreen(Screen[None]):
    """Shows nothing of the journal, and calls `reveal` on Enter, or once the passphrase is right."""

    BINDINGS = [
        Binding("enter", "go_back", "Go back", priority=True, id="cover.go_back",
                tooltip="Go back to where you were; a journal with a passphrase asks for it first"),
        suspend_binding("cover.suspend"),
    ]  # fmt: skip
    ALLOW_SELECT = False
    AUTO_FOCUS = "PassphraseField"

    def __init__(self, reveal: Callable[[], None], check: PassphraseCheck | None) -> None:
        """`check`: what checks the passphrase; None if the journal has none."""
        super().__init__()
        self._reveal = reveal
        self._passphrase_check = check
        self._checking = self._again = False

    def compose(self) -> ComposeResult:
        """Yield the sentence, the field and the keys."""
        with Vertical(classes="middle"):
            yield Static(name_keys(self.app, HIDDEN if self._passphrase_check is None else LOCKED), markup=False)
            if self._passphrase_check is not None:
                yield PassphraseField()
                yield Static("", classes="message", markup=False)
        yield KeyLine()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is typed from the app."""
        event.stop()

    def action_go_back(self) -> None:
        """Go back, or check the passphrase first."""
        if self._passphrase_check is None:
            self._reveal()
            return
        if self._checking:
            self._again = True
        elif self.is_mounted:
            self._checking = True
            self._check(self.query_one(PassphraseField), self._passphrase_check)

    @work()
    async def _check(self, field: PassphraseField, check: PassphraseCheck) -> None:
        """Go back if the passphrase is right, or else let the next attempt wait, which may be typed meanwhile."""
        await drain_messages(field)  # its letters may come behind Enter, which is a key of the screen
        if (typed := field.take()) and await self._is_right(typed, check):
            self._reveal()
            return
        self._checking = False
        if self._again and self.is_mounted:
            self._again = False
            self.action_go_back()

    async def _is_right(self, typed: str, check: PassphraseCheck) -> bool:
        """Return whether what was typed is the passphrase; after a wrong one, also of another process, wait first."""
        if seconds := check.seconds:
            self._say(again_sentence(seconds))
            await asyncio.sleep(seconds)
        self._say(CHECKING)
        try:
            right = await check.check(typed)
        except JournalUnusable as error:
            self._say(str(error))
            return False
        if right:
            return True
        self._say(wrong_sentence(seconds := check.seconds))
        await asyncio.sleep(seconds)
        self._say(TRY_AGAIN)
        return False

    def _say(self, words: str) -> None:
        self.query_one(".message", Static).update(Content(safe(words)))
