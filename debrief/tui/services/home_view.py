"""What the start page shows, as it is read from the journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debrief.domain.lists.agenda import AgendaItem, agenda, practice_summary
from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.practice.due_dates import end_of_day
from debrief.storage.debriefs import lists

if TYPE_CHECKING:
    from debrief.storage.threads.reader import Connection

RECENT = 100
"""How many debriefs the start page lists at most."""
MOST_COUNTED = 100
"""How far questions to practise are counted."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What there is to show: what wants you, the newest debriefs, and how many there are in all.

    `practice`: how much there is to practise, in a few words; empty where nothing is. `counted`: whether all that was
    stored is counted in that.
    """

    errands: list[AgendaItem]
    practice: str
    recent: list[DebriefSummary]
    total: int
    counted: bool = True


def home_view(db: "Connection", now: int, zone: str) -> HomeView:
    """Return what there is to show at `now` (UTC ms) in the IANA `zone`. Raises JournalUnusable."""
    errands = agenda([*lists.unfinished(db), *lists.waiting(db)], lists.open_plans(db), now)
    due, chosen, counted = lists.practice_counts(db, end_of_day(now, zone), at_most=MOST_COUNTED)
    practice = practice_summary(due, chosen, MOST_COUNTED)
    return HomeView(errands, practice, lists.debriefs(db, limit=RECENT), lists.count(db), counted=counted)


def last_unfinished(db: "Connection") -> str | None:
    """Return the id of the debrief to go on with: the one begun last, or else the latest that waits for its answer."""
    newest = lists.unfinished(db, limit=1) or lists.waiting(db, limit=1)
    return newest[0].id if newest else None
