"""Waiting until a widget has done what it was told.

Every widget has a queue of its own, so a key is forwarded before the one ahead of it has moved the focus, and a command
may run before the letters typed ahead of it have arrived. Somebody who types fast would lose words to that.
"""

import asyncio

from textual.screen import Screen
from textual.widget import Widget

PATIENCE = 1.0
"""Seconds to wait for one widget at most: one that is stuck must not take the keyboard with it."""


async def drain_messages(widget: Widget | None) -> None:
    """Return once `widget` and all it stands in have handled what was in their queues, and what that set off."""
    if widget is None:
        return
    for node in widget.ancestors_with_self:
        # Twice: handling a key posts a message to the same widget, which only then goes up.
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
