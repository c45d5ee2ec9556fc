"""Waits until a widget has handled its messages."""

import asyncio
from time import monotonic

from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

TURNS = 5
"""Turns of the event loop to look for an answer before waiting with a timer: most widgets answer within two."""
PATIENCE = 1.0
"""After so many seconds a widget that has not answered is left to itself if it waits for a dialog."""
LONGEST = 10.0
"""The maximum wait for one widget in seconds, so that a stuck one does not block the keyboard.

A busy machine takes longer than PATIENCE to make a form, and what is typed ahead must wait for that.
"""


async def drain_messages(widget: Widget | None) -> None:
    """Wait until `widget` and its ancestors up to the screen have handled their queues, and what that posted."""
    if widget is None:
        return
    for node in widget.ancestors_with_self:
        # Twice: handling a key posts a message to the same widget, which only then bubbles.
        for _ in range(2):
            reached = asyncio.Event()
            if not node.call_later(reached.set):
                break
            if not await _is_reached(reached, node):
                return
        if isinstance(node, Screen):
            return


async def _is_reached(reached: asyncio.Event, node: DOMNode) -> bool:
    """Wait until `reached` is set; return False where `node` waits for a dialog, or for longer than anything takes."""
    for _ in range(TURNS):
        if reached.is_set():
            return True
        await asyncio.sleep(0)
    until = monotonic() + LONGEST
    while monotonic() < until:
        try:
            async with asyncio.timeout(PATIENCE):  # Python 3.11 makes a task of what `wait_for` waits for
                await reached.wait()
        except TimeoutError:
            if node.app.screen is not node.screen:
                return False
        else:
            return True
    return False
