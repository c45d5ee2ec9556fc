"""Changing a debrief from the command line."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from debrief import places
from debrief.domain.record.debrief import Debrief
from debrief.domain.refusal import Refusal

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

GONE = "That debrief is no longer in the journal. Nothing was changed."


def open_journal() -> "closing[Journal]":
    """Return the user's journal, open for changes and to be closed at the end of a `with`."""
    from debrief.storage.records.journal import Journal  # loads SQLModel

    return closing(Journal(places.journal_file()))


def change_debrief(debrief_id: str, change: Callable[[Debrief], Debrief]) -> Debrief:
    """Apply `change` to a debrief of the user's journal, store it and return it. Raises Refusal if it is gone."""
    with open_journal() as journal:
        changed = journal.change(debrief_id, change)
        journal.index()
    if changed is None:
        raise Refusal(GONE)
    return changed
