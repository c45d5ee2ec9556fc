"""What `:undo` brings back in line mode: values that were emptied or replaced, and entries that were removed."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, Protocol

from debrief.domain.record.debrief import Lens
from debrief.domain.session.line_mode.field_input import is_empty, takes_lines, value_words
from debrief.domain.session.steps.fields import Choice, Field, Words
from debrief.domain.text import quote

NOTHING_REMOVED = "There is nothing to bring back."
NOTHING_OLDER = "There is nothing older to bring back, only what :undo took away:"


class Record(Protocol):
    """What a field is of: the debrief itself, or a part of it."""

    @property
    def value(self) -> Any:
        """The newest version."""

    def set(self, lens: Lens, value: Any, *, pasted: bool = False) -> None:
        """Set a value, and store the debrief; `pasted`: it may be one of many that come at once."""


class _Loss(NamedTuple):
    """Something that was taken away. `restore` brings it back, and returns what to say. `by_undo`: `:undo` took it."""

    restore: Callable[[], str]
    is_entry: bool
    by_undo: bool = False


class UndoLog:
    """What was taken away in a session of lines, the newest last."""

    def __init__(self) -> None:
        self._losses: list[_Loss] = []

    @property
    def brings_back_entry(self) -> bool:
        """Whether an entry is what was taken away last."""
        return bool(self._losses) and self._losses[-1].is_entry

    def set(self, field: Field, record: Record, value: Any) -> None:
        """Set `field` of `record`, and record what that takes away."""
        if (restore := self._restoring(field, record, value)) is not None:
            self._losses.append(_Loss(restore, is_entry=False))
        record.set(field.lens, value)

    def add_entry(self, restore: Callable[[], str]) -> None:
        """Record that an entry was removed; `restore` brings it back, and returns what to say."""
        self._losses.append(_Loss(restore, is_entry=True))

    def undo(self) -> str:
        """Bring back what was taken away last; return what to say."""
        if not self._losses:
            return NOTHING_REMOVED
        loss = self._losses.pop()
        brought_back = loss.restore()
        return f"{NOTHING_OLDER} {brought_back}" if loss.by_undo else brought_back

    def _restoring(self, field: Field, record: Record, value: Any) -> Callable[[], str] | None:
        """Return what brings back the value that `value` replaces; None if nothing is lost.

        What is always chosen is not: it has a value before anybody chose one.
        """
        before = field.lens.get(record.value)
        is_always_chosen = isinstance(field, Choice) and field.needed
        if is_always_chosen or is_empty(before) or before == value:
            return None
        if isinstance(field, Words) and value.startswith(before.rstrip()):
            return None
        return partial(self._restore, field, record, before)

    def _restore(self, field: Field, record: Record, value: Any) -> str:
        """Set `field` to the `value` that it had; return what to say.

        A text of several lines that was written since stays below it. Anything else that was typed since is brought
        back last, after all that was taken away before it.
        """
        since = field.lens.get(record.value)
        if takes_lines(field) and not is_empty(since):
            record.set(field.lens, f"{value.rstrip()}\n{since}")
        else:
            if (restore := self._restoring(field, record, value)) is not None:
                self._losses.insert(0, _Loss(restore, is_entry=False, by_undo=True))
            record.set(field.lens, value)
        under = f" under {field.label}" if field.label else ""
        return f"{quote(value_words(field, value))} is back{under}."
