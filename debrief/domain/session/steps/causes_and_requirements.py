"""Steps about causes and requirements."""

from debrief.domain.record.debrief import attribute, parts_of
from debrief.domain.record.labels import REMARK_LABEL
from debrief.domain.record.parts import Cause, Control, Met, Need, Requirement
from debrief.domain.session.posting.reader import posting_in
from debrief.domain.session.steps.entry_schema import EntrySchema, PickedEntries, line_with_note
from debrief.domain.session.steps.fields import YES_NO, Choice, Words, one_of


def causes_schema() -> EntrySchema:
    """Return the schema of possible reasons for the answer: whose each one is, and the evidence."""
    return EntrySchema(
        lens=parts_of("causes"),
        noun="possible reason",
        fields=(
            Words(label="Reason", lens=attribute("text")),
            Choice(label="Whose is it", lens=attribute("control"), options=one_of(Control)),
            Words(
                label="Evidence",
                lens=attribute("evidence"),
                hint="how you know, or that it is a guess",
                takes_remarks=True,
            ),
        ),
        summary=lambda cause: line_with_note(cause.text, cause.control or ""),
        new=Cause,
    )


def requirements_schema() -> EntrySchema:
    """Return the schema of requirements: met or not, must-have or nice-to-have, and asked about or not.

    In the order in which people write them down, so that most entries end after the second field.
    """
    return EntrySchema(
        lens=parts_of("requirements"),
        noun="requirement",
        fields=(
            Words(label="Requirement", lens=attribute("text")),
            Choice(label="You meet it", lens=attribute("met"), options=one_of(Met)),
            Choice(label="Must or nice", lens=attribute("need"), options=one_of(Need)),
            Choice(label="They asked", lens=attribute("probed"), options=YES_NO),
            Words(label=REMARK_LABEL, lens=attribute("remark"), remark=True),
        ),
        summary=_requirement_line,
        new=Requirement,
        # One of a posting has its words, and begins with whether they are met: a letter typed ahead would change them.
        first_field=lambda requirement: 1 if requirement.text.strip() and requirement.met is None else 0,
        read_paste=_read_posting,
    )


def _requirement_line(requirement: Requirement) -> str:
    details = [str(v) for v in (requirement.met, requirement.need) if v]
    details += ["asked about"] if requirement.probed else []
    return line_with_note(requirement.text, ", ".join(details))


def _read_posting(text: str) -> PickedEntries | None:
    posting = posting_in(text)
    return None if posting is None else PickedEntries(posting.requirements, tuple(map(str, posting.left_out)))
