"""The debriefs being edited: the base of each, its newest version until it is stored, and how one is loaded."""

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from debrief.storage.records.save_result import SaveResult

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.journal import Journal


def _new_id() -> str:
    from debrief.domain.record.parts import new_id

    return new_id()


@dataclass
class EditSession:
    """One person's edits of one debrief, from loading it to leaving it.

    `base`: what `current` was made from, as last loaded or stored; None: the debrief is new. `current`: the newest
    version. `pending`: the same while it is not stored. `saving`: whether a save is running. `theirs`: the stored
    record, where it has changes of other writers that `current` lacks. `id`: what the journal knows the session by.
    `ended`: whether the debrief was left.
    """

    base: "Debrief | None" = None
    current: "Debrief | None" = None
    pending: "Debrief | None" = None
    saving: bool = False
    theirs: "Debrief | None" = None
    id: str = field(default_factory=_new_id)
    ended: bool = False


class Drafts:
    """The edit sessions by debrief id, each until it has ended and is stored. Not thread-safe: callers hold a lock."""

    def __init__(self) -> None:
        self._sessions: dict[str, EditSession] = {}

    @property
    def pending(self) -> list[str]:
        """The ids of the debriefs with a version that is not stored yet."""
        return [debrief_id for debrief_id, session in self._sessions.items() if session.pending is not None]

    @property
    def unsaved(self) -> "list[tuple[Debrief, Debrief | None]]":
        """The versions with words that are not stored yet, each with its base."""
        return [
            (session.pending, session.base)
            for session in self._sessions.values()
            if session.pending is not None and not (session.base is None and session.pending.blank)
        ]

    @property
    def blank(self) -> list[str]:
        """The ids of the debriefs whose newest version has no words."""
        return [
            debrief_id
            for debrief_id, session in self._sessions.items()
            if session.current is not None and session.current.blank
        ]

    @property
    def open(self) -> list[str]:
        """The ids of the debriefs whose editing has not ended."""
        return [debrief_id for debrief_id, session in self._sessions.items() if not session.ended]

    def __len__(self) -> int:
        return len(self._sessions)

    def get(self, debrief_id: str) -> EditSession | None:
        """Return the edit session of a debrief; None if it is not being edited."""
        return self._sessions.get(debrief_id)

    def newest(self, debrief_id: str) -> "Debrief | None":
        """Return the newest version of a debrief that is being edited, stored or not."""
        session = self._sessions.get(debrief_id)
        return session.current if session else None

    def set_newest(self, debrief: "Debrief") -> None:
        """Make `debrief` the newest version, to be stored in place of any pending one."""
        if (session := self._sessions.get(debrief.id)) is None:
            session = self._sessions[debrief.id] = EditSession()
        session.current = session.pending = debrief
        session.ended = False

    def begin(self, debrief_id: str, stored: "Debrief | None") -> "Debrief | None":
        """Begin an edit session of a debrief that was just read as `stored`; return the version to edit.

        That is the pending one, if any. Must not run during a save: both are the writer thread's.
        """
        before = self._sessions.get(debrief_id)
        if before is None or before.pending is None:
            session = EditSession(base=stored, current=stored)
        else:
            session = EditSession(before.base, before.pending, before.pending, theirs=before.theirs)
        self._sessions[debrief_id] = session
        return session.current

    def mark_pending(self) -> None:
        """Mark every open debrief as pending, so that it is merged into the journal again.

        That may be less than what was stored, where a backup comes in place of a lost journal.
        """
        for session in self._sessions.values():
            if session.pending is None and session.current is not None:
                session.base, session.pending = None, session.current

    def finish_save(self, session: EditSession, mine: "Debrief", saved: SaveResult | None) -> SaveResult | None:
        """Record that the save of `mine` in `session` has ended as `saved`, None if it failed; return the result.

        The result still counts as merged while the changes of others wait to be adopted.
        """
        session.saving = False
        if saved is None:
            return None
        if session.pending is mine:
            session.pending = None
        if saved.merged:
            session.theirs = saved.debrief
        elif saved.debrief is not session.base:  # the same where `mine` was not different, so that nothing was written
            session.theirs = None
        if session.theirs is None:
            session.base = saved.debrief
        else:
            # Edits go on from `mine` until `theirs` is adopted. The old `rev` makes each save merge until then.
            session.base = replace(saved.mine, rev=session.base.rev if session.base else 0)
            saved = replace(saved, debrief=session.theirs, merged=True)
        self._forget_ended(mine.id)
        return saved

    def adopt(self, current: "Debrief") -> "Debrief":
        """Merge the changes of other writers into `current`, the newest version; return the result, now pending.

        Return `current` itself if there are none, or while a save runs, whose own result then tells of them: that
        save was made from the present `base`, which must not change under it.
        """
        from debrief.domain.record.merge import merge

        session = self._sessions.get(current.id)
        if session is None or session.base is None or session.theirs is None or session.saving:
            return current
        merged, _ = merge(session.base, current, session.theirs)
        session.base, session.theirs = session.theirs, None
        session.current = session.pending = merged
        return merged

    def end(self, debrief_id: str) -> None:
        """End the edit session of a debrief; it is forgotten once its newest version is stored."""
        if (session := self._sessions.get(debrief_id)) is not None:
            session.ended = True
            self._forget_ended(debrief_id)

    def cancel_first_save(self, debrief_id: str) -> None:
        """Drop the pending version of a debrief of which nothing was stored yet."""
        session = self._sessions.get(debrief_id)
        if session is not None and session.base is None and not session.saving:
            session.pending = None
            self._forget_ended(debrief_id)

    def _forget_ended(self, debrief_id: str) -> None:
        session = self._sessions.get(debrief_id)
        if session is not None and session.ended and session.pending is None:
            del self._sessions[debrief_id]


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
