"""Workers that end quietly where their widget is being removed, or where the app ends before they begin."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import textual
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.widget import MountError

if TYPE_CHECKING:
    from textual.worker import Worker

P = ParamSpec("P")
N = TypeVar("N", bound=DOMNode)


def work(
    *, group: str = "default", exclusive: bool = False
) -> "Callable[[Callable[Concatenate[N, P], Awaitable[None]]], Callable[Concatenate[N, P], Worker[None]]]":
    """Run a method as `textual.work` does; once its node is off the screen, a child it misses is no error.

    Textual removes the children of a node first, and cancels its workers last: one that goes on in between, for what
    it waited for has come, finds no child to show it in.
    """

    def decorate(method: Callable[Concatenate[N, P], Awaitable[None]]) -> "Callable[Concatenate[N, P], Worker[None]]":
        @textual.work(group=group, exclusive=exclusive)
        @wraps(method)
        async def run(self: N, *args: P.args, **kwargs: P.kwargs) -> None:
            try:
                await method(self, *args, **kwargs)
            except (NoMatches, MountError):
                if _is_on_screen(self):
                    raise

        return run

    return decorate


def start_worker(
    node: DOMNode,
    job: Callable[[], Awaitable[object]],
    *,
    name: str = "",
    group: str = "default",
    exit_on_error: bool = True,
) -> None:
    """Run `job` in a worker of `node`.

    Where the app ends before the worker begins, `job` is never called; a coroutine in its place would be left behind,
    and Python would write of that to the terminal.
    """
    node.run_worker(job, name=name, group=group, exit_on_error=exit_on_error)


def _is_on_screen(node: DOMNode) -> bool:
    """Whether the node is part of a screen that was not closed, of an app that was not either."""
    return node.is_attached and node.app.is_running and node.screen in node.app.screen_stack
