"""A new debrief for the next interview of the same process."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import new_id


def next_round(debrief: Debrief, now: int) -> Debrief:
    """Return a debrief of the same process, started at `now` (UTC ms), with the company, role, tags and requirements.

    People and stage are not copied, since they usually differ. Of a requirement, how far it was met is copied, but not
    whether it was asked about.
    """
    return Debrief(
        started_at=now,
        process=debrief.process_id,
        guide=debrief.guide,
        quick=debrief.quick,
        company=debrief.company,
        role=debrief.role,
        tags=debrief.tags,
        requirements=tuple(replace(r, id=new_id(), probed=None) for r in debrief.requirements),
    )
