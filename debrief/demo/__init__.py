"""A sample journal: four debriefs of one invented person, for trying out the app."""

from debrief.demo.archive import archive
from debrief.demo.auction import auction
from debrief.demo.museum import museum
from debrief.demo.sample_calendar import SampleCalendar
from debrief.demo.theatre import theatre
from debrief.domain.record.debrief import Debrief


def sample_debriefs(now: int, zone: str) -> tuple[Debrief, ...]:
    """Return the samples, oldest first, dated in the weeks before `now` (UTC ms) in `zone` (IANA name).

    Rejected, silent, waiting for the answer, and not finished yet. One question was asked in two of them.
    """
    days = SampleCalendar(now, zone)
    return museum(days), auction(days), theatre(days), archive(days)
