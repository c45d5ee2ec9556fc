"""Questions: every one you can recall."""

from debrief.domain.debrief import Collection
from debrief.domain.question import Asked, Certainty, reworded
from debrief.tui.steps.editor import EntriesEditor
from debrief.tui.widgets.entries import Summary
from debrief.tui.widgets.fields import Choice, Field, Lens, Words, attribute, one_of

WORDING = Lens(attribute("wording").get, reworded)
"""The wording of that day, which the ledger's follows."""


class QuestionsEditor(EntriesEditor):
    """The wording of each question, and how well it is remembered."""

    collection: Collection = "asked"
    another = "another question"
    enter_ends = True

    def fields(self) -> tuple[Field, ...]:
        """Return the wording and its certainty."""
        return (
            Words(label="Question", lens=WORDING, hint="Enter begins the next one"),
            Choice(label="Remembered", lens=attribute("certainty"), options=one_of(Certainty)),
        )

    def summary(self) -> Summary:
        """Return the wording, with how well it is remembered."""
        return lambda asked: asked.wording + (f"  ({asked.certainty})" if asked.certainty else "")

    def new(self) -> Asked:
        """Return a question not yet written."""
        return Asked()

    def loses(self, part: Asked) -> str:
        """Return the question to ask where an answer, or what was made of it, goes with the question."""
        if any(text.strip() for text in (part.said, part.left_out, part.question.answer)):
            return "What you answered to this question goes with it. Remove both?"
        return ""
