"""An app that hides its screens on a key or when nobody types, and that clears what was copied."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from textual import events
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Keymap
from textual.message import Message
from textual.screen import Screen

from debrief.domain.text import safe
from debrief.tui.common.cover.cover import COVER_ACTIONS, Cover
from debrief.tui.common.cover.privacy import HIDE, HIDE_KEY, Privacy
from debrief.tui.runtime.keys.key_gate import KeyGate
from debrief.tui.runtime.terminal.clipboard import CopiedText
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.terminal.platform_driver import driver_class


class PrivateApp(App[None]):
    """Delivers keys through a gate, or to the cover; `save` stores what was typed."""

    DEFAULT_MODE = "journal"
    """The mode of the journal's screens."""

    def __init__(self, privacy: Privacy, save: Callable[[], Coroutine[Any, Any, object]]) -> None:
        super().__init__(driver_class=driver_class())
        self.key_gate = KeyGate(self, super().on_event)
        self.cover = Cover(self, self.key_gate, super().on_event, privacy, save)
        self.copied = CopiedText(self, privacy.clear_clipboard_after, super().copy_to_clipboard)

    def set_keymap(self, keymap: Keymap) -> None:
        """Set the keys of commands by their ids."""
        super().set_keymap(keymap)
        self.cover.keys = frozenset(keymap.get(HIDE, HIDE_KEY).split(","))

    def post_message(self, message: Message) -> bool:
        """Queue `message`, unless it is the key that hides the journal, which comes before everything."""
        return self.cover.takes(message) or super().post_message(message)

    async def on_event(self, event: events.Event) -> None:
        """Deliver keys to the cover, or through the gate."""
        await self.cover.on_event(event)

    def on_app_blur(self) -> None:
        """Remember what had the focus, in case the journal is hidden while another window has it."""
        self.cover.remember_focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Do nothing that would show the journal while it is hidden."""
        return (not self.cover.is_up or action in COVER_ACTIONS) and super().check_action(action, parameters)

    def action_hide(self) -> None:
        """Hide the journal, or go back to it."""
        self.cover.toggle()

    def notify(self, message: str, *, markup: bool = False, **how: Any) -> None:
        """Show a notification, made safe for a terminal, in place of the last one; while hidden, later.

        Keys in it are named as in `name_keys`.
        """
        if self.cover.is_up:
            self.cover.notify_later(partial(self.notify, message, markup=markup, **how))
            return
        self.clear_notifications()
        super().notify(safe(name_keys(self, message)), markup=markup, **how)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy `text` by the terminal; if it is cleared later, say so."""
        super().copy_to_clipboard(text)
        if notice := self.copied.remember(text):
            self.notify(notice)

    @property
    def screen_stack(self) -> list[Screen[Any]]:
        """The screens of the journal, also while the cover is over them."""
        return self.get_screen_stack(self.DEFAULT_MODE)

    def push_screen(self, screen: Any, *how: Any, mode: str | None = None, **more: Any) -> Any:
        """Push a screen of the journal, below the cover if that is up."""
        return super().push_screen(screen, *how, mode=mode or self.DEFAULT_MODE, **more)

    def pop_screen(self) -> AwaitComplete:
        """Pop a screen of the journal, and leave the cover where it is."""
        with self.cover.below():
            return super().pop_screen()
