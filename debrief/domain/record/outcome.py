"""The outcome of an application, and the step at which a session has ended."""

from debrief.domain.record.unreadable import StoredChoice

END = "end"
"""The `step` of a debrief whose session has reached the end of its current part."""


class Outcome(StoredChoice):
    """How an application ended; WAITING until there is an answer."""

    WAITING = "waiting"
    REJECTED = "rejected"
    SILENT = "silent"
    WITHDREW = "withdrew"
    OFFER = "offer"


def debrief_title(company: str, role: str) -> str:
    """Return the title of a debrief in a list: `Northwind Analytics, Senior Data Engineer`."""
    return ", ".join(t for t in (company.strip(), role.strip()) if t) or "Untitled debrief"
