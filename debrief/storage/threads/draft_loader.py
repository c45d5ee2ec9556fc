"""Loads and deletes debriefs on the writer's thread, taking open edit sessions into account."""

import threading
from typing import TYPE_CHECKING

from debrief.storage.threads.drafts import Drafts

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal


class DraftLoader:
    """Loads and discards debriefs that may be edited; `lock` guards `drafts`."""

    def __init__(self, lock: threading.Condition, drafts: Drafts) -> None:
        self._lock = lock
        self._drafts = drafts

    def load(self, debrief_id: str, journal: "Journal") -> "Debrief | None":
        """Begin an edit session of a debrief; return its newest version."""
        stored = journal.load(debrief_id)
        with self._lock:
            return self._drafts.begin(debrief_id, stored)

    def read(self, debrief_id: str, journal: "Journal") -> "Debrief | None":
        """Return the newest version of a debrief, stored or not."""
        with self._lock:
            session = self._drafts.get(debrief_id)
            newest = session.pending if session else None
        return journal.load(debrief_id) if newest is None else newest

    def discard(self, debrief_id: str, version: "Debrief | None", journal: "Journal") -> None:
        """Delete a debrief whose newest version is `version`, unless it has words of another writer."""
        with self._lock:
            if self._drafts.newest(debrief_id) is not version:
                return
            session = self._drafts.get(debrief_id)
            base = session.base if session else None
        journal.discard_draft(debrief_id, base)
