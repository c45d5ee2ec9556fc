"""Waiting until a widget has handled its messages."""

import asyncio

from textual.screen import Screen
from textual.widget import Widget

PATIENCE = 1.0
"""Seconds to wait for one widget at most: one that is stuck must not take the keyboard with it."""


async def drain_messages(widget: Widget | None) -> None:
    """Return once `widget` and all its ancestors up to the screen have handled their queues, and what that posted."""
    if widget is None:
        return
    for node in widget.ancestors_with_self:
        # Twice: handling a key posts a message to the same widget, which only then bubbles.
        for _ in range(2):
            reached = asyncio.Event()
            if not node.call_later(reached.set):
                break
            try:
                await asyncio.wait_for(reached.wait(), PATIENCE)
            except TimeoutError:
                return
        if isinstance(node, Screen):
            return
