"""Clears what was copied from the clipboard, after some time and at the end."""

import asyncio
from collections.abc import Callable
from typing import Any, Protocol, cast

from textual.app import App
from textual.dom import DOMNode
from textual.timer import Timer

from debrief.tui.runtime.work import start_worker

LEAVING_SECONDS = 0.2
"""Seconds that a tool may take while the app ends."""


class CopiedText:
    """The text copied last, which is cleared after `seconds`, and when the app ends; 0: never.

    `copy`: puts a text into the clipboard by the terminal (OSC 52), which cannot be asked what is there.
    """

    def __init__(self, app: App[Any], seconds: int, copy: Callable[[str], None]) -> None:
        self._app = app
        self._seconds = seconds
        self._copy = copy
        self._text = ""
        self._timer: Timer | None = None

    @property
    def notice(self) -> str:
        """When what is copied will be cleared, in one sentence; empty if never."""
        if not self._seconds:
            return ""
        unit = "second" if self._seconds == 1 else "seconds"
        return f"The clipboard is cleared after {self._seconds} {unit}, and when you leave."

    def remember(self, text: str) -> str:
        """Clear `text`, which was copied now, later; return the sentence for the user, empty if it is not cleared."""
        if not self._seconds or not text:
            return ""
        self._text = text
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._app.set_timer(self._seconds, self._start_clearing)
        return f"Copied. {self.notice}"

    async def clear(self, seconds: float | None = None) -> None:
        """Clear what was copied, unless the clipboard is known to have another text by now."""
        text, self._text = self._text, ""
        if not text:
            return
        from debrief.tui.runtime.terminal.programs import SECONDS, clear_with_tool

        cleared = await asyncio.to_thread(clear_with_tool, text, SECONDS if seconds is None else seconds)
        if cleared:
            self._copy("")

    def _start_clearing(self) -> None:
        start_worker(self._app, self.clear, name="clipboard")


class HasCopiedText(Protocol):
    """An app that clears what was copied."""

    copied: CopiedText


def clipboard_notice(node: DOMNode) -> str:
    """Return when what is copied will be cleared, in one sentence; empty if never."""
    return cast("HasCopiedText", node.app).copied.notice
