"""The notices of a session, each shown once; most say that it is fine to stop: protection against rumination."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Guide, Sitting
from debrief.domain.session.session import Session

LONG_REFLECTION_MS = 20 * 60 * 1000
"""Milliseconds of reflecting after which the notice is shown."""

LOAD_ROSE_NOTICE = (
    "It feels heavier now than when you started. That can happen. It is fine to stop here, "
    "and to talk to somebody you trust before you go on."
)
"""The notice at the end of a session in which the load has risen."""


def load_rose(debrief: Debrief) -> bool:
    """Return whether the load at the last step is higher than at the first."""
    first, last = debrief.load_first, debrief.load_last
    return first is not None and last is not None and last > first


def is_reflecting(session: Session) -> bool:
    """Return whether the current step belongs to the second sitting."""
    section = session.guide.section_of(session.current) if session.current else None
    return section is not None and section.sitting is Sitting.REFLECT


def second_part_notice(session: Session, how: str) -> str:
    """Return the notice after the outcome: how many prompts are left, and that they can wait; `how`: how to leave."""
    number, total = session.position
    return f"This is the second part: {total - number + 1} prompts. It can wait. {how}"


def path_notice(*, quick: bool) -> str:
    """Return the notice after a change between the quick prompts and all of them."""
    return f"You will {'only see the quick prompts' if quick else 'see every prompt'} now."


def long_reflection_notice(guide: Guide, how: str) -> str:
    """Return the notice after a long time of reflecting; it names the closing step of `guide`, if it has one.

    `how`: what to do to get to a step that is named after that.
    """
    closing = next((step for step in guide.steps if step.of == "load_last"), None)
    where = f"To finish gently, {how} “{closing.name}”." if closing else "It is fine to stop. Everything is saved."
    return f"You have been at this for twenty minutes. {where}"
