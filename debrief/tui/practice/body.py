"""The body of the practice screen: the card above its grades, or the closing text."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from debrief.domain.practice.practice_item import PracticeItem
from debrief.domain.practice.practice_state import NOTHING_GRADED
from debrief.domain.practice.spacing import Grade
from debrief.tui.common.theme import MUTED
from debrief.tui.practice.card import PracticeCard, Stage
from debrief.tui.practice.static_text import show_text
from debrief.tui.runtime.terminal.key_names import name_keys

GO_ON = "Press Enter to go on."
AT_THE_END = "That was the last one."
GRADED = "graded {}, <practice.undo_grade:ctrl+z> undoes it"
TEXT_REFUSED = "What you typed here is not saved. Press <practice.improve:a> to write in your best answer."


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


class PracticeBody(Vertical):
    """Shows each question of a session in the same card."""

    def __init__(self) -> None:
        super().__init__()
        self.card = PracticeCard()
        self.grades = Grades()
        self._refused = False
        """Whether to say that what was typed is not saved."""

    def compose(self) -> ComposeResult:
        """Yield the card, the closing text and the grades."""
        yield self.card
        yield Static(id="end", markup=False)
        yield self.grades

    def show(self, item: PracticeItem, past_attempt: tuple[str, str] | None, attempt: str) -> None:
        """Show a question; `past_attempt`: the heading and text of an earlier one than `attempt`, the one of now."""
        show_text(self, "#end", "")
        self.card.ask(item, past_attempt, attempt)

    def end(self, summary: str) -> None:
        """Show the end and the `summary` of the session."""
        self.card.clear()
        show_text(self, "#end", f"{AT_THE_END} {summary or NOTHING_GRADED}\n\n{GO_ON}")

    def graded_line(self, grade: Grade) -> str:
        """Return the line about the grade of the question before: which one it was, and how to undo it."""
        return name_keys(self.app, GRADED.format(grade.name.lower()))

    def refuse_text(self) -> None:
        """Say above the grades that what was typed is not saved, until a field has the focus again."""
        self._refused = True
        self.show_grades(typing=False)

    def show_grades(self, *, typing: bool) -> None:
        """Show the grades if one can be given now, and a notice about them; `typing`: whether a field has the focus."""
        item = self.card.item
        if item is None or self.card.stage is not Stage.REVEALED or typing:
            self._refused = self.grades.display = False
        else:
            refusal = name_keys(self.app, TEXT_REFUSED) if self._refused else ""
            notices = (refusal, item.notice, "" if item.days else GO_ON)
            self.grades.show(item.days, " ".join(filter(None, notices)))
