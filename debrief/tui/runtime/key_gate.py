"""The key gate, which delivers keys in order and holds them back while the app is busy with an earlier one.

Every widget has a message queue of its own, and a command often needs other queues, workers or a screen that is not
mounted yet. Textual hands out the next key meanwhile, to whatever has the focus then. Whoever types ahead would type
into the wrong screen.
"""

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from types import TracebackType

from textual import events
from textual.app import App
from textual.signal import Signal
from textual.widget import Widget

from debrief.domain.session.typed.number import FOLLOW_SECONDS, NumberTail
from debrief.tui.runtime.drain import drain_messages

Deliver = Callable[[events.Event], Awaitable[None]]
LEFTOVER_SECONDS = 0.4
"""Seconds without a key after which somebody no longer types on at what has closed."""


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


@dataclass(slots=True)
class Leftovers:
    """What is ignored after a text was left: printable keys, and `keys`, typed before `until` (seconds)."""

    keys: frozenset[str]
    until: float
    notify: Callable[[], object] | None
    """Called at the first key ignored."""

    def ignore(self, key: events.Key) -> bool:
        """Return whether to ignore `key`; if so, also ignore what follows it without a pause."""
        if key.time >= self.until or not (key.is_printable or key.key in self.keys):
            return False
        self.until = max(self.until, key.time + LEFTOVER_SECONDS)
        if self.notify is not None:
            self.notify()
            self.notify = None
        return True

    def end(self) -> None:
        """Ignore nothing more, since a command was given, or a text field has accepted what was typed."""
        self.until = 0.0


class KeyGate:
    """Delivers keys and pastes in the order they were typed, unless at least one pause holds them back."""

    def __init__(self, app: App[None], deliver: Deliver) -> None:
        """`deliver`: handles an event as the app does without a gate."""
        self._app = app
        self._deliver = deliver
        self._waiting: deque[events.Event] = deque()
        self._pauses: list[Pause] = []
        self._ignored: tuple[frozenset[str], float] = (frozenset(), 0.0)
        self._tail: NumberTail | None = None
        self._tail_until = 0.0
        self._held: list[events.Event] = []
        self._behind: list[events.Key] = []
        self._last_typed: events.Key | None = None
        self._leftovers = Leftovers(frozenset(), 0.0, None)
        self._reclaim: tuple[Callable[[events.Key], bool], Callable[[], Awaitable[object]]] | None = None
        self.key_typed: Signal[None] = Signal(app, "key typed")
        """Published right before a key or paste is delivered."""

    def ignore_next(self, keys: frozenset[str], until: float) -> None:
        """Ignore the next key if it is one of `keys` and typed before `until`, in seconds of an event's clock.

        So a key that confirms what has already happened by itself does not do it twice. After a digit, what belongs to
        the number is ignored too, as the "%" of "60 %" and the "/5" of "3/5".
        """
        self._ignored = (keys, until)
        self._behind = []
        last = self._last_typed
        self._tail = NumberTail() if last is not None and last.character and last.character in "0123456789" else None
        self._tail_until = last.time + FOLLOW_SECONDS if last is not None else 0.0

    def reclaim_next(self, belongs: Callable[[events.Key], bool], take: Callable[[], Awaitable[object]]) -> None:
        """Call `take` before the next key, if that `belongs` to what has gone on by itself; it gets the focus back."""
        self._reclaim = belongs, take

    def ignore_leftovers(self, keys: frozenset[str], notify: Callable[[], object]) -> None:
        """Ignore what is typed from now on without a pause, unless a text field accepts it; see `Leftovers`."""
        self._leftovers = Leftovers(keys, monotonic() + LEFTOVER_SECONDS, notify)

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
        if self._tail is not None:
            await self._release(self._tail)

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
        if self._is_tail(event):
            return
        held, self._tail = self._take_held(event), None
        typed = deque([*held, event])
        while typed and not self._pauses:
            await self._deliver_one(typed.popleft())
        self._waiting.extendleft(reversed(typed))

    def _is_tail(self, event: events.Event) -> bool:
        """Return whether `event` belongs to the number typed before, or may turn out to; in that case it is held."""
        keys, until = self._ignored
        if self._tail is None or not isinstance(event, events.Key) or event.time >= self._tail_until:
            return False
        if event.key == "backspace" and self._behind:
            typed, self._behind, self._held, self._tail = self._behind[:-1], [], [], NumberTail()
            for key in typed:
                self._is_tail(key)
            return True  # it deletes what was typed behind the number
        tail = self._tail.type(event.character) if event.is_printable and event.character else None
        if tail is None:
            if event.key in keys and not self._tail.has_letters:
                self._held = []
            return False
        if (
            event.is_printable
            and event.character
            and event.character.isdigit()
            and self._is_reclaimed([*self._behind, event])
        ):
            return False  # a second number may change how the first one is read
        self._behind.append(event)
        self._tail, self._tail_until = tail, event.time + FOLLOW_SECONDS
        self._ignored = keys, max(until, self._tail_until)
        self._held = [*self._held, event] if tail.begun else []
        if tail.has_letters:
            self._app.set_timer(FOLLOW_SECONDS, partial(self._release, tail))
        return True

    def _take_held(self, event: events.Event) -> list[events.Event]:
        """Return what to deliver before `event` of what was typed behind a number that has gone on.

        That is all of it if the number turned out to begin a sentence, and else what does not belong to the number.
        """
        (held, self._held), (behind, self._behind) = (self._held, []), (self._behind, [])
        if not behind:
            return []
        is_letter = isinstance(event, events.Key) and event.is_printable and event.time < self._tail_until
        if is_letter and self._is_reclaimed(behind):
            return [*behind]
        if len(held) < len(behind):
            self._reclaim = None  # what is left was typed behind a number with all that belongs to it
        from textual.widgets import TextArea  # 5 ms that the first frame need not wait for

        starts = not (isinstance(self._app.focused, TextArea) and self._app.focused.text)
        is_space = all(isinstance(key, events.Key) and (key.character or "").isspace() for key in held)
        return [] if is_space and (starts or not is_letter) else held

    def _is_reclaimed(self, behind: list[events.Key]) -> bool:
        """Return whether what was typed `behind` a number that has gone on belongs to that number."""
        return self._reclaim is not None and self._reclaim[0](behind[0])

    async def _release(self, tail: NumberTail) -> None:
        """Deliver the letters held for `tail`, which nothing was typed behind."""
        if self._tail is tail:
            held, self._held, self._tail = self._held, [], None
            for event in held:
                await self._deliver_one(event)

    async def _deliver_one(self, event: events.Event) -> None:
        self._last_typed = event if isinstance(event, events.Key) else None
        (ignored, until), self._ignored = self._ignored, (frozenset(), 0.0)
        reclaim, self._reclaim = self._reclaim, None
        if isinstance(event, events.Key) and event.key in ignored and event.time < until:
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
        """Return whether the focused widget accepts `event` as text; any other key or paste may be a command."""
        focused = self._app.focused
        key, character = (event.key, event.character) if isinstance(event, events.Key) else ("x", "x")
        return focused is not None and focused.check_consume_key(key, character)
