"""A job at a film archive: an unfinished debrief that can be continued."""

from datetime import time

from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Certainty, Question


def archive(days: SampleCalendar) -> Debrief:
    """Return the debrief, interrupted at the answers."""
    held = days.working_day_ago(0, time(8, 30), 30)
    if (held.ends_at or 0) > days.now:
        held = days.working_day_ago(1, time(8, 30), 30)
    return Debrief(
        started_at=days.ms_after(held, 20),
        quick=True,
        step="questions",
        company="Northern Film Archive",
        role="Vault Coordinator",
        stage="First interview, video",
        held=held,
        people="Ulrike Brandt",
        asked=(
            Asked(
                question=Question(wording="What do you know about nitrate film?"),
                wording="What do you know about nitrate film?",
                certainty=Certainty.EXACT,
            ),
        ),
    )
