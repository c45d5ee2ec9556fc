"""A line to type in, with its completions below."""

from collections.abc import Iterable
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

SEARCH_HINT = "words, or company: and other keys"


class FilterLine(Vertical):
    """A line to type in, above what helps with it: a problem, the completions, or the keys of a search."""

    @dataclass
    class Changed(Message):
        """The text changed."""

        text: str

    @dataclass
    class Done(Message):
        """Enter was pressed."""

    def __init__(self, text: str = "", keys: Iterable[str] = ()) -> None:
        """`keys`: those of the query language of a search."""
        super().__init__()
        self._text = text
        self._keys = [f"{name}:" for name in keys]
        self._help: tuple[tuple[str, ...], list[str]] = ((), [])

    def compose(self) -> ComposeResult:
        """Yield the line and its help."""
        yield Prose(self._text, single=True, hint=SEARCH_HINT if self._keys else "")
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
        """Show the first problem, or else the completions of the last word; the keys below an empty line."""
        self._help = problems, completions
        if problems:
            content = Content.styled(one_line(problems[0]), "$text-warning")
        elif completions:
            first, *more = map(one_line, completions)
            rest = self._completions_that_fit(first, more)
            content = Content.assemble(("tab  ", "bold $accent"), first, (rest, MUTED))
        else:
            content = Content.styled(" ".join(self._keys), MUTED) if self.typing and not self.text else Content()
        self.query_one(".help", Static).update(content)

    def _completions_that_fit(self, first: str, more: list[str]) -> str:
        """Return the completions after the first that fit in whole."""
        shown = self.query_one(".help", Static)
        room = shown.content_size.width - cell_width(f"tab  {first}")
        ends = accumulate(cell_width(word) + 2 for word in more)
        return "".join(f"  {word}" for word, end in zip(more, ends, strict=True) if end <= room)

    def on_descendant_focus(self) -> None:
        """Show the keys below an empty line."""
        self.help(*self._help)

    def on_descendant_blur(self) -> None:
        """Hide them."""
        self.help(*self._help)

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
