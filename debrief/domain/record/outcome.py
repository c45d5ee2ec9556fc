"""The ends a debrief comes to: that of the application, and that of its session."""

from enum import StrEnum

END = "end"
"""The `step` of a debrief whose session has come to the end of a sitting."""


class Outcome(StrEnum):
    """How it ended, or that it has not yet."""

    WAITING = "waiting"
    REJECTED = "rejected"
    SILENT = "silent"
    WITHDREW = "withdrew"
    OFFER = "offer"


def debrief_title(company: str, role: str) -> str:
    """Return what to call a debrief in a list: `Northwind Analytics, Senior Data Engineer`."""
    return ", ".join(t for t in (company.strip(), role.strip()) if t) or "Untitled debrief"
