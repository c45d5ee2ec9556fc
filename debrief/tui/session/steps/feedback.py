"""Feedback: what somebody answered, and what you make of it."""

from debrief.domain.record.debrief import Collection
from debrief.domain.record.parts import Feedback, Verdict
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import Choice, Field, Words, attribute, one_of
from debrief.tui.session.steps.editor import EntriesEditor


class FeedbackEditor(EntriesEditor):
    """Each reply, in their exact words."""

    collection: Collection = "feedback"
    thing = "reply"

    def fields(self) -> tuple[Field, ...]:
        """Return who, their words, and the verdict."""
        return (
            Words(label="From", lens=attribute("sender")),
            Words(label="Their words", lens=attribute("words"), tall=True),
            Choice(label="You will", lens=attribute("verdict"), options=one_of(Verdict)),
            Words(label="Because", lens=attribute("why")),
        )

    def summary(self) -> Summary:
        """Return who, and how they begin."""
        return lambda reply: ": ".join(t for t in (reply.sender, reply.words) if t.strip())

    def new(self) -> Feedback:
        """Return a reply not yet written."""
        return Feedback()
