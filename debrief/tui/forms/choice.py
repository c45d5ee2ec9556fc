"""One of a few, on one line: chosen with the arrows, by a first letter or digit, or with the mouse."""

from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from debrief.tui.common.looks import MUTED
from debrief.tui.forms.letter_redirect import LetterRedirect, LettersRejected


class ChoiceLine(Widget, can_focus=True):
    """The options of a choice side by side, the chosen one marked; none is chosen until somebody does."""

    BINDINGS = [
        Binding("left", "step(-1)", "Previous", show=False, id="choice.previous", tooltip="Choose the one before"),
        Binding("right", "step(1)", "Next one", show=False, id="choice.next", tooltip="Choose the one after"),
        Binding("backspace,delete", "clear", "None", show=False, id="choice.clear", tooltip="Choose none of them"),
        Binding("up", "app.focus_previous", "Field before", show=False, id="choice.up", tooltip="The field before"),
        Binding("down", "app.focus_next", "Field after", show=False, id="choice.down", tooltip="The field after"),
    ]

    chosen: var[int | None] = var(None)
    """Which option is chosen, counted from 0."""

    class Changed(Message):
        """Another option was chosen, or none."""

        def __init__(self, line: "ChoiceLine") -> None:
            super().__init__()
            self.line = line

        @property
        def control(self) -> "ChoiceLine":
            """The line that changed."""
            return self.line

    class Entered(Message):
        """Enter was pressed."""

    def __init__(
        self, options: tuple[tuple[Any, str], ...], value: Any, ends: str = "", *, needed: bool = False
    ) -> None:
        super().__init__()
        self.options = options
        self.ends = ends
        self.needed = needed
        """Whether one is always chosen."""
        self.letters = LetterRedirect(self)
        self._typed = ""
        self.set_reactive(ChoiceLine.chosen, next((i for i, (v, _) in enumerate(options) if v == value), None))

    @property
    def value(self) -> Any:
        """The value chosen; None where none is."""
        return None if self.chosen is None else self.options[self.chosen][0]

    @property
    def values(self) -> tuple[Any, ...]:
        """The values to choose from."""
        return tuple(value for value, _ in self.options)

    def render(self) -> Content:
        """The options, the chosen one with a filled mark and in the accent."""
        parts = [
            Content.styled(f"({label})" if here else f" {label} ", "$text-accent bold" if here else "")
            for here, label in ((i == self.chosen, label) for i, (_, label) in enumerate(self.options))
        ]
        ends = Content.styled(f"   {self.ends}", MUTED) if self.ends else Content("")
        return Content("" if self._numeric else " ").join(parts) + ends

    def watch_chosen(self) -> None:
        """Show the choice and say that it changed."""
        self.refresh(layout=False)
        self.post_message(self.Changed(self))

    def on_focus(self) -> None:
        """Let the next digit start a new number."""
        self.letters.reset()
        self._typed = ""

    def action_step(self, by: int) -> None:
        """Choose the option `by` places further; the first or the last where that is past an end."""
        self._typed = ""
        at = self.chosen if self.chosen is not None else (-1 if by > 0 else len(self.options))
        self.chosen = min(max(at + by, 0), len(self.options) - 1)

    def action_clear(self) -> None:
        """Clear the choice, where that is allowed."""
        if not self.needed:
            self.chosen = None

    def on_key(self, event: events.Key) -> None:
        """Choose by what the option begins with; two digits in a row can make a ten."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Entered())
            return
        if not event.is_printable or not event.character:
            return
        event.stop()
        key = event.character.casefold()
        labels = [label for _, label in self.options]
        if self._numeric:
            if self.letters.take(event.character, digit=key in "0123456789"):
                return
            both = self._typed + key
            wanted = both if both in labels else key
            self._typed = key
            self.chosen = labels.index(wanted) if wanted in labels else self.chosen
            return
        matching = [i for i, label in enumerate(labels) if label.startswith(key)]
        if matching:
            later = [i for i in matching if self.chosen is not None and i > self.chosen]
            self.chosen = (later or matching)[0]
        else:
            self.post_message(LettersRejected())

    def on_click(self, event: events.Click) -> None:
        """Choose the option under the mouse."""
        left = 0
        gap = 0 if self._numeric else 1
        for index, (_, label) in enumerate(self.options):
            right = left + Content(label).cell_length + 2
            if left <= event.x < right:
                self.chosen = index
                return
            left = right + gap

    @property
    def _numeric(self) -> bool:
        return all(label.isdigit() for _, label in self.options)
