"""Causes: possible reasons for the no, sorted by whose they are."""

from debrief.domain.debrief import Collection
from debrief.domain.parts import Cause, Control
from debrief.tui.steps.editor import EntriesEditor
from debrief.tui.widgets.entry_kind import Summary
from debrief.tui.widgets.fields import Choice, Field, Words, attribute, one_of


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
