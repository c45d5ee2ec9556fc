"""Requirements: what they wanted, and how far you met it."""

from debrief.domain.record.debrief import Collection
from debrief.domain.record.parts import Met, Need, Requirement
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import YES_NO, Choice, Field, Words, attribute, one_of
from debrief.tui.session.steps.editor import EntriesEditor


class RequirementsEditor(EntriesEditor):
    """Each requirement, must or nice, met or not, and whether they asked about it."""

    collection: Collection = "requirements"
    thing = "requirement"

    def fields(self) -> tuple[Field, ...]:
        """Return the requirement and the three things to say of it."""
        return (
            Words(label="Requirement", lens=attribute("text")),
            Choice(label="Must or nice", lens=attribute("need"), options=one_of(Need)),
            Choice(label="You meet it", lens=attribute("met"), options=one_of(Met)),
            Choice(label="Asked about", lens=attribute("probed"), options=YES_NO),
        )

    def summary(self) -> Summary:
        """Return the requirement, with what was said of it."""

        def line(wanted: Requirement) -> str:
            said = [str(v) for v in (wanted.need, wanted.met) if v] + (["asked about"] if wanted.probed else [])
            return wanted.text + (f"  ({', '.join(said)})" if said else "")

        return line

    def new(self) -> Requirement:
        """Return a requirement not yet written."""
        return Requirement()
