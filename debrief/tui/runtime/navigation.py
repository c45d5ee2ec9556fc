"""Navigation: workers that show screens one after the other, and hold keys back until the right one is shown."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any, Protocol, TypeVar, cast
from weakref import WeakKeyDictionary

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.runtime.keys.key_gate import KeyGate, Pause

T = TypeVar("T")
CONFIRMING = frozenset({"enter", "tab"})
"""The keys that somebody may press out of habit after a choice that has gone on by itself, or in a text."""
ALREADY_FINISHED = "You had already finished, so what you typed next is not saved. Open it again to add it."
"""Shown to somebody who types on after a form has closed."""
CONFIRM_SECONDS = 3.0
"""Seconds after that choice in which such a key is ignored: somebody tired looks at the screen before Enter."""
ENTER_IN_LIST_SECONDS = 10.0
"""That for Enter in a list, which would end the list or pass a field over: what is typed next would be elsewhere."""
Route = Coroutine[Any, Any, object]
"""A coroutine function that awaits `Navigator.show` for each screen of a navigation."""


class Navigator:
    """Runs routes, each in a worker.

    Keys wait from the start of a route until it shows a screen, and again from the moment that screen is popped until
    the route shows another one or ends. So each key reaches the screen it was typed for.
    """

    def __init__(self, app: App[None], gate: KeyGate) -> None:
        self._app = app
        self._gate = gate
        self._routes: set[Pause] = set()
        self._pauses: WeakKeyDictionary[asyncio.Task[Any], Pause] = WeakKeyDictionary()
        self._shown: WeakKeyDictionary[Screen[Any], Pause] = WeakKeyDictionary()

    @property
    def busy(self) -> bool:
        """Whether a route is about to show another screen."""
        return any(pause.in_force for pause in self._routes)

    def start(self, route: Route, node: DOMNode | None = None, *, always: bool = False) -> None:
        """Run `route` in a worker; errors after its `node` was removed are ignored.

        While another route is on its way it is dropped, for a second click would go there twice. `always`: a change on
        this screen rather than a way to another; it is never dropped, and no other is because of it.
        A JournalUnusable is shown; a LookupCancelled means that a newer look-up goes on in its place.
        """
        if self.busy and not always:
            route.close()
            return
        pause = self._gate.paused(getattr(route, "__qualname__", "route"))
        self._app.clear_notifications()  # the last one would cover what comes
        if not always:
            self._routes.add(pause)
        # Always the app's: the worker of a screen that is removed at once would never start, nor end the pause.
        self._app.run_worker(self._run(route, pause, node or self._app), name=pause.reason)

    async def show(self, screen: Screen[T]) -> T:
        """Push `screen` and return its result. To be called in a route; in another worker it only pushes and waits."""
        task = asyncio.current_task()
        pause = self._pauses.get(task) if task else None
        if pause is not None:
            self._shown[screen] = pause
            screen.call_later(self._app.call_later, self._mounted, screen)
        return await self._app.push_screen_wait(screen)

    def pause_keys(self, reason: str) -> Pause:
        """Hold keys back, as `KeyGate.paused` does."""
        return self._gate.paused(reason)

    @property
    def next_waiting(self) -> events.Event | None:
        """The key or paste held back first."""
        return self._gate.next_waiting

    def ignore_confirmation(self, at: float, keys: frozenset[str], *, in_list: bool = False) -> None:
        """Ignore the next key if it is one of `keys` and comes within CONFIRM_SECONDS of `at`; see those."""
        until = dict.fromkeys(keys, at + CONFIRM_SECONDS)
        self._gate.ignore_next({**until, "enter": at + ENTER_IN_LIST_SECONDS} if in_list else until)

    def reclaim_next(self, belongs: Callable[[events.Key], bool], take: Callable[[], Awaitable[object]]) -> None:
        """Call `take` before the next key if that `belongs` to what was typed before; see `KeyGate.reclaim_next`."""
        self._gate.reclaim_next(belongs, take)

    def ignore_leftovers(self, message: str = ALREADY_FINISHED, keys: frozenset[str] = CONFIRMING) -> None:
        """Ignore letters, and `keys`, typed from now on without a pause, and show `message` at the first of them.

        They belong to the text that was left, and must not run as commands on the screen below.
        """
        self._gate.ignore_leftovers(keys, partial(self._app.notify, message))

    def keep_text(self, message: str, question: Screen[bool]) -> AbstractContextManager[None]:
        """Keep what is typed on for the end of the `with` block, and show `message`; see `KeyGate.keep_text`.

        `question`: answered with yes if the app ends before that.
        """
        return self._gate.keep_text(partial(self._app.notify, message), partial(question.dismiss, True))  # noqa: FBT003 - its result, as Textual has it

    def on_each_key(self, node: DOMNode, call: Callable[[], object]) -> None:
        """Call `call` right before each key or paste is delivered, while `node` is mounted."""
        self._gate.key_typed.subscribe(node, lambda _: call(), immediate=True)

    def popping(self, screen: Screen[Any]) -> None:
        """Hold keys back for the route that showed `screen`, which is about to be popped.

        What is typed on after a text on it runs no command on the screen below. A dialog is ended on purpose.
        """
        if not screen.is_modal and _is_written(screen.focused):
            self.ignore_leftovers()
        if (pause := self._shown.pop(screen, None)) is not None:
            pause.resume()

    async def _run(self, route: Route, pause: Pause, node: DOMNode) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a worker's coroutine runs in a task
        self._pauses[task] = pause
        with pause:
            try:
                await route
            except LookupCancelled:
                pass
            except JournalUnusable as error:
                notify_error(self._app, error)
            except Exception:
                if node.is_attached:
                    raise
            finally:
                self._routes.discard(pause)

    def _mounted(self, screen: Screen[Any]) -> None:
        if (pause := self._shown.get(screen)) is not None:
            pause.suspend()


class Show(Protocol):
    """Shows a screen and returns its result, as `Navigator.show` does."""

    def __call__(self, screen: Screen[T], /) -> Awaitable[T]:
        """Return the result."""


class HasNavigator(Protocol):
    """An app with a navigator."""

    navigator: Navigator


def navigate(node: DOMNode, route: Route, *, always: bool = False) -> None:
    """Start a route of a screen or widget; see `Navigator.start`."""
    cast("HasNavigator", node.app).navigator.start(route, node, always=always)


async def show(node: DOMNode, screen: Screen[T]) -> T:
    """Push `screen` and return its result; see `Navigator.show`."""
    return await cast("HasNavigator", node.app).navigator.show(screen)


def pause_keys(node: DOMNode, reason: str) -> Pause:
    """Hold keys back until the pause returned is suspended; see `KeyGate.paused`."""
    return cast("HasNavigator", node.app).navigator.pause_keys(reason)


def next_waiting(node: DOMNode) -> events.Event | None:
    """Return the key or paste held back first, if there is one."""
    return cast("HasNavigator", node.app).navigator.next_waiting


def on_each_key(node: DOMNode, call: Callable[[], object]) -> None:
    """Call `call` right before each key or paste is delivered; see `Navigator.on_each_key`."""
    cast("HasNavigator", node.app).navigator.on_each_key(node, call)


def confirming_keys(node: DOMNode, *actions: str) -> frozenset[str]:
    """Return the keys that lead on: Enter, Tab, and what the focused widget binds to one of `actions`."""
    bindings = node.screen.active_bindings
    return CONFIRMING | {key for key, bound in bindings.items() if bound.binding.action in actions}


def ignore_confirmation(node: DOMNode, at: float, keys: frozenset[str] = CONFIRMING, *, in_list: bool = False) -> None:
    """Ignore one of `keys` pressed out of habit after what has gone on by itself; see `Navigator`."""
    cast("HasNavigator", node.app).navigator.ignore_confirmation(at, keys, in_list=in_list)


def reclaim_next(node: DOMNode, belongs: Callable[[events.Key], bool], take: Callable[[], Awaitable[object]]) -> None:
    """Call `take` before the next key if that `belongs` to what was typed before, and `node` is still on top.

    See `KeyGate.reclaim_next`.
    """

    def still_belongs(key: events.Key) -> bool:
        return node.is_attached and node.screen.is_current and belongs(key)

    cast("HasNavigator", node.app).navigator.reclaim_next(still_belongs, take)


def ignore_leftovers(node: DOMNode, message: str) -> None:
    """Ignore what is typed on after a text, and show `message`; see `Navigator.ignore_leftovers`."""
    cast("HasNavigator", node.app).navigator.ignore_leftovers(message)


def keep_text(node: DOMNode, message: str, question: Screen[bool]) -> AbstractContextManager[None]:
    """Keep what is typed on for the end of the `with` block; see `Navigator.keep_text`."""
    return cast("HasNavigator", node.app).navigator.keep_text(message, question)


def _is_written(widget: Widget | None) -> bool:
    """Return whether `widget` is a field for text, and there is some."""
    from textual.widgets import TextArea  # 5 ms that the first frame need not wait for

    return isinstance(widget, TextArea) and bool(widget.text.strip())


@contextmanager
def notifying_errors(app: App[Any]) -> Iterator[None]:
    """Show why the journal cannot be used, where it cannot, and leave the block."""
    try:
        yield
    except JournalUnusable as error:
        notify_error(app, error)


def notify_error(app: App[Any], error: JournalUnusable) -> None:
    """Show why the journal cannot be used."""
    app.notify(str(error), severity="error", timeout=15)
