"""A new debrief for the next interview at the same company."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import new_id


def next_round(debrief: Debrief, now: int) -> Debrief:
    """Return a debrief started at `now` (UTC ms) with the company, role, tags and requirements of `debrief`.

    People and stage are not copied, since they usually differ. Of a requirement, how far it was met is copied, but not
    whether it was asked about.
    """
    return Debrief(
        started_at=now,
        guide=debrief.guide,
        quick=debrief.quick,
        company=debrief.company,
        role=debrief.role,
        tags=debrief.tags,
        requirements=tuple(replace(r, id=new_id(), probed=None) for r in debrief.requirements),
    )
