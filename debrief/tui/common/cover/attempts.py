"""Checks passphrases, and tells how long to wait after a wrong one."""

import asyncio

from debrief.tui.common.cover.privacy import Unlock

LONGEST_SECONDS = 30
"""The longest wait after a wrong passphrase."""


class PassphraseAttempts:
    """Counts the wrong passphrases in a row, however often the cover comes and goes in between."""

    def __init__(self, unlock: Unlock) -> None:
        self._unlock = unlock
        self._wrong = 0

    @property
    def seconds(self) -> int:
        """The seconds to wait before the next attempt: 0, then 1, 2, 4, … at most LONGEST_SECONDS."""
        return min((1 << min(self._wrong, LONGEST_SECONDS)) >> 1, LONGEST_SECONDS)

    async def check(self, passphrase: str) -> bool:
        """Return whether `passphrase` is the right one, checked on a thread. Raises JournalUnusable."""
        right = await asyncio.to_thread(self._unlock, passphrase)
        self._wrong = 0 if right else self._wrong + 1
        return right


def wrong_sentence(seconds: int) -> str:
    """Return the sentence that a passphrase was wrong, and when to try again."""
    return f"That is not the passphrase. You can try again in {seconds} second{'' if seconds == 1 else 's'}."
