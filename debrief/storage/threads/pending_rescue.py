"""Rescue files of what autosave has not stored."""

import threading
from typing import TYPE_CHECKING

from debrief.storage.rescue.result import RescueResult
from debrief.storage.threads.drafts import Drafts
from debrief.storage.threads.pending_texts import PendingTexts

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.domain.record.text_edit import TextEdit
    from debrief.storage.rescue.folder import RescueFolder


class PendingRescue:
    """Writes the pending drafts and texts to `folder`, on any thread; without a folder, nothing.

    `lock` guards `drafts` and `texts`; callers must not hold it.
    """

    def __init__(
        self, folder: "RescueFolder | None", lock: threading.Condition, drafts: Drafts, texts: PendingTexts
    ) -> None:
        self._folder = folder
        self._lock = lock
        self._drafts = drafts
        self._texts = texts
        self._writing = threading.Lock()
        self._left: list[Debrief | TextEdit] = []
        """What was pending when the user left it."""

    def write(self, *, left: bool = False) -> RescueResult:
        """Write everything that is pending; return the result. `left`: the user has left it, although not stored."""
        with self._writing:  # so that `remove_stored` waits, and removes what was stored while it was being written
            with self._lock:
                drafts, edits = self._drafts.unsaved, self._texts.edits
            pending: list[Debrief | TextEdit] = [*(debrief for debrief, _ in drafts), *edits]
            if left:
                self._left = pending
            all_left = bool(pending) and all(words in self._left for words in pending)
            if self._folder is None:
                return RescueResult(complete=not pending, left=all_left)
            paths = [self._folder.write(debrief.id, debrief, base) for debrief, base in drafts]
            paths += [self._folder.write(edit.key, edit) for edit in edits]
            return RescueResult(tuple(path for path in paths if path), complete=all(paths), left=all_left)

    def update(self, key: str, error: Exception | None) -> bool:
        """Update the rescue files after an attempt to save: write after an `error`, else remove the file of the key.

        Return whether everything pending is in rescue files.
        """
        if error is not None:
            return self.write().complete
        self.remove_stored(key)
        return False

    def remove_stored(self, key: str) -> None:
        """Remove the rescue file of a debrief's id or a text's key, unless a newer version is pending."""
        if self._folder is not None and self._folder.written:
            with self._writing:
                with self._lock:
                    pending = key in self._drafts.pending or key in self._texts.keys
                if not pending:
                    self._folder.remove(key)
