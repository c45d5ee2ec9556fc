"""The computer's own clipboard tools; each function blocks for a moment and is called on a thread."""

import shutil
import subprocess
from typing import NamedTuple


class _Tool(NamedTuple):
    """The commands that put standard input into the clipboard, and that write its text to standard output."""

    copy: tuple[str, ...]
    read: tuple[str, ...]


_TOOLS = (
    _Tool(("wl-copy",), ("wl-paste", "--no-newline")),
    _Tool(("xclip", "-selection", "clipboard"), ("xclip", "-selection", "clipboard", "-o")),
    _Tool(("xsel", "--clipboard", "--input"), ("xsel", "--clipboard", "--output")),
    _Tool(("pbcopy",), ("pbpaste",)),
    _Tool(("clip.exe",), ("powershell.exe", "-NoProfile", "-Command", "Get-Clipboard -Raw")),
)
SECONDS = 3.0
"""Seconds that a tool may take."""


def copy_with_tool(text: str) -> bool:
    """Copy `text` with the first clipboard tool that takes it; return whether one did."""
    return any(_copy(tool, text, SECONDS) for tool in _TOOLS)


def clear_with_tool(text: str, seconds: float = SECONDS) -> bool:
    """Clear the clipboard if it still has `text`; return False if it has another text.

    Where no tool can read it, it is not cleared here, and True is returned. `seconds`: what each tool may take.
    """
    for tool in _TOOLS:
        if (present := _read(tool, seconds)) is not None:
            return _same(present, text) and (_copy(tool, "", seconds) or True)
    return True


def _same(present: str, copied: str) -> bool:
    """Whether the clipboard has what was copied; tools change the ends of lines."""
    return present.splitlines() == copied.splitlines() and bool(present)


def _copy(tool: _Tool, text: str, seconds: float) -> bool:
    if not shutil.which(tool.copy[0]):
        return False
    try:
        done = subprocess.run(  # noqa: S603 - programs of the list above
            tool.copy,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        return True  # it goes on by itself
    except OSError:
        return False
    return done.returncode == 0


def _read(tool: _Tool, seconds: float) -> str | None:
    """Return the text in the clipboard; None if the tool cannot read it."""
    if not shutil.which(tool.read[0]):
        return None
    try:
        done = subprocess.run(  # noqa: S603 - programs of the list above
            tool.read,
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
