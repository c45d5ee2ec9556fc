"""Which handlers a message has in a class, and how many parameters they take, looked up once a process.

Textual looks through all classes of a widget for each message, and at the signature of each callback anew, which takes
an eighth of the time of a test that types. It also describes each message to a log that nobody reads, and enters a
context for the messages that one prevents, of which there are seldom any.
"""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from inspect import isawaitable
from types import CodeType
from typing import Any

from textual import _callback, message_pump
from textual.message import Message
from textual.message_pump import MessagePump

Handler = tuple[type, Callable[[Message], Awaitable[Any]]]
dispatch_methods_of_textual = MessagePump._get_dispatch_methods
count_as_textual_does = _callback._count_parameters
prevent_as_textual_does = MessagePump.prevent
_NOTHING = nullcontext()


class SharedDispatch:
    """Stands in for two look-ups of Textual; what depends on classes alone is looked up once."""

    def __init__(self) -> None:
        self._classes: dict[tuple[type, str, type], tuple[type, ...] | None] = {}
        self._counts: dict[tuple[CodeType, bool], int] = {}

    def dispatch_methods(self, pump: MessagePump, method_name: str, message: Message) -> Iterable[Handler]:
        """Return the handlers of a message with the classes they are in."""
        key = (type(pump), method_name, type(message))
        if key not in self._classes:
            self._classes[key] = _classes_with_handler(*key)
        classes = self._classes[key]
        if classes is None:
            return dispatch_methods_of_textual(pump, method_name, message)
        return _named_handlers(classes, pump, method_name, message)

    def count_parameters(self, callback: Callable[..., Any]) -> int:
        """Return how many parameters a callback takes; all functions made by the same lines take as many."""
        code = getattr(callback, "__code__", None)
        if code is None or hasattr(callback, "__wrapped__"):
            return count_as_textual_does(callback)
        key = (code, hasattr(callback, "__self__"))
        if key not in self._counts:
            self._counts[key] = count_as_textual_does(callback)
        return self._counts[key]


class NoLog:
    """Stands in for Textual's log, which only its console would show."""

    @property
    def event(self) -> "NoLog":
        """Where events would be logged."""
        return self

    warning = event

    def verbosity(self, verbose: bool) -> "NoLog":
        """Return where messages would be logged."""
        return self

    def __call__(self, *_: object) -> None:
        """Log nothing."""


def prevent(pump: MessagePump, *kinds: type[Message]) -> AbstractContextManager[None]:
    """Return a context in which messages of these kinds are prevented."""
    return prevent_as_textual_does(pump, *kinds) if kinds else _NOTHING


def _classes_with_handler(kind: type, method_name: str, message: type) -> tuple[type, ...] | None:
    """Return the classes with a handler of that name; None where one is decorated, which depends on the message."""
    for cls in kind.__mro__:
        if cls.__dict__.get("_decorated_handlers", {}).keys() & set(message.__mro__):
            return None
    return tuple(cls for cls in kind.__mro__ if {f"_{method_name}", method_name} & cls.__dict__.keys())


def _named_handlers(
    classes: tuple[type, ...], pump: MessagePump, method_name: str, message: Message
) -> Iterable[Handler]:
    for cls in classes:
        if message._no_default_action:
            break
        method = cls.__dict__.get(f"_{method_name}") or cls.__dict__.get(method_name)
        if method is not None and not getattr(method, "_textual_on", None):
            yield cls, method.__get__(pump, cls)


def share_dispatch(patch: Callable[[object, str, object], None]) -> None:
    """Let all apps of this process share these look-ups; `patch` sets an attribute, as `setattr` does."""
    dispatch = SharedDispatch()

    def dispatch_methods(pump: MessagePump, method_name: str, message: Message) -> Iterable[Handler]:
        return dispatch.dispatch_methods(pump, method_name, message)

    patch(MessagePump, "_get_dispatch_methods", dispatch_methods)
    patch(MessagePump, "prevent", prevent)
    patch(message_pump, "log", NoLog())
    patch(_callback, "isawaitable", lambda returned: returned is not None and isawaitable(returned))
    patch(_callback, "_count_parameters", dispatch.count_parameters)
