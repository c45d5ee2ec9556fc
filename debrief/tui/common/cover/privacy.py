"""What protects an open journal from somebody else's eyes."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

Unlock = Callable[[str], bool]
"""Returns whether a passphrase is the right one; blocks for a moment, so it is called on a thread."""


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
