"""The debrief that a session screen edits, saved after each change."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from debrief.domain.record.debrief import Debrief, Lens
from debrief.domain.session.session import Session, has_content
from debrief.tui.runtime.unsaved import UnsavedStore


class DraftStore(UnsavedStore, Protocol):
    """A store of drafts; in the app, storage's `Autosave`."""

    def queue_save(self, debrief: Debrief) -> None:
        """Save `debrief` soon, in place of any version queued before."""

    def adopt(self, current: Debrief) -> Debrief:
        """Return `current` with the changes of other writers; `current` itself if there are none."""

    def flush(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for pending saves; return whether all are stored."""


class DebriefDraft:
    """A session whose changes are saved to `store`."""

    def __init__(self, session: Session, store: DraftStore) -> None:
        self.session = session.resume()
        self.store = store

    @property
    def debrief(self) -> Debrief:
        """The newest version of the debrief."""
        return self.session.debrief

    @property
    def has_current_content(self) -> bool:
        """Whether anything is written at the current step."""
        current = self.session.current
        return current is not None and has_content(current, self.debrief)

    def edit(self, debrief: Debrief) -> None:
        """Replace the debrief with `debrief`, and save it."""
        self.session = replace(self.session, debrief=debrief)
        self.store.queue_save(debrief)

    def set(self, lens: Lens, value: object) -> bool:
        """Set one value of the debrief; return whether that changed it, so that it is saved."""
        debrief = lens.set(self.debrief, value)
        if changed := debrief is not self.debrief:
            self.edit(debrief)
        return changed

    def move(self, move: Callable[[Session], Session]) -> None:
        """Go to another step of the guide; save the position, unless the debrief is blank."""
        moved = move(self.session)
        if moved.debrief is not self.debrief:
            self.session = moved
            if not moved.debrief.blank:
                self.store.queue_save(moved.debrief)

    def adopt(self) -> bool:
        """Adopt the changes of other writers; return whether more than its revision has changed."""
        before, adopted = self.debrief, self.store.adopt(self.debrief)
        if adopted is before:
            return False
        self.session = replace(self.session, debrief=adopted)
        return replace(adopted, rev=before.rev) != before

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether all are stored."""
        return self.store.flush(seconds)
