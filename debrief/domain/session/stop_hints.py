"""Brakes against brooding: when the app says, once and softly, that it is fine to stop."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Guide, Sitting
from debrief.domain.session.session import Session

LONG_REFLECTION_MS = 20 * 60 * 1000
"""Milliseconds of reflecting after which to offer to close well."""

LOAD_ROSE_NOTICE = (
    "It is heavier now than when you began. That can happen. It is fine to stop here, "
    "and to talk to somebody you trust before you go on."
)
"""What is said at the end where the load has risen."""


def load_rose(debrief: Debrief) -> bool:
    """Return whether it was heavier at the last step than at the first."""
    first, last = debrief.load_first, debrief.load_last
    return first is not None and last is not None and last > first


def is_reflecting(session: Session) -> bool:
    """Return whether a prompt of the second sitting is being asked."""
    section = session.guide.section_of(session.here) if session.here else None
    return section is not None and section.sitting is Sitting.REFLECT


def long_reflection_notice(guide: Guide) -> str:
    """Return what is said once, after reflecting for long: where `guide` closes, or that it is fine to stop."""
    closing = next((step for step in guide.steps if step.of == "load_last"), None)
    where = f"To close well: ctrl+g, then “{closing.name}”." if closing else "It is fine to stop; everything is kept."
    return f"You have been reflecting for twenty minutes. {where}"
