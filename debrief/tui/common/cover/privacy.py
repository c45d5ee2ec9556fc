"""What protects an open journal from somebody else's eyes, and the key that hides it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Unlock = Callable[[str], bool]
"""Returns whether a passphrase is the right one; blocks for a moment, so it is called on a thread."""
HIDE_KEY = "f12"
"""No text field, tmux or screen takes it; drop-down terminals that do hide themselves. ctrl and a letter are all
taken by text fields, by commands or by the browser around a terminal, F10 and F11 by terminals."""
HIDE = "app.hide"
"""The id of the command."""


class Privacy(NamedTuple):
    """`unlock`: what the cover checks a passphrase with; None if the journal has none.

    `lock_after`: minutes without a key or the mouse until the cover hides the journal, 0 for never;
    `clear_clipboard_after`: seconds until what was copied is cleared from the clipboard, 0 for never;
    `attempts_file`: counts the wrong passphrases of every process; None: only those of this one are counted.
    """

    unlock: Unlock | None = None
    lock_after: int = 0
    clear_clipboard_after: int = 0
    attempts_file: Path | None = None
