"""A whole number of percent: typed as digits, or stepped with the arrows."""

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from debrief.tui.common.looks import MUTED
from debrief.tui.forms.letter_redirect import LetterRedirect

STEP = 5
"""By how much an arrow key changes it."""
CELLS = 20
"""The cells of the bar, one for each step."""


class PercentLine(Widget, can_focus=True):
    """0–100 percent with a bar beside it, or nothing yet."""

    BINDINGS = [
        Binding("left", "step(-1)", "Less", show=False, id="percent.less", tooltip="Five less"),
        Binding("right", "step(1)", "More", show=False, id="percent.more", tooltip="Five more"),
        Binding("backspace,delete", "rub_out", "Delete", show=False, id="percent.rub", tooltip="Delete a digit"),
        Binding(
            "up", "app.focus_previous", "Previous field", show=False, id="percent.up", tooltip="The previous field"
        ),
        Binding("down", "app.focus_next", "Next field", show=False, id="percent.down", tooltip="The next field"),
    ]

    BAR_AT = 8
    """The column in which the bar begins."""

    number: var[int | None] = var(None)
    """0–100, or None while nothing was said."""

    class Changed(Message):
        """The number changed."""

        def __init__(self, line: "PercentLine") -> None:
            super().__init__()
            self.line = line

        @property
        def control(self) -> "PercentLine":
            """The line that changed."""
            return self.line

    class Entered(Message):
        """Enter was pressed."""

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self.letters = LetterRedirect(self)
        self._typing = False
        self.set_reactive(PercentLine.number, number)

    @property
    def value(self) -> int | None:
        """The number, or None."""
        return self.number

    def render(self) -> Content:
        """The number, and a bar of twenty cells."""
        if self.number is None:
            return Content.styled(f"   – %  {'─' * CELLS}  type 0 to 100, or click", MUTED)
        filled = round(self.number / STEP)
        bar = Content.styled("━" * filled, "$accent") + Content.styled("─" * (CELLS - filled), MUTED)
        return Content(f"{self.number:>4} %  ") + bar

    def watch_number(self) -> None:
        """Show the number and say that it changed."""
        self.refresh()
        self.post_message(self.Changed(self))

    def on_focus(self) -> None:
        """Let the next digit start a new number."""
        self.letters.reset()
        self._typing = False

    def on_key(self, event: events.Key) -> None:
        """Append a digit, unless the number would exceed 100."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Entered())
        elif event.is_printable and event.character is not None:
            event.stop()
            if not self.letters.take(event.character, digit=event.character in "0123456789"):
                number = int(f"{self.number or 0}{event.character}") if self._typing else int(event.character)
                self._typing = True
                self.number = number if number <= 100 else self.number

    def on_click(self, event: events.Click) -> None:
        """Set the number to the end of the cell of the bar that was clicked."""
        if 0 <= (cell := event.x - self.BAR_AT) < CELLS:
            self._typing = False
            self.number = (cell + 1) * STEP

    def action_rub_out(self) -> None:
        """Delete the last digit; without digits there is no number."""
        self._typing = True
        self.number = self.number // 10 if self.number is not None and self.number >= 10 else None

    def action_step(self, direction: int) -> None:
        """Change the number by five, within 0–100."""
        self._typing = False
        self.number = min(max((50 if self.number is None else self.number) + direction * STEP, 0), 100)
