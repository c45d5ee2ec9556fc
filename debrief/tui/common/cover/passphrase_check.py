"""Checks passphrases, and tells how long to wait after a wrong one."""

import asyncio
from math import ceil

from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases
from debrief.tui.common.cover.privacy import Unlock


class PassphraseCheck:
    """Checks passphrases, and counts the wrong ones in a row, however often the cover comes and goes in between."""

    def __init__(self, unlock: Unlock, wrong: WrongPassphrases) -> None:
        self._unlock = unlock
        self._wrong = wrong

    @property
    def seconds(self) -> int:
        """The seconds to wait before the next attempt."""
        return ceil(self._wrong.seconds_left)

    async def check(self, passphrase: str) -> bool:
        """Return whether `passphrase` is the right one, checked on a thread. Raises JournalUnusable."""
        return await asyncio.to_thread(self._check, passphrase)

    def _check(self, passphrase: str) -> bool:
        right = self._unlock(passphrase)
        if right:
            self._wrong.forget()
        else:
            self._wrong.count_wrong()
        return right


def wrong_sentence(seconds: int) -> str:
    """Return the sentence that a passphrase was wrong, and when to try again."""
    return f"That is not the passphrase. {again_sentence(seconds)}"


def again_sentence(seconds: int) -> str:
    """Return the sentence when to try again."""
    return f"You can try again in {seconds} second{'' if seconds == 1 else 's'}."
