"""Steps about the people met: notes to thank them, and the feedback they sent."""

from debrief.domain.people.addressee import people_named
from debrief.domain.record.debrief import Debrief, attribute, parts_of
from debrief.domain.record.parts import Feedback, Note, Verdict
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Choice, Words, one_of
from debrief.domain.text import shorten

NO_NAME = "(no name yet)"
"""Stands for the name of a person in a list of people."""


def notes_schema(debrief: Debrief) -> EntrySchema:
    """Return the schema of notes: who to thank, for which moment, and what to ask them."""
    met = shorten(people_named(debrief.people), 48)
    return EntrySchema(
        lens=parts_of("notes"),
        noun="person",
        fields=(
            Words(label="To", lens=attribute("to"), hint=f"you met {met}" if met else "one person at a time"),
            Words(
                label="The moment",
                lens=attribute("moment"),
                hint="something only the two of you shared, as you would say it to them",
            ),
            Words(label="You will ask", lens=attribute("ask"), hint="a question they can answer in one line"),
        ),
        summary=_note_line,
        new=Note,
    )


def _note_line(note: Note) -> str:
    name = note.to if note.to.strip() else NO_NAME
    return ": ".join(text for text in (name, note.moment or note.ask) if text.strip())


def feedback_schema() -> EntrySchema:
    """Return the schema of replies: their exact words, and what to do about each; without sealed replies."""
    return EntrySchema(
        lens=parts_of("feedback", lambda reply: not reply.sealed),
        noun="reply",
        fields=(
            Words(label="From", lens=attribute("sender")),
            Words(label="Their words", lens=attribute("words"), tall=True),
            Choice(label="You will", lens=attribute("verdict"), options=one_of(Verdict)),
            Words(label="Because", lens=attribute("why"), takes_remarks=True),
        ),
        summary=lambda reply: ": ".join(text for text in (reply.sender, reply.words) if text.strip()),
        new=Feedback,
    )
