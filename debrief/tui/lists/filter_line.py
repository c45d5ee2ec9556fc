"""A line to type in, with its completions below."""

from dataclasses import dataclass
from itertools import accumulate

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from debrief.domain.text import one_line
from debrief.exports.text.layout import cell_width
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.prose import Prose


class FilterLine(Vertical):
    """A line to type in, above a line with a problem or the completions."""

    @dataclass
    class Changed(Message):
        """The text changed."""

        text: str

    @dataclass
    class Done(Message):
        """Enter was pressed."""

    def __init__(self, text: str = "", hint: str = "") -> None:
        """`hint`: the text of the empty line."""
        super().__init__()
        self._text = text
        self._hint = hint
        self._help: tuple[tuple[str, ...], list[str]] = ((), [])

    def compose(self) -> ComposeResult:
        """Yield the line and its help."""
        yield Prose(self._text, single=True, hint=self._hint)
        yield Static("", classes="help")

    @property
    def text(self) -> str:
        """The typed text."""
        return self.query_one(Prose).text

    @text.setter
    def text(self, text: str) -> None:
        prose = self.query_one(Prose)
        prose.text = text
        prose.move_cursor(prose.document.end)

    @property
    def typing(self) -> bool:
        """Whether the line has the focus; unlike `has_focus`, true as soon as the focus is set."""
        return self.screen.focused is self.query_one(Prose)

    def type(self) -> None:
        """Focus the line."""
        self.query_one(Prose).focus()

    def select(self) -> None:
        """Select the text, so that what is typed next replaces it."""
        self.query_one(Prose).select_all()

    def help(self, problems: tuple[str, ...], completions: list[str]) -> None:
        """Show the first problem, or else the completions of the last word."""
        self._help = problems, completions
        if problems:
            content = Content.styled(one_line(problems[0]), "$text-warning")
        elif completions:
            first, *more = map(one_line, completions)
            rest = self._completions_that_fit(first, more)
            content = Content.assemble(("tab  ", "bold $accent"), first, (rest, MUTED))
        else:
            content = Content()
        self.query_one(".help", Static).update(content)

    def _completions_that_fit(self, first: str, more: list[str]) -> str:
        """Return the completions after the first that fit in whole."""
        shown = self.query_one(".help", Static)
        room = shown.content_size.width - cell_width(f"tab  {first}")
        ends = accumulate(cell_width(word) + 2 for word in more)
        return "".join(f"  {word}" for word, end in zip(more, ends, strict=True) if end <= room)

    def on_resize(self) -> None:
        """Show as many completions as fit."""
        self.help(*self._help)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Post the text."""
        event.stop()
        self.post_message(self.Changed(event.text_area.text))

    def on_prose_entered(self, event: Prose.Entered) -> None:
        """Post that Enter was pressed."""
        event.stop()
        self.post_message(self.Done())
