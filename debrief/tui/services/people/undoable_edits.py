"""Changes about people that one key makes, each with its undo."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind
from debrief.domain.people import changes
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome

Edit = Callable[[Debrief], Debrief]
"""Returns a changed debrief."""


class UndoableEdit(NamedTuple):
    """A change that finishes an item, its undo, and the message after each."""

    do: Edit
    undo: Edit
    done: str
    undone: str


def finishing_edit(item: AgendaItem, now: int) -> UndoableEdit | None:
    """Return the change that finishes `item` at `now` (UTC ms); None if it has to be opened."""
    match item.kind:
        case AgendaKind.NOTE:
            return UndoableEdit(
                partial(changes.mark_sent, note_id=item.record, at=now),
                partial(changes.unmark_sent, note_id=item.record, at=now),
                "Marked as sent.",
                "The note is no longer marked as sent.",
            )
        case AgendaKind.NUDGE:
            return UndoableEdit(
                partial(changes.mark_nudged, at=now),
                partial(changes.unmark_nudged, at=now),
                "Marked as asked. Asking once is enough.",
                "It is no longer marked as asked.",
            )
        case AgendaKind.PLAN:
            return tick_edit(item.record, done=True)
        case AgendaKind.ANSWER if item.offers_silent:
            return UndoableEdit(
                changes.mark_no_answer, _wait_again, "The outcome is now silent.", "It is waiting for an answer again."
            )
    return None


def tick_edit(development_id: str, *, done: bool) -> UndoableEdit:
    """Return the change that marks a plan as done, or as not done."""
    says = "The plan is no longer marked as done.", "The plan is done."
    return UndoableEdit(
        partial(changes.tick_plan, development_id=development_id, done=done),
        partial(changes.tick_plan, development_id=development_id, done=not done),
        says[done],
        says[not done],
    )


def rehearse_edit(development_id: str, *, rehearsed: bool) -> UndoableEdit:
    """Return the change that adds a plan to practice, or takes it out."""
    says = "The plan is no longer in practice.", "The plan is in practice now."
    return UndoableEdit(
        partial(changes.rehearse_plan, development_id=development_id, rehearsed=rehearsed),
        partial(changes.rehearse_plan, development_id=development_id, rehearsed=not rehearsed),
        says[rehearsed],
        says[not rehearsed],
    )


def _wait_again(debrief: Debrief) -> Debrief:
    """Return `debrief` with the outcome "waiting", unless its outcome is no longer "silent"."""
    return replace(debrief, outcome=Outcome.WAITING) if debrief.outcome is Outcome.SILENT else debrief
