"""What is shown in practice: the card with the grades that count under it, or the end."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from debrief.domain.practice.practice_item import PracticeItem
from debrief.tui.common.put import put
from debrief.tui.practice.card import PracticeCard, Stage
from debrief.tui.practice.grades import Grades

UNDECIDED = "First, what you wrote: k makes it your answer, l lets it go."
GO_ON = "Enter goes on."
AT_THE_END = "That was the last one."
NOTHING_MOVED = "Nothing was graded, so everything stays as it was."


class PracticeBody(Vertical):
    """Holds one card for all questions of a round."""

    def __init__(self) -> None:
        super().__init__()
        self.card = PracticeCard()
        self.grades = Grades()

    def compose(self) -> ComposeResult:
        """The card or the end, and the grades."""
        yield self.card
        yield Static(id="end", markup=False)
        yield self.grades

    def show(self, drawn: PracticeItem | None, zone: str, moved: str) -> None:
        """Show a question, days being those of the IANA `zone`; or else the end, with what `moved`."""
        if drawn is not None:
            self.card.ask(drawn, zone)
        else:
            self.card.put_away()
            put(self, "#end", f"{AT_THE_END} {moved or NOTHING_MOVED}\n\n{GO_ON}")

    def offer(self, *, typing: bool) -> None:
        """Show the grades where one would be taken now, and what there is to say of them; none while one types."""
        drawn = self.card.drawn
        if drawn is None or self.card.stage is not Stage.REVEALED or typing:
            self.grades.display = False
        elif self.card.undecided:
            self.grades.offer({}, UNDECIDED)
        else:
            self.grades.offer(drawn.days, drawn.remark if drawn.days else f"{drawn.remark} {GO_ON}")
