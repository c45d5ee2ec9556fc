"""The questions below the debriefs of a high screen: those most worth practising."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from debrief.domain.text import one_line
from debrief.tui.common.theme import MUTED
from debrief.tui.runtime.terminal.key_names import name_keys

if TYPE_CHECKING:
    from debrief.domain.lists.questions import QuestionSummary

KEYS = "   <home.questions:l> to see all, <home.practice:p> to practise"


class HomeQuestions(Static):
    """A line for each question, with how uncomfortable it was at its worst; they are opened from their own list."""

    def show(self, questions: "Sequence[QuestionSummary]") -> None:
        """Show `questions`; nothing if there are none."""
        self.update(_content(questions, name_keys(self.app, KEYS)))


def _content(questions: "Sequence[QuestionSummary]", keys: str) -> Content:
    if not questions:
        return Content("")
    heading = Content.assemble(("Questions", "bold $text-accent"), (keys, MUTED))
    return Content("\n").join([heading, *map(_line, questions)])


def _line(question: "QuestionSummary") -> Content:
    worst = f"{question.worst}/5" if question.worst else ""
    state = "chosen" if question.practise else ""
    return Content.assemble((f"{worst:<12}  {state:<10}  ", MUTED), one_line(question.wording))
