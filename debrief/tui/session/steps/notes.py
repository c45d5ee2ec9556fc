"""Notes: whom to thank, for which moment, and what to ask them."""

from debrief.domain.record.debrief import Collection
from debrief.domain.record.parts import Note
from debrief.domain.text import shorten
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import Field, Words, attribute
from debrief.tui.session.steps.editor import EntriesEditor


class NotesEditor(EntriesEditor):
    """One note for each person met."""

    collection: Collection = "notes"
    thing = "person"

    def fields(self) -> tuple[Field, ...]:
        """Return whom, the moment, and the feedback to ask for."""
        met = shorten(self.base.people, 48)
        return (
            Words(label="Whom", lens=attribute("to"), hint=f"you met {met}" if met else "one person at a time"),
            Words(label="The moment", lens=attribute("moment"), hint="something only the two of you shared"),
            Words(label="You will ask", lens=attribute("ask"), hint="one question they can answer in a line"),
        )

    def summary(self) -> Summary:
        """Return whom, and the moment."""
        return lambda note: note.to + (f": {note.moment}" if note.moment.strip() else "")

    def new(self) -> Note:
        """Return a note not yet written."""
        return Note()
