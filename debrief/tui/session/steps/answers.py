"""Answers: for each question, what you answered and how sure you felt of it."""

from debrief.domain.record.debrief import Collection
from debrief.domain.record.question import Asked
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import Field, Percent, Shown, Words, attribute
from debrief.tui.session.steps.editor import EntriesEditor

NO_QUESTIONS = "No questions are written down yet. Press ctrl+g and go to the questions to write them first."
"""What the editors that work on questions say while there are none."""


def worded(asked: Asked) -> str:
    """Return what a question is called in a list."""
    return asked.wording.strip() or asked.question.wording.strip() or "(question without words)"


class AnswersEditor(EntriesEditor):
    """What was said to each question."""

    collection: Collection = "asked"
    thing = "question"
    adds = False
    nothing = NO_QUESTIONS

    def fields(self) -> tuple[Field, ...]:
        """Return the question to see, and the answer to write."""
        return (
            Shown(label="Question", lens=attribute("wording")),
            Words(label="You answered", lens=attribute("said"), tall=True),
            Percent(label="How sure", lens=attribute("sureness")),
        )

    def summary(self) -> Summary:
        """Return the wording, ticked once an answer is written."""
        return lambda asked: ("✓ " if asked.said.strip() or asked.sureness is not None else "  ") + worded(asked)
