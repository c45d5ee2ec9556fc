"""Runs the system's programs that take or give a text; each function blocks for a moment and is called on a thread."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import NamedTuple

_OPENERS = ("open",) if sys.platform == "darwin" else ("xdg-open", "wslview")
SECONDS = 3.0
"""Seconds that a program may take."""


def hand_over(command: Sequence[str], text: str = "", *, seconds: float) -> bool:
    """Run a program with `text` as its input; return whether it took it: it ended well, or still runs after `seconds`.

    Then it goes on: it may be the mail program itself, or a clipboard tool that serves the text.
    """
    if not shutil.which(command[0]):
        return False
    try:
        process = subprocess.Popen(  # noqa: S603 - programs that debrief names
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    # Not `run`, which kills a program that takes longer.
    ended = threading.Thread(target=process.communicate, args=(text.encode(),), daemon=True)
    ended.start()
    ended.join(seconds)
    return ended.is_alive() or process.returncode == 0


def read_from(command: Sequence[str], *, seconds: float) -> str | None:
    """Return what a program writes; None if it fails, or takes longer than `seconds`, after which it is ended."""
    if not shutil.which(command[0]):
        return None
    try:
        done = subprocess.run(  # noqa: S603 - programs that debrief names
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            start_new_session=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace") if done.returncode == 0 else None


def open_link(link: str) -> bool:
    """Open `link` in the program the system has for it; return whether that could be started."""
    if sys.platform == "win32":
        import os

        try:
            os.startfile(link)  # noqa: S606 - a link that debrief made
        except OSError:
            return False
        return True
    return any(hand_over((opener, link), seconds=SECONDS) for opener in _OPENERS)


class _Tool(NamedTuple):
    """A clipboard tool: the commands that put a text into the clipboard, and that write the text there to stdout."""

    copy: tuple[str, ...]
    read: tuple[str, ...]


_TOOLS = (
    _Tool(("wl-copy",), ("wl-paste", "--no-newline")),
    _Tool(("xclip", "-selection", "clipboard"), ("xclip", "-selection", "clipboard", "-o")),
    _Tool(("xsel", "--clipboard", "--input"), ("xsel", "--clipboard", "--output")),
    _Tool(("pbcopy",), ("pbpaste",)),
    _Tool(("clip.exe",), ("powershell.exe", "-NoProfile", "-Command", "Get-Clipboard -Raw")),
)


def copy_with_tool(text: str) -> bool:
    """Copy `text` with the first clipboard tool that takes it; return whether one did."""
    return any(hand_over(tool.copy, text, seconds=SECONDS) for tool in _TOOLS)


def clear_with_tool(text: str, seconds: float = SECONDS) -> bool:
    """Clear the clipboard if it still has `text`; return False if it has another text.

    Where no tool can read it, it is not cleared here, and True is returned. `seconds`: what each tool may take.
    """
    for tool in _TOOLS:
        if (present := read_from(tool.read, seconds=seconds)) is not None:
            return _same(present, text) and (hand_over(tool.copy, seconds=seconds) or True)
    return True


def _same(present: str, copied: str) -> bool:
    """Whether the clipboard has what was copied; tools change the ends of lines."""
    return present.splitlines() == copied.splitlines() and bool(present)
