"""Pick: choose among the questions, by how uncomfortable they were or for practice."""

from debrief.domain.record.debrief import Collection
from debrief.tui.forms.entry_schema import Summary
from debrief.tui.forms.fields import YES_NO, Choice, Field, Shown, Words, attribute, numbers
from debrief.tui.session.steps.answers import NO_QUESTIONS, worded
from debrief.tui.session.steps.editor import EntriesEditor


class PickEditor(EntriesEditor):
    """The questions, and what the step picks them for."""

    collection: Collection = "asked"
    thing = "question"
    adds = False
    nothing = NO_QUESTIONS

    @property
    def _for_practice(self) -> bool:
        return self.step.of == "practice"

    def fields(self) -> tuple[Field, ...]:
        """Return the question to see, and what is picked of it."""
        shown = Shown(label="Question", lens=attribute("wording"))
        if self._for_practice:
            return (
                shown,
                Choice(label="Practise it", lens=attribute("question.practise"), options=YES_NO, needed=True),
                Words(label="Begin with", lens=attribute("question.answer"), tall=True),
            )
        return (
            shown,
            Choice(
                label="Uncomfortable",
                lens=attribute("discomfort"),
                options=numbers(1, 5),
                ends="1 a little · 5 very",
            ),
            Words(label="Left out", lens=attribute("left_out"), tall=True),
        )

    def summary(self) -> Summary:
        """Return the wording, with what was picked before it."""
        if self._for_practice:
            return lambda asked: ("✓ " if asked.question.practise else "  ") + worded(asked)
        return lambda asked: worded(asked) + (f"  ({asked.discomfort} of 5)" if asked.discomfort else "")
