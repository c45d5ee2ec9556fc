"""The key gate, which delivers keys in order and holds them back while the app is busy with an earlier one.

Every widget has a message queue of its own, and a command often needs other queues, workers or a screen that is not
mounted yet. Textual hands out the next key meanwhile, to whatever has the focus then. Whoever types ahead would type
into the wrong screen.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from types import TracebackType

from textual import events
from textual.app import App
from textual.signal import Signal
from textual.widget import Widget

from debrief.domain.session.input.number import FOLLOW_SECONDS
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.keys.kept_keys import KeptKeys
from debrief.tui.runtime.keys.keys_behind_number import KeysBehindNumber
from debrief.tui.runtime.keys.leftover_keys import LeftoverKeys

Deliver = Callable[[events.Event], Awaitable[None]]


class Pause:
    """One reason to hold keys back, from the call of `KeyGate.paused` to the end of its `with` block."""

    def __init__(self, gate: "KeyGate", reason: str) -> None:
        self.reason = reason
        self._gate = gate
        self.in_force = False
        self.resume()

    def resume(self) -> None:
        """Hold keys back again after a `suspend`."""
        if not self.in_force:
            self.in_force = True
            self._gate.add(self)

    def suspend(self) -> None:
        """Let keys through for now, unless something else holds them back."""
        if self.in_force:
            self.in_force = False
            self._gate.remove(self)

    def __enter__(self) -> "Pause":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.suspend()


class KeyGate:
    """Delivers keys and pastes in the order they were typed, unless at least one pause holds them back."""

    def __init__(self, app: App[None], deliver: Deliver) -> None:
        """`deliver`: handles an event as the app does without a gate."""
        self._app = app
        self._deliver = deliver
        self._waiting: deque[events.Event] = deque()
        self._pauses: list[Pause] = []
        self._ignored: Mapping[str, float] = {}
        self._behind_number = KeysBehindNumber(app, self._takes_back)
        self._last_typed: events.Key | None = None
        self._leftovers = LeftoverKeys()
        self._kept: KeptKeys | None = None
        self._reclaim: tuple[Callable[[events.Key], bool], Callable[[], Awaitable[object]]] | None = None
        self.key_typed: Signal[None] = Signal(app, "key typed")
        """Published right before a key or paste is delivered."""

    def ignore_next(self, until: Mapping[str, float]) -> None:
        """Ignore the next key if it is typed before the time that `until` has for it, in seconds of an event's clock.

        So a key that confirms what has already happened by itself does not do it twice. After a digit, what belongs to
        the number is ignored too, as the "%" of "60 %" and the "/5" of "3/5".
        """
        self._ignored = until
        self._behind_number.begin(self._last_typed)

    def reclaim_next(self, belongs: Callable[[events.Key], bool], take: Callable[[], Awaitable[object]]) -> None:
        """Call `take` before the next key, if that `belongs` to what has gone on by itself; it gets the focus back."""
        self._reclaim = belongs, take

    def ignore_leftovers(self, keys: frozenset[str], notify: Callable[[], object]) -> None:
        """Ignore what is typed from now on without a pause, unless a text field accepts it; see `LeftoverKeys`."""
        self._leftovers.begin(keys, notify)

    @contextmanager
    def keep_text(self, notify: Callable[[], object], answer: Callable[[], object]) -> Iterator[None]:
        """Keep what is typed on from now on, and deliver it at the end of the `with` block; see `KeptKeys`.

        For a question that nobody could expect behind a text: what is typed before anyone sees it is no answer to it.
        """
        self._kept = kept = KeptKeys(notify, answer)
        try:
            yield
        finally:
            self._kept = None
            with self.paused("kept keys"):  # delivered behind the messages already posted
                self._waiting.extendleft(reversed(kept.kept))

    @property
    def has_kept_text(self) -> bool:
        """Whether something was typed on behind a text that a question is asked about."""
        return self._kept is not None and bool(self._kept.kept)

    def answer_question(self) -> None:
        """Answer that question, so that what was typed on is delivered before the app ends."""
        if self._kept is not None:
            self._kept.answer()

    def paused(self, reason: str) -> Pause:
        """Return a pause that holds keys back from now to the end of its `with` block."""
        return Pause(self, reason)

    @property
    def reasons(self) -> list[str]:
        """The reasons of the active pauses; empty while keys are delivered."""
        return [pause.reason for pause in self._pauses]

    @property
    def next_waiting(self) -> events.Event | None:
        """The key or paste that has waited longest."""
        return self._waiting[0] if self._waiting else None

    @property
    def has_waiting(self) -> bool:
        """Whether keys are waiting."""
        return bool(self._waiting)

    @property
    def idle(self) -> bool:
        """Whether nothing holds keys back and none is waiting."""
        return not self._pauses and not self._waiting

    def add(self, pause: Pause) -> None:
        """Add a pause; called by the pause."""
        self._pauses.append(pause)

    def remove(self, pause: Pause) -> None:
        """Remove a pause, and deliver the waiting keys after the messages already posted."""
        self._pauses.remove(pause)
        if not self._pauses and self._waiting:
            self._app.call_later(self._deliver_waiting)

    async def deliver_held(self) -> None:
        """Deliver what is held behind a number until it is clear whether it belongs to that."""
        self._reclaim_suffix()
        for key in self._behind_number.forget():
            await self._deliver_one(key)

    async def on_event(self, event: events.Event) -> None:
        """Deliver `event`; a key or a paste waits for its turn."""
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if isinstance(event, events.MouseUp) and not event.is_forwarded:
            await self._deliver_click(event)
        elif not typed:
            if isinstance(event, events.MouseDown):
                await self.deliver_held()  # before the click takes the focus elsewhere
            await self._deliver(event)
        elif self.idle:
            await self._deliver_typed(event)
        else:
            self._waiting.append(event)

    async def _deliver_click(self, event: events.MouseUp) -> None:
        """Deliver a click at once; the keys typed behind it wait until what it does is done, as behind a command."""
        target = self._app.mouse_over or self._app.screen
        pause = self.paused("click")
        try:
            await self._deliver(event)
        finally:
            self._app.call_later(self._end_command, target, pause)

    async def _deliver_waiting(self) -> None:
        while self._waiting and not self._pauses:
            await self._deliver_typed(self._waiting.popleft())

    async def _deliver_typed(self, event: events.Event) -> None:
        self.key_typed.publish(None)
        if self._kept is not None and self._kept.keep(event):
            return
        if self._behind_number.take(event):
            self._hold_behind_number()
            return
        typed = deque([*self._keys_before(event), event])
        while typed and not self._pauses:
            await self._deliver_one(typed.popleft())
        self._waiting.extendleft(reversed(typed))

    def _hold_behind_number(self) -> None:
        """Go on ignoring what confirms the number, and deliver letters held behind it where no more come."""
        self._ignored = {key: max(until, self._behind_number.until) for key, until in self._ignored.items()}
        if self._behind_number.has_letters:
            self._app.set_timer(FOLLOW_SECONDS, partial(self._deliver_unfollowed, self._behind_number.keys))

    async def _deliver_unfollowed(self, keys: list[events.Key]) -> None:
        if self._behind_number.keys is keys:
            await self.deliver_held()

    def _keys_before(self, event: events.Event) -> list[events.Key]:
        """Return what to deliver before `event` of what was typed behind a number that has gone on."""
        self._reclaim_suffix()
        behind = self._behind_number.keys
        held = self._behind_number.release(event, frozenset(self._ignored))
        if len(held) < len(behind):
            self._reclaim = None  # what is left was typed behind a number with all that belongs to it
        return held

    def _reclaim_suffix(self) -> None:
        """Let the number take the focus back, whatever the next key, where what was typed behind it is a part of it."""
        if self._behind_number.is_suffix and self._reclaim is not None:
            self._reclaim = lambda _: True, self._reclaim[1]

    def _takes_back(self, key: events.Key) -> bool:
        """Return whether what has gone on by itself gets the focus back for `key`."""
        return self._reclaim is not None and self._reclaim[0](key)

    async def _deliver_one(self, event: events.Event) -> None:
        self._last_typed = event if isinstance(event, events.Key) else None
        ignored, self._ignored = self._ignored, {}
        reclaim, self._reclaim = self._reclaim, None
        if isinstance(event, events.Key) and event.time < ignored.get(event.key, 0.0):
            return
        if reclaim is not None and isinstance(event, events.Key) and reclaim[0](event):
            with self.paused("reclaim"):
                await reclaim[1]()
        if self._is_text(event):
            self._leftovers.end()
            await self._deliver(event)
            return
        if isinstance(event, events.Key) and self._leftovers.ignore(event):
            return
        self._leftovers.end()
        target = self._app.focused or self._app.screen
        if isinstance(event, events.Key) and not event.is_printable:
            await drain_messages(target)  # a command that fails must not take the letters typed before it along
        pause = self.paused("command")
        try:
            await self._deliver(event)
            await drain_messages(target)
        finally:
            # What the command posted to the app arrives behind this event, so the pause ends behind that.
            self._app.call_later(self._end_command, target, pause)

    async def _end_command(self, target: Widget, pause: Pause) -> None:
        await drain_messages(target)
        self._app.call_later(pause.suspend)

    def _is_text(self, event: events.Event) -> bool:
        """Return whether the focused widget accepts `event` as text; any other key or paste may be a command.

        Pasted lines may become entries of a list, after which another field has the focus.
        """
        if isinstance(event, events.Paste) and ("\n" in event.text or "\r" in event.text):
            return False
        focused = self._app.focused
        key, character = (event.key, event.character) if isinstance(event, events.Key) else ("x", "x")
        return focused is not None and focused.check_consume_key(key, character)
