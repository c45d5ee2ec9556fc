"""The four grades, each with the day on which the question comes back."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from debrief.domain.practice.spacing import Grade
from debrief.tui.common.theme import MUTED
from debrief.tui.practice.static_text import show_text


class GradeChoice(Static):
    """One grade: its key, its name and its day; a click chooses it."""

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self.grade = grade

    def show(self, day: str) -> None:
        """Show `day`, on which the question comes back after this grade."""
        key = (f"{self.grade.value} ", "bold $accent")
        self.update(Content.assemble(key, (self.grade.name.lower(), "bold"), (f"\n{day}", MUTED)))

    async def on_click(self) -> None:
        """Choose this grade, as its key does."""
        await self.run_action(f"screen.grade({self.grade.value})")


class Grades(Vertical):
    """The four grades side by side, from worst to best, below a notice."""

    def compose(self) -> ComposeResult:
        """Yield the notice above the grades."""
        yield Static(classes="notice", markup=False)
        with Horizontal(classes="choices"):
            for grade in Grade:
                yield GradeChoice(grade)

    def show(self, days: Mapping[Grade, str], notice: str) -> None:
        """Show `notice` and the day of each grade that counts now; hide everything if there is neither."""
        self.display = bool(days or notice)
        self.query_one(".choices").display = bool(days)
        show_text(self, ".notice", notice)
        for choice in self.query(GradeChoice):
            choice.show(days.get(choice.grade, ""))
