"""The four grades, each with the day the question then comes back."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from debrief.domain.practice import Grade
from debrief.tui.common.looks import MUTED
from debrief.tui.common.put import put


class GradeChoice(Static):
    """One grade: its key, its name, and the day; a click gives it."""

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self.grade = grade

    def show(self, day: str) -> None:
        """Show the day that this grade brings it back."""
        key = (f"{self.grade.value} ", "bold $accent")
        self.update(Content.assemble(key, (self.grade.name.lower(), "bold"), (f"\n{day}", MUTED)))

    async def on_click(self) -> None:
        """Give this grade, as its key does."""
        await self.run_action(f"screen.grade({self.grade.value})")


class Grades(Vertical):
    """The four side by side, from worst to best, under a remark on what they do."""

    def compose(self) -> ComposeResult:
        """The remark, and one for each grade."""
        yield Static(classes="remark", markup=False)
        with Horizontal(classes="choices"):
            for grade in Grade:
                yield GradeChoice(grade)

    def offer(self, days: Mapping[Grade, str], remark: str) -> None:
        """Show the day for each grade that counts now, and `remark` over them; nothing where there is neither."""
        self.display = bool(days or remark)
        self.query_one(".choices").display = bool(days)
        put(self, ".remark", remark)
        for choice in self.query(GradeChoice):
            choice.show(days.get(choice.grade, ""))
