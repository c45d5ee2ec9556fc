"""What the start page shows, as it is read from the journal."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debrief.domain.agenda import Errand, agenda
from debrief.domain.glance import DebriefGlance
from debrief.storage import glances

if TYPE_CHECKING:
    from debrief.storage.reader import Connection

RECENT = 100
"""How many debriefs the start page lists at most."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """What there is to show: what wants you, the newest debriefs, and how many there are in all."""

    errands: list[Errand]
    recent: list[DebriefGlance]
    total: int


def home_view(db: "Connection", now: int) -> HomeView:
    """Return what there is to show at `now` (UTC ms). Raises JournalUnusable."""
    errands = agenda([*glances.unfinished(db), *glances.waiting(db)], glances.open_plans(db), now)
    return HomeView(errands, glances.debriefs(db, limit=RECENT), glances.count(db))


def to_go_on_with(db: "Connection") -> str | None:
    """Return the id of the debrief to go on with: the one begun last, or else the latest that waits for its answer."""
    newest = glances.unfinished(db, limit=1) or glances.waiting(db, limit=1)
    return newest[0].id if newest else None
