"""The next interview at the same place."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import new_id


def next_round(debrief: Debrief, now: int) -> Debrief:
    """Return a debrief begun at `now` (UTC ms) with the facts that stay the same: company, role, tags, requirements.

    The people and the stage are left out: mostly they are others. How far each requirement was met stays; whether it
    was asked about does not.
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
