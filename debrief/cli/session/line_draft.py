"""The debrief that line mode edits, and the records in it: each change is stored before the next line is read.

Only lines of a paste are stored a moment later, see `LineDraft.edit`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from time import monotonic
from typing import Any

from debrief.cli.session.line_autosave import LineAutosave
from debrief.domain.record.debrief import Debrief, Lens
from debrief.domain.session.session import Session
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.storage.threads.save_schedule import SAVE_EVERY_SECONDS
from debrief.tui.session.draft import DebriefDraft

STORE_SECONDS = 1.0
"""How long a line waits until it is stored; where saving fails already, nothing waits."""


class LineDraft:
    """The draft of the app, stored at each change. `seconds`: a clock."""

    def __init__(self, session: Session, saver: LineAutosave, seconds: Callable[[], float] = monotonic) -> None:
        self._draft = DebriefDraft(session, saver.autosave)
        self._saver = saver
        self._seconds = seconds
        self._edited_at = -inf

    @property
    def session(self) -> Session:
        """The debrief and its position in the guide."""
        return self._draft.session

    @property
    def debrief(self) -> Debrief:
        """The newest version of the debrief."""
        return self._draft.debrief

    @property
    def is_stored(self) -> bool:
        """Whether everything typed so far is stored; waits for it."""
        self._store()
        return self._saver.autosave.is_stored()

    def edit(self, debrief: Debrief, *, pasted: bool = False) -> None:
        """Replace the debrief with `debrief`, and store it.

        `pasted`: its last line may be one of many that come at once. To wait for each took seconds, so one right
        behind another is stored when the app would do it, at most SAVE_EVERY_SECONDS later.
        """
        if debrief is not self.debrief:
            self._draft.edit(debrief)
            before, self._edited_at = self._edited_at, self._seconds()
            if not (pasted and self._edited_at - before < SAVE_EVERY_SECONDS):
                self._store()

    def move(self, move: Callable[[Session], Session]) -> None:
        """Go to another step of the guide, and store the position."""
        self._draft.move(move)
        self._store()

    def adopt(self) -> None:
        """Adopt the changes of other writers."""
        self._draft.adopt()

    def _store(self) -> None:
        if not self._saver.failing:
            self._draft.flush(STORE_SECONDS)


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """The debrief itself."""

    draft: LineDraft

    @property
    def value(self) -> Debrief:
        """The newest version."""
        return self.draft.debrief

    def set(self, lens: Lens, value: Any, *, pasted: bool = False) -> None:
        """Set a value, and store the debrief."""
        self.draft.edit(lens.set(self.draft.debrief, value), pasted=pasted)


class PartRecord:
    """One part of the debrief that `schema` lists; a new one is added with its first value."""

    def __init__(self, draft: LineDraft, schema: EntrySchema, part: Any) -> None:
        self._draft = draft
        self._lens = schema.lens
        self._part = part

    @property
    def value(self) -> Any:
        """The newest version."""
        return next((part for part in self._parts if part.id == self._part.id), self._part)

    def set(self, lens: Lens, value: Any, *, pasted: bool = False) -> None:
        """Set a value of the part, and store the debrief."""
        self.replace(lens.set(self.value, value), pasted=pasted)

    def replace(self, part: Any, *, pasted: bool = False) -> None:
        """Replace the part with another version of it, and store the debrief."""
        parts, self._part = self._parts, part
        if any(other.id == part.id for other in parts):
            parts = tuple(part if other.id == part.id else other for other in parts)
        elif not part.blank:
            parts = (*parts, part)
        self._draft.edit(self._lens.set(self._draft.debrief, parts), pasted=pasted)

    @property
    def _parts(self) -> tuple[Any, ...]:
        return tuple(self._lens.get(self._draft.debrief))
