"""Checks passphrases, and tells how long to wait after a wrong one."""

import asyncio
from math import ceil

from debrief.storage.file.encryption.wrong_passphrases import Attempts
from debrief.tui.common.cover.privacy import Unlock


class PassphraseAttempts:
    """Counts the wrong passphrases in a row, however often the cover comes and goes in between."""

    def __init__(self, unlock: Unlock, attempts: Attempts) -> None:
        self._unlock = unlock
        self._attempts = attempts

    @property
    def seconds(self) -> int:
        """The seconds to wait before the next attempt."""
        return ceil(self._attempts.seconds_left)

    async def check(self, passphrase: str) -> bool:
        """Return whether `passphrase` is the right one, checked on a thread. Raises JournalUnusable."""
        return await asyncio.to_thread(self._check, passphrase)

    def _check(self, passphrase: str) -> bool:
        right = self._unlock(passphrase)
        if right:
            self._attempts.forget()
        else:
            self._attempts.count_wrong()
        return right


def wrong_sentence(seconds: int) -> str:
    """Return the sentence that a passphrase was wrong, and when to try again."""
    return f"That is not the passphrase. {again_sentence(seconds)}"


def again_sentence(seconds: int) -> str:
    """Return the sentence when to try again."""
    return f"You can try again in {seconds} second{'' if seconds == 1 else 's'}."
