"""A line to type in, with what it could go on as below."""

from dataclasses import dataclass
from itertools import accumulate

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from debrief.domain.text import one_line
from debrief.exports.text.layout import cells
from debrief.tui.common.looks import MUTED
from debrief.tui.forms.prose import Prose


class FilterLine(Vertical):
    """A line to type in and a line of help under it: what is wrong, or what Tab would complete."""

    @dataclass
    class Changed(Message):
        """Something else is typed."""

        text: str

    @dataclass
    class Done(Message):
        """Enter was pressed."""

    def __init__(self, text: str = "", hint: str = "") -> None:
        """`hint`: what stands in it while it is empty."""
        super().__init__()
        self._text = text
        self._hint = hint
        self._helping: tuple[tuple[str, ...], list[str]] = ((), [])

    def compose(self) -> ComposeResult:
        """The line and its help."""
        yield Prose(self._text, single=True, hint=self._hint)
        yield Static("", classes="help")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(Prose).text

    @text.setter
    def text(self, text: str) -> None:
        prose = self.query_one(Prose)
        prose.text = text
        prose.move_cursor(prose.document.end)

    @property
    def typing(self) -> bool:
        """Whether what is typed next goes into it; `has_focus` would still say what was before for a moment."""
        return self.screen.focused is self.query_one(Prose)

    def type(self) -> None:
        """Take the focus."""
        self.query_one(Prose).focus()

    def help(self, problems: tuple[str, ...], completions: list[str]) -> None:
        """Say what is wrong, or else what the last word could become."""
        self._helping = problems, completions
        if problems:
            content = Content.styled(one_line(problems[0]), "$text-warning")
        elif completions:
            first, *more = map(one_line, completions)
            rest = self._as_many_as_fit(first, more)
            content = Content.assemble(("tab  ", "bold $accent"), first, (rest, MUTED))
        else:
            content = Content()
        self.query_one(".help", Static).update(content)

    def _as_many_as_fit(self, first: str, more: list[str]) -> str:
        """Return those behind the first that there is room for, whole."""
        shown = self.query_one(".help", Static)
        room = shown.content_size.width - cells(f"tab  {first}")
        ends = accumulate(cells(word) + 2 for word in more)
        return "".join(f"  {word}" for word, end in zip(more, ends, strict=True) if end <= room)

    def on_resize(self) -> None:
        """Say as much as there is room for."""
        self.help(*self._helping)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        self.post_message(self.Changed(event.text_area.text))

    def on_prose_entered(self, event: Prose.Entered) -> None:
        """Pass on that it is done."""
        event.stop()
        self.post_message(self.Done())
