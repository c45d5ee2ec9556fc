"""A percent field, typed as digits or changed with the arrows."""

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from debrief.domain.session.input.number import read_percent
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.field_row import focus_neighbour
from debrief.tui.forms.placement.number_keys import NumberKeys, ends_word
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.navigation import reclaim_next

STEP = 5
"""How much an arrow key changes the number."""
CELLS = 20
"""The length of the bar in cells, one for each step."""


class PercentLine(Widget, can_focus=True):
    """Shows a number from 0 to 100 and a bar; at first there is no number."""

    BINDINGS = [
        Binding("left", "step(-1)", "Less", show=False, id="percent.less", tooltip="Five less"),
        Binding("right", "step(1)", "More", show=False, id="percent.more", tooltip="Five more"),
        Binding("backspace,delete", "delete_digit", "Delete", show=False, id="percent.rub", tooltip="Delete a digit"),
        Binding("up", "go(-1)", "Previous field", show=False, id="percent.up", tooltip="The previous field"),
        Binding("down", "go(1)", "Next field", show=False, id="percent.down", tooltip="The next field"),
    ]

    BAR_AT = 8
    """The column of the first cell of the bar."""

    number: var[int | None] = var(None)
    """The number, 0–100; None if there is none."""

    class Changed(Message):
        """The number changed."""

        def __init__(self, line: "PercentLine") -> None:
            super().__init__()
            self.line = line

        @property
        def control(self) -> "PercentLine":
            """The widget that changed."""
            return self.line

    class Entered(Message):
        """Enter was pressed, or a number was typed in full; `whole_at`: the time of its last key, None for Enter."""

        def __init__(self, whole_at: float | None = None) -> None:
            super().__init__()
            self.whole_at = whole_at

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self.keys = NumberKeys(self, range(101), read_percent, " %")
        self.set_reactive(PercentLine.number, number)

    @property
    def value(self) -> int | None:
        """The number; None if there is none."""
        return self.number

    def render(self) -> Content:
        """Return the number and a bar of twenty cells."""
        if self.number is None:
            return Content.styled(f"   – %  {'─' * CELLS}  type 0 to 100, or click", MUTED)
        filled = round(self.number / STEP)
        bar = Content.styled("━" * filled, "$accent") + Content.styled("─" * (CELLS - filled), MUTED)
        return Content(f"{self.number:>4} %  ") + bar

    def watch_number(self) -> None:
        """Show the number and post that it changed."""
        self.refresh()
        self.post_message(self.Changed(self))

    def on_focus(self) -> None:
        """Let the next digit start a new number."""
        self.keys.reset()

    def on_blur(self) -> None:
        """Keep what is no number as words where the mouse went elsewhere, or another window has the keyboard."""
        self.keys.keep_pending()

    def on_key(self, event: events.Key) -> None:
        """Type a number, or what belongs to it; a digit that would make it exceed 100 begins another one."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Entered())
        elif event.is_printable and event.character is not None:
            event.stop()
            self.number = number = self.keys.take(event.character, event.time, self.number)
            if self.keys.holds_word:
                reclaim_next(self, ends_word, self._end_word)
            # Another digit would be too many; somebody who corrects a number is not sent on behind its second digit.
            whole = self.keys.took_digit or self.keys.took_share
            if number is not None and number > 10 and whole and not self.keys.corrects:
                self.post_message(self.Entered(whole_at=event.time))

    async def _end_word(self) -> None:
        self.number = self.keys.end_word(self.number)

    def goes_on(self, key: events.Key) -> bool:
        """Return whether `key`, typed after a number in full, shows that it was the beginning of a sentence."""
        return bool(key.is_printable and key.character and self.keys.goes_on(key.character, key.time))

    async def resume(self, line: Widget) -> None:
        """Take the focus back, and go on with what was typed in `line`."""
        typed = line.keys.typed if isinstance(line, PercentLine) else self.keys.typed
        self.screen.set_focus(self)
        await drain_messages(self)  # the focus forgets what was typed
        self.keys.resume(typed)

    def set_number(self, number: int | None) -> None:
        """Show `number`."""
        self.number = number

    def on_click(self, event: events.Click) -> None:
        """Set the number to the end of the clicked cell of the bar."""
        if 0 <= (cell := event.x - self.BAR_AT) < CELLS:
            self.keys.keep_pending()
            self.keys.reset()
            self.number = (cell + 1) * STEP

    def action_delete_digit(self) -> None:
        """Delete the last digit, after the only one the number; what was typed and is no number, all at once."""
        if self.keys.pending:
            self.keys.reset()
            return
        self.number = self.number // 10 if self.number is not None and self.number >= 10 else None
        self.keys.reset("" if self.number is None else str(self.number))

    def action_go(self, by: int) -> None:
        """Go to the next field (1) or the previous one (-1), if there is one."""
        focus_neighbour(self, by)

    def action_step(self, direction: int) -> None:
        """Change the number by five, within 0–100."""
        self.keys.reset()
        self.number = min(max((50 if self.number is None else self.number) + direction * STEP, 0), 100)
