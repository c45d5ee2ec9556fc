"""The people service: decisions about the agenda, and changes to notes, replies and plans."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from debrief.domain.lists.agenda import PRACTICE, put_off_until
from debrief.domain.lists.agenda_item import AgendaItem, AgendaKind
from debrief.domain.lists.points import PointRow
from debrief.domain.people import changes
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.storage.people.agenda_choices import agenda_choices, let_go, put_off, restore_choice
from debrief.storage.people.notes import former_texts, silent_notes
from debrief.storage.people.plan_checks import next_plan_to_check
from debrief.storage.people.points import development_rows, strength_rows
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.people.settings import NoteSettings
from debrief.tui.services.undo import UndoStack

if TYPE_CHECKING:
    from debrief.domain.lists.summaries import FormerAnswer, PlanSummary
    from debrief.domain.record.transfer import AgendaChoice
    from debrief.storage.threads.reader import Connection

Edit = Callable[[Debrief], Debrief]
"""Returns a changed debrief."""
LET_GO = "It will not come back."
LET_GO_PRACTICE = "It comes back when another question falls due."
MOST_POINTS = 300
"""The maximum number of points of each kind in their list."""
OPEN_TO_DO = "Press Enter to open it. It takes more than one key."
"""The message about an item that cannot be done without opening it."""


class PeopleService:
    """Stores decisions about the agenda, and changes notes, replies and plans; raises what JournalAccess raises."""

    def __init__(self, access: JournalAccess, undos: UndoStack, settings: NoteSettings) -> None:
        """`undos`: the changes that the undo key of the start page undoes."""
        self.access = access
        self.settings = settings
        self._undos = undos

    async def change(self, debrief_id: str, change: Edit) -> Debrief | None:
        """Apply `change` to a debrief and store it; return the result, or None if the debrief does not exist."""
        return await self.access.change(lambda journal: journal.change(debrief_id, change))

    async def former_texts(self, note_id: str) -> "tuple[FormerAnswer, ...]":
        """Return the former texts of a note, latest first."""
        return await self.access.query(partial(former_texts, note_id=note_id))

    async def silent_notes(self) -> int:
        """Return the number of notes that were closed because no reply came."""
        return await self.access.query(silent_notes)

    async def points(self) -> list[PointRow]:
        """Return the points to develop and the strengths of all debriefs, those of the newest first."""

        def read(db: "Connection") -> list[PointRow]:
            return [*development_rows(db, MOST_POINTS), *strength_rows(db, MOST_POINTS)]

        return await self.access.query(read, "points")

    async def next_plan_to_check(self, debrief_id: str) -> "PlanSummary | None":
        """Return the plan to ask about at the end of a debrief, which counts as asked from now on; None if none."""
        ask = partial(next_plan_to_check, debrief_id=debrief_id, now=self.access.clock())
        return await self.access.change(lambda journal: journal.ledger(ask))

    # The agenda

    async def finish(self, item: AgendaItem) -> str:
        """Mark an item as done; return the message to show."""
        step = _step_of(item, self.access.clock())
        if step is None:
            return OPEN_TO_DO
        if await self.change(item.debrief, step.do) is None:
            return "This debrief is no longer in the journal."
        self._undos.push(partial(self.change, item.debrief, step.undo), step.undone, item.debrief)
        return f"{step.done} u to undo."

    async def put_off(self, item: AgendaItem, days: int) -> str:
        """Hide an item for `days`; return the message to show."""
        now = self.access.clock()
        await self._decide(item, partial(put_off, item=item.key, until=put_off_until(days, now), now=now))
        return f"Put off for {'a day' if days == 1 else 'a week'}. u to undo."

    async def let_go(self, item: AgendaItem) -> str:
        """Hide an item for good; return the message to show."""
        await self._decide(item, partial(let_go, item=item.key, now=self.access.clock()))
        return f"Let go. {LET_GO_PRACTICE if item.key == PRACTICE else LET_GO} u to undo."

    async def _decide(self, item: AgendaItem, decide: "Callable[[Connection], None]") -> None:
        def decide_and_return_former(db: "Connection") -> "AgendaChoice | None":
            before = agenda_choices(db).get(item.key)
            decide(db)
            return before

        before = await self.access.change(lambda journal: journal.ledger(decide_and_return_former))
        undo = partial(self._restore, item.key, before)
        self._undos.push(undo, "It is back on the list.", item.debrief)

    async def _restore(self, key: str, choice: "AgendaChoice | None") -> None:
        await self.access.change(lambda journal: journal.ledger(partial(restore_choice, item=key, choice=choice)))


class _Step(NamedTuple):
    """A change that finishes an item, its undo, and the message after each."""

    do: Edit
    undo: Edit
    done: str
    undone: str


def _step_of(item: AgendaItem, now: int) -> _Step | None:
    """Return the change that finishes `item` at `now` (UTC ms); None if it has to be opened."""
    match item.kind:
        case AgendaKind.NOTE:
            return _Step(
                partial(changes.mark_sent, note_id=item.record, at=now),
                partial(changes.mark_sent, note_id=item.record, at=None),
                "Marked as sent.",
                "The note is no longer marked as sent.",
            )
        case AgendaKind.NUDGE:
            return _Step(
                partial(changes.mark_nudged, at=now),
                partial(changes.mark_nudged, at=None),
                "Marked as asked. Asking once is enough.",
                "It is no longer marked as asked.",
            )
        case AgendaKind.PLAN:
            return _Step(
                partial(changes.tick_plan, development_id=item.record),
                partial(changes.tick_plan, development_id=item.record, done=False),
                "The plan is done.",
                "The plan is not done after all.",
            )
        case AgendaKind.ANSWER if item.offers_silent:
            return _Step(
                changes.mark_no_answer, _wait_again, "The outcome is now silent.", "It is waiting for an answer again."
            )
    return None


def _wait_again(debrief: Debrief) -> Debrief:
    """Return `debrief` with the outcome "waiting", unless its outcome is no longer "silent"."""
    return replace(debrief, outcome=Outcome.WAITING) if debrief.outcome is Outcome.SILENT else debrief
