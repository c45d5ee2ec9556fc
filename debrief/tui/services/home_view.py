"""The content of the start page, read from the journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debrief.domain.lists.agenda import agenda, practice_summary
from debrief.domain.lists.agenda_item import AgendaItem
from debrief.domain.lists.agenda_rows import AgendaRows, WaitingRow
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.practice.due_dates import end_of_day
from debrief.storage.debriefs import lists

if TYPE_CHECKING:
    from debrief.storage.threads.reader import Connection

RECENT = 100
"""The most debriefs on the start page."""
MOST_COUNTED = 100
"""The number up to which questions to practise are counted."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The agenda, the newest debriefs and the number of all debriefs.

    `practice`: the number of questions to practise, in a few words; empty if there are none. `counted`: whether the
    statistics behind that are up to date.
    """

    agenda: list[AgendaItem]
    practice: str
    recent: list[DebriefSummary]
    total: int
    counted: bool = True


def home_view(db: "Connection", now: int, zone: str) -> HomeView:
    """Return the content of the start page at `now` (UTC ms) in the IANA `zone`. Raises JournalUnusable."""
    waiting = [WaitingRow(debrief=row.id, title=row.title, held=row.held) for row in lists.awaiting_answer(db)]
    rows = AgendaRows(unfinished=lists.unfinished(db), waiting=waiting, plans=lists.open_plans(db))
    items = agenda(rows, {}, now, zone)
    due, chosen, counted = lists.practice_counts(db, end_of_day(now, zone), at_most=MOST_COUNTED)
    practice = practice_summary(due, chosen, MOST_COUNTED)
    return HomeView(items, practice, lists.debriefs(db, limit=RECENT), lists.count(db), counted=counted)


def last_unfinished(db: "Connection") -> str | None:
    """Return the id of the unfinished debrief begun last, or else of the latest that waits for an answer."""
    newest = lists.unfinished(db, limit=1) or lists.awaiting_answer(db, limit=1)
    return newest[0].id if newest else None
