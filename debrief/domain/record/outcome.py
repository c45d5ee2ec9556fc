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

    @property
    def words(self) -> str:
        """How pages and patterns name it: `no answer came`."""
        return _WORDS.get(self, self.value)


_WORDS = {
    Outcome.WAITING: "still waiting",
    Outcome.SILENT: "no answer came",
    Outcome.WITHDREW: "you withdrew",
    Outcome.OFFER: "an offer",
}
"""The words for an outcome whose value does not say it to somebody who reads it."""
ANSWERED = frozenset({Outcome.REJECTED, Outcome.OFFER})
"""The outcomes that are an answer of theirs."""
DECIDED = ANSWERED | {Outcome.SILENT}
"""The outcomes that were theirs to decide, which rates count: neither open nor withdrawn from."""


def debrief_title(company: str, role: str) -> str:
    """Return the title of a debrief in a list: `Northwind Analytics, Senior Data Engineer`."""
    return ", ".join(t for t in (company.strip(), role.strip()) if t) or "Untitled debrief"
