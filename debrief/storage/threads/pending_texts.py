"""The texts that are not stored yet: the newest of each field."""

from concurrent.futures import Future
from dataclasses import dataclass, field

from debrief.domain.record.text_edit import TextEdit
from debrief.storage.threads.failed_save_reports import not_saved


@dataclass(frozen=True, slots=True)
class TextResult:
    """An edit that is not pending any more: it is stored, or its question or debrief is `gone`."""

    edit: TextEdit
    gone: bool = False


@dataclass
class PendingText:
    """An edit to be stored. `attempted`: set by the first attempt, to whether the edit is stored."""

    edit: TextEdit
    attempted: "Future[bool]" = field(default_factory=Future)

    def begin(self) -> bool:
        """Begin an attempt; return whether it is the first, whose outcome `resolve` is to be given."""
        return not self.attempted.done() and self.attempted.set_running_or_notify_cancel()

    def resolve(self, *, stored: bool, error: Exception | None) -> None:
        """Give the outcome of the first attempt to `attempted`."""
        if error is None:
            self.attempted.set_result(stored)
        else:
            self.attempted.set_exception(not_saved(error))


class PendingTexts:
    """The newest edit of each field by its key. Not thread-safe: callers hold a lock."""

    def __init__(self) -> None:
        self._pending: dict[str, PendingText] = {}

    @property
    def keys(self) -> list[str]:
        """The keys of the edits that are not stored yet."""
        return list(self._pending)

    @property
    def edits(self) -> list[TextEdit]:
        """The edits that are not stored yet."""
        return [pending.edit for pending in self._pending.values()]

    def get(self, key: str) -> PendingText | None:
        """Return the pending edit of `key`."""
        return self._pending.get(key)

    def set_newest(self, edit: TextEdit) -> "Future[bool]":
        """Make `edit` the newest of its field; return the future of the next attempt to store it."""
        before = self._pending.get(edit.key)
        waiting = before is not None and not (before.attempted.running() or before.attempted.done())
        new = PendingText(edit, before.attempted) if before is not None and waiting else PendingText(edit)
        self._pending[edit.key] = new
        return new.attempted

    def finish(self, pending: PendingText) -> None:
        """Drop an edit that needs no further attempt, unless a newer one took its place."""
        if self._pending.get(pending.edit.key) is pending:
            del self._pending[pending.edit.key]
