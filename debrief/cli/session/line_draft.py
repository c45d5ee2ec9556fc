"""The debrief that line mode edits, and the records in it: each change is stored before the next line is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from debrief.cli.session.line_autosave import LineAutosave
from debrief.domain.record.debrief import Debrief, Lens
from debrief.domain.session.session import Session
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.tui.session.draft import DebriefDraft

STORE_SECONDS = 1.0
"""How long a line waits until it is stored; where saving fails already, nothing waits."""


class Record(Protocol):
    """What a field is of: the debrief itself, or a part of it."""

    @property
    def value(self) -> Any:
        """The newest version."""

    def set(self, lens: Lens, value: Any) -> None:
        """Set a value, and store the debrief."""


class LineDraft:
    """The draft of the app, stored at each change."""

    def __init__(self, session: Session, saver: LineAutosave) -> None:
        self._draft = DebriefDraft(session, saver.autosave)
        self._saver = saver

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
        """Whether everything typed so far is stored."""
        return self._saver.autosave.is_stored()

    def edit(self, debrief: Debrief) -> None:
        """Replace the debrief with `debrief`, and store it."""
        if debrief is not self.debrief:
            self._draft.edit(debrief)
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

    def set(self, lens: Lens, value: Any) -> None:
        """Set a value, and store the debrief."""
        self.draft.edit(lens.set(self.draft.debrief, value))


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

    def set(self, lens: Lens, value: Any) -> None:
        """Set a value of the part, and store the debrief."""
        self.replace(lens.set(self.value, value))

    def replace(self, part: Any) -> None:
        """Replace the part with another version of it, and store the debrief."""
        parts, self._part = self._parts, part
        if any(other.id == part.id for other in parts):
            parts = tuple(part if other.id == part.id else other for other in parts)
        elif not part.blank:
            parts = (*parts, part)
        self._draft.edit(self._lens.set(self._draft.debrief, parts))

    @property
    def _parts(self) -> tuple[Any, ...]:
        return tuple(self._lens.get(self._draft.debrief))
