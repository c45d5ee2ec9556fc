"""The computer's own clipboard tools; each function blocks for a moment and is called on a thread."""

from typing import NamedTuple

from debrief.tui.runtime.terminal.programs import hand_over, read_from


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
