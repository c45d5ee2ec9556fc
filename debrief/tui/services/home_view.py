"""The content of the start page, read from the journal."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from debrief.domain.lists.agenda.agenda import agenda
from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind
from debrief.domain.lists.agenda.rows import AgendaRows
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.practice.due_dates import end_of_day, local_date
from debrief.storage.debriefs import lists
from debrief.storage.file.errors import JournalDamaged
from debrief.storage.people import agenda_choices, agenda_rows, open_plans, practice_due
from debrief.storage.questions.next_interview.next_interview import find_next_interview
from debrief.tui.services.people.settings import NoteSettings

if TYPE_CHECKING:
    from debrief.storage.threads.reader import Connection

T = TypeVar("T")

RECENT = 100
"""The maximum number of debriefs on the start page."""
DEFAULT_NOTES = NoteSettings()


@dataclass(frozen=True, slots=True)
class HomeView:
    """The agenda, the newest debriefs and the number of all debriefs.

    `practice`: the item that says how much there is to practise; None if that is nothing. `counted`: whether the
    statistics behind it are up to date. `trashed`: the number in the trash, read only if there is nothing else.
    """

    agenda: list[AgendaItem]
    practice: AgendaItem | None
    recent: list[DebriefSummary]
    total: int
    counted: bool = True
    trashed: int = 0


def home_view(db: "Connection", now: int, zone: str, notes: NoteSettings = DEFAULT_NOTES) -> HomeView:
    """Return the content of the start page at `now` (UTC ms) in the IANA `zone`. Raises JournalUnusable.

    What is on a damaged page of the file is left out; that it is damaged is said by `JournalSession.warm_up`.
    """
    practice_counts = partial(practice_due.practice_counts, db, end_of_day(now, zone))
    counts = _readable(practice_counts) or practice_due.PracticeCounts(due=0, chosen=0, counted=True)
    interview = _readable(lambda: find_next_interview(db, local_date(now, zone)))
    rows = AgendaRows(
        unfinished=_readable(lambda: lists.unfinished(db)) or [],
        waiting=_readable(lambda: agenda_rows.waiting_rows(db)) or [],
        notes=_readable(lambda: agenda_rows.note_rows(db, now)) or [],
        feedback=_readable(lambda: agenda_rows.feedback_rows(db)) or [],
        plans=_readable(lambda: open_plans.open_plans(db)) or [],
        practice=_readable(lambda: practice_due.practice_line(db, counts, interview, now, zone)) or "",
        newly_due=_readable(lambda: agenda_rows.newly_due(db, now, zone)) or False,
        load_rose=_readable(lambda: agenda_rows.load_rose(db)) or False,
        interview=interview,
    )
    hidden = _readable(lambda: agenda_choices.hidden_items(db)) or {}
    items = agenda(rows, hidden, now, zone, hours=notes.hours, nudge_days=notes.nudge_days)
    recent = _readable(lambda: lists.debriefs(db, limit=RECENT)) or []
    total = _readable(lambda: lists.count(db)) or len(recent)
    return HomeView(
        agenda=[item for item in items if item.kind is not AgendaKind.PRACTICE],
        practice=next((item for item in items if item.kind is AgendaKind.PRACTICE), None),
        recent=recent,
        total=total,
        counted=counts.counted,
        trashed=0 if total else _readable(lambda: lists.trashed(db)) or 0,
    )


def _readable(read: Callable[[], T]) -> T | None:
    """Return the result of `read`; None if it needs a damaged page."""
    try:
        return read()
    except JournalDamaged:
        return None
