"""Brakes against brooding: when the app says, once and softly, that it is fine to stop."""

from debrief.domain.debrief import Debrief

LONG_MS = 20 * 60 * 1000
"""Milliseconds of reflecting after which to offer to close well."""

LONG = "You have been reflecting for twenty minutes. You can close here: ctrl+g, then the last section."
"""What is said then, once."""

HEAVIER = (
    "It is heavier now than when you began. That can happen. It is fine to stop here, "
    "and to talk to somebody you trust before you go on."
)
"""What is said at the end where the load has risen."""


def load_rose(debrief: Debrief) -> bool:
    """Return whether it was heavier at the last step than at the first."""
    first, last = debrief.load_first, debrief.load_last
    return first is not None and last is not None and last > first
