"""Hides the journal behind a screen of its own, and takes over the keyboard and the mouse meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events
from textual.app import App
from textual.message import Message
from textual.widget import Widget

from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases
from debrief.tui.common.cover.idle import IdleClock
from debrief.tui.common.cover.passphrase_check import PassphraseCheck
from debrief.tui.common.cover.privacy import HIDE_KEY, Privacy
from debrief.tui.runtime.keys.key_gate import Deliver, KeyGate, Pause
from debrief.tui.runtime.work import start_worker

if TYPE_CHECKING:
    from debrief.tui.common.cover.screen import CoverScreen

T = TypeVar("T")

MODE = "cover"
"""The name of the mode of Textual with the cover; the journal's screens go on in the default one."""
COVER_ACTIONS = frozenset({"hide", "leave", "suspend_process"})
"""What the app does while the journal is hidden."""
DELIVERY_SECONDS = 0.5
"""How long the end of the app waits at most for keys that it has not delivered yet."""
LOOK_SECONDS = 5.0
"""Seconds between two looks whether nobody types."""


class Cover:
    """Shows and removes the cover of `app`, whose keys `gate` delivers.

    The cover is in a mode of its own, so whatever was going on goes on with the screens of the journal, unseen: a
    route that shows or closes one does it below the cover. Keys that wait at the gate wait on.
    """

    def __init__(
        self,
        app: App[None],
        gate: KeyGate,
        deliver: Deliver,
        privacy: Privacy,
        save: Callable[[], Coroutine[Any, Any, object]],
    ) -> None:
        """`deliver`: handles an event as the app does without a gate; `save`: stores what was typed."""
        self._app = app
        self._gate = gate
        self._deliver = deliver
        self._save = save
        self._passphrase_check = (
            None if privacy.unlock is None else PassphraseCheck(privacy.unlock, WrongPassphrases(privacy.attempts_file))
        )
        self._pause: Pause | None = None
        self._since: float | None = None
        """When the key was typed that hides the journal; what was typed before it belongs to the journal."""
        self._focused: Widget | None = None
        self._blurred: Widget | None = None
        self._notify: Callable[[], None] | None = None
        self.idle = IdleClock(privacy.lock_after * 60)
        self.keys = frozenset({HIDE_KEY})
        """The keys that hide the journal."""

    @property
    def is_up(self) -> bool:
        """Whether the journal is hidden."""
        return self._pause is not None

    def start(self) -> None:
        """Begin to look whether nobody types, once the first screen is there."""
        # Textual only switches back to a mode that was added, which before the first screen would make that slower.
        self._app.add_mode(self._app.DEFAULT_MODE, self._app.get_default_screen)
        if self.idle.seconds:
            self._app.set_interval(LOOK_SECONDS, self._hide_if_idle)

    def takes(self, message: Message) -> bool:
        """Hide the journal if `message` is the key for it, which waits for nothing; return whether it is.

        Messages of the app wait while a key before them is handled: a second or two if that takes the disk so long.
        """
        if self.is_up or not isinstance(message, events.Key) or message.key not in self.keys:
            return False
        if self._since is None and self._app.is_running:
            self._since = message.time
            start_worker(self._app, self._hide_soon, name="cover")  # in a context in which a screen can be made
        return True

    async def on_event(self, event: events.Event) -> None:
        """Deliver `event` to the cover or, through the gate, to the journal."""
        if event.is_forwarded or not isinstance(event, events.InputEvent | events.Paste):
            await self._gate.on_event(event)
            return
        woken = self._hide_if_idle()
        self.idle.restart()
        if woken:
            return  # it was typed for nothing that can be seen
        if self._since is None or event.time < self._since:
            await self._gate.on_event(event)
            return
        self.hide()
        await self._deliver(event)

    def hide(self) -> None:
        """Hide the journal at once, and store what was typed."""
        if self.is_up:
            return
        app = self._app
        self._since = self._since or 0.0
        self._pause = self._gate.paused("cover")
        self._focused = app.focused if app.app_focus else self._blurred
        app.capture_mouse(None)
        app.add_mode(MODE, self._new_screen)
        app.switch_mode(MODE)
        start_worker(app, self._save, name="save")

    def draw_after_stop(self) -> None:
        """Draw the screen anew, right after the process was stopped and goes on; hide it if that took too long."""
        if not self._app.is_running:
            return
        if not self.is_up and self.idle.is_over:
            start_worker(self._app, self._hide_soon, name="cover")  # first in the loop: before the timers, which draw
        else:
            self._app.screen.refresh(layout=True)  # Textual does so only for `App.suspend`: it would stay blank

    def toggle(self) -> None:
        """Hide the journal; go back to one that has no passphrase."""
        if not self.is_up:
            self.hide()
        elif self._passphrase_check is None:
            self.reveal()

    def reveal(self) -> None:
        """Go back to the screen, focus and cursor of before."""
        if self._pause is None:
            return
        pause, self._pause, self._since = self._pause, None, None
        app, focused, self._focused = self._app, self._focused, None
        app.switch_mode(app.DEFAULT_MODE)
        app.remove_mode(MODE)
        if focused is not None and focused.is_attached and focused.screen is app.screen:
            app.screen.set_focus(focused, scroll_visible=False)
        if self._notify is not None:
            self._notify()
            self._notify = None
        app.call_later(pause.suspend)

    def before(self, save: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
        """Return what calls `save`, for the end of the app, after the keys that the gate has not delivered yet.

        They would be lost with the app. If the journal was hidden behind them, it goes back, and draws nothing.
        """

        async def call() -> T:
            await self._gate.deliver_held()
            hidden, kept = self.is_up, self._gate.has_kept_text
            if not (kept or (hidden and self._gate.has_waiting)):
                return await save()
            with self._app.batch_update():
                if hidden:
                    self.reveal()
                if kept:
                    self._gate.answer_question()
                until = monotonic() + DELIVERY_SECONDS
                while (self._gate.has_kept_text or not self._gate.idle) and monotonic() < until:
                    await asyncio.sleep(0.005)
                try:
                    return await save()
                finally:
                    if hidden:
                        self.hide()

        return call

    def remember_focus(self) -> None:
        """Remember what has the focus, right before the app loses it to another window."""
        if not self.is_up:
            self._blurred = self._app.focused

    def notify_later(self, notify: Callable[[], None]) -> None:
        """Call `notify`, in place of what was to be called before, once the journal is shown again."""
        self._notify = notify

    @contextmanager
    def below(self) -> Iterator[None]:
        """Let what runs in the block change the screens of the journal, also while the cover is over them.

        `App.push_screen` can be given a mode, but `App.pop_screen` cannot, and `Screen.dismiss` calls it: without
        this, a dialog that closes by itself would take the cover off (tests/tui/cover).
        """
        mode, self._app._current_mode = self._app._current_mode, self._app.DEFAULT_MODE
        try:
            yield
        finally:
            self._app._current_mode = mode

    async def _hide_soon(self) -> None:
        self.hide()

    def _new_screen(self) -> "CoverScreen":
        from debrief.tui.common.cover.screen import CoverScreen  # not needed for the first frame

        screen = CoverScreen(self.reveal, self._passphrase_check)
        # As the first screen of a mode, Textual would parse all style sheets again for it, twice: 100 ms of 130.
        screen._css_update_count = self._app._css_update_count
        return screen

    def _hide_if_idle(self) -> bool:
        """Hide the journal if nobody has typed for long enough; return whether that was done now."""
        if self.is_up or not self.idle.is_over:
            return False
        self.hide()
        return True
