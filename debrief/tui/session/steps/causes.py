"""Causes: possible reasons for the no, sorted by whose they are."""

from debrief.domain.record.debrief import Collection
from debrief.domain.record.parts import Cause, Control
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import Choice, Field, Words, attribute, one_of
from debrief.tui.session.steps.editor import EntriesEditor


class CausesEditor(EntriesEditor):
    """Each possible reason, whose it is, and what speaks for it."""

    collection: Collection = "causes"
    thing = "possible reason"

    def fields(self) -> tuple[Field, ...]:
        """Return the reason, its control and its evidence."""
        return (
            Words(label="Reason", lens=attribute("text")),
            Choice(label="Whose is it", lens=attribute("control"), options=one_of(Control)),
            Words(label="Evidence", lens=attribute("evidence"), hint="how you know, or that you are guessing"),
        )

    def summary(self) -> Summary:
        """Return the reason, with whose it is."""
        return lambda cause: cause.text + (f"  ({cause.control})" if cause.control else "")

    def new(self) -> Cause:
        """Return a reason not yet written."""
        return Cause()
