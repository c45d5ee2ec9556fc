"""The four grades, each with the day the question then comes back."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from debrief.domain.practice import Grade
from debrief.tui.looks import MUTED


class GradeChoice(Static):
    """One grade: its key, its name, and the day; a click gives it."""

    @dataclass
    class Given(Message):
        """The grade was given."""

        grade: Grade

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self.grade = grade

    def show(self, day: str) -> None:
        """Show the day that this grade brings it back."""
        key = (f"{self.grade.value} ", "bold $accent")
        self.update(Content.assemble(key, (self.grade.name.lower(), "bold"), (f"\n{day}", MUTED)))

    def on_click(self) -> None:
        """Give this grade."""
        self.post_message(self.Given(self.grade))


class Grades(Horizontal):
    """The four side by side, from worst to best."""

    def compose(self) -> ComposeResult:
        """One for each grade."""
        for grade in Grade:
            yield GradeChoice(grade)

    def show(self, days: Mapping[Grade, str]) -> None:
        """Show the day for each grade that counts."""
        for choice in self.query(GradeChoice):
            choice.show(days.get(choice.grade, ""))
