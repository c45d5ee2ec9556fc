"""Waits until a widget has handled its messages."""

import asyncio

from textual.screen import Screen
from textual.widget import Widget

PATIENCE = 1.0
"""The maximum wait for one widget in seconds, so that a stuck widget does not block the keyboard."""


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
            try:
                async with asyncio.timeout(PATIENCE):  # Python 3.11 makes a task of what `wait_for` waits for
                    await reached.wait()
            except TimeoutError:
                return
        if isinstance(node, Screen):
            return
