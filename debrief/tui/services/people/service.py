"""The people service: decisions about the agenda, and changes to notes, replies and plans."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from debrief.domain.lists.agenda.agenda import PRACTICE, put_off_until
from debrief.domain.lists.agenda.item import AgendaItem
from debrief.domain.lists.point_filter import complete_point_filter, parse_point_filter
from debrief.domain.record.debrief import Debrief
from debrief.storage.people.agenda_choices import agenda_choices, let_go, put_off, restore_choice
from debrief.storage.people.notes import former_texts, silent_notes
from debrief.storage.people.open_plans import mark_asked, plan_to_check
from debrief.storage.people.points import point_rows
from debrief.tui.services.journal_access import JournalAccess
from debrief.tui.services.people.settings import NoteSettings
from debrief.tui.services.people.undoable_edits import Edit, UndoableEdit, finishing_edit
from debrief.tui.services.query_completion import complete, suggest
from debrief.tui.services.undo import UndoStack

if TYPE_CHECKING:
    from debrief.domain.lists.summaries import PlanSummary
    from debrief.domain.practice.practice_question import FormerAnswer
    from debrief.domain.record.transfer import AgendaChoice
    from debrief.storage.threads.reader import Connection

LET_GO = "It will not come back."
LET_GO_PRACTICE = "It comes back when another question is due."
OPEN_TO_DO = "Press <home.open:Enter> to open it. It takes more than one key."
"""The message about an item that cannot be done without opening it."""


class PeopleService:
    """Stores decisions about the agenda, and changes notes, replies and plans; raises what JournalAccess raises."""

    def __init__(self, access: JournalAccess, undos: UndoStack, settings: NoteSettings) -> None:
        """`undos`: the changes that the undo key of the start page undoes."""
        self.access = access
        self.settings = settings
        self.undos = undos

    async def change(self, debrief_id: str, change: Edit) -> Debrief | None:
        """Apply `change` to a debrief and store it; return the result, or None if the debrief does not exist."""
        return await self.access.change(lambda journal: journal.change(debrief_id, change))

    async def former_texts(self, note_id: str) -> "tuple[FormerAnswer, ...]":
        """Return the former texts of a note, latest first."""
        return await self.access.reader.query(partial(former_texts, note_id=note_id))

    async def silent_notes(self) -> int:
        """Return the number of notes that were closed because no reply came."""
        return await self.access.reader.query(silent_notes)

    async def complete_filter(self, text: str) -> list[tuple[str, str]]:
        """Return completions of a filter of points, each as its last word and as the whole filter.

        Where it has none and no matches, return similar filters that have matches.
        """
        found = await complete(self.access.reader, complete_point_filter(text))
        return found or await suggest(self.access.reader, text, _matches)

    async def do(self, edit: UndoableEdit, debrief_id: str, row_id: str = "", *, item: str = "") -> str:
        """Change a debrief so that it can be undone; return the message to show. `row_id`, `item`: as those of Undo."""
        if await self.change(debrief_id, edit.do) is None:
            return "This debrief is no longer in the journal."
        self.undos.push(partial(self.change, debrief_id, edit.undo), edit.undone, row_id or debrief_id, item)
        return f"{edit.done} <.undo:u> to undo."

    async def plan_to_check(self, debrief: Debrief) -> "PlanSummary | None":
        """Return the plan to ask about at the end of `debrief`, stored or not; None if there is none."""
        return await self.access.reader.query(partial(plan_to_check, debrief=debrief, now=self.access.clock()))

    async def mark_plan_asked(self, plan_id: str) -> None:
        """Mark a plan as asked about, so that it is not asked about again."""
        mark = partial(mark_asked, plan_id=plan_id, now=self.access.clock())
        await self.access.change(lambda journal: journal.transact(mark))

    # The agenda

    async def finish(self, item: AgendaItem) -> str:
        """Mark an item as done; return the message to show."""
        edit = finishing_edit(item, self.access.clock())
        if edit is None:
            return OPEN_TO_DO
        return await self.do(edit, item.debrief, item=item.key)

    async def put_off(self, item: AgendaItem, days: int) -> str:
        """Hide an item for `days`; return the message to show."""
        now = self.access.clock()
        await self._decide(item, partial(put_off, item=item.key, until=put_off_until(days, now), now=now))
        return f"Put off for {'a day' if days == 1 else 'a week'}. <.undo:u> to undo."

    async def let_go(self, item: AgendaItem) -> str:
        """Hide an item for good; return the message to show."""
        await self._decide(item, partial(let_go, item=item.key, now=self.access.clock()))
        return f"Let go. {LET_GO_PRACTICE if item.key == PRACTICE else LET_GO} <.undo:u> to undo."

    async def _decide(self, item: AgendaItem, decide: "Callable[[Connection], None]") -> None:
        def decide_and_return_former(db: "Connection") -> "AgendaChoice | None":
            before = agenda_choices(db).get(item.key)
            decide(db)
            return before

        before = await self.access.change(lambda journal: journal.transact(decide_and_return_former))
        undo = partial(self._restore, item.key, before)
        self.undos.push(undo, "It is back on the list.", item.debrief, item.key)

    async def _restore(self, key: str, choice: "AgendaChoice | None") -> None:
        await self.access.change(lambda journal: journal.transact(partial(restore_choice, item=key, choice=choice)))


def _matches(db: "Connection", text: str) -> bool:
    return bool(point_rows(db, parse_point_filter(text, typing=True).selection, 1))
