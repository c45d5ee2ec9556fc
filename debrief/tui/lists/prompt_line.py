"""A dialog for one line of text."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from debrief.domain.text import one_line, safe
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.runtime.terminal.key_names import name_keys

Completions = list[tuple[str, str]]
"""Completions of a line, each as its last word and as the whole line."""


class PromptLineScreen(ModalScreen[str | None]):
    """Returns the typed line, or None if the user cancelled."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", "Cancel", id="ask_line.cancel", tooltip="Change nothing"),
        Binding("tab", "complete", "Complete", priority=True, id="ask_line.complete",
                tooltip="Complete what you are typing"),
    ]  # fmt: skip

    def __init__(
        self,
        title: str,
        text: str,
        legend: str,
        *,
        selected: bool = False,
        fault: Callable[[str], str] = lambda _: "",
        complete: Callable[[str], Completions] = lambda _: [],
    ) -> None:
        """`text`: the initial text; `selected`: whether typing replaces it, as where it is only suggested.

        `fault` returns why a line is invalid, or an empty text.

        The keys in `legend` are named as in `name_keys`.
        """
        super().__init__()
        self._heading = title
        self._text = text
        self._legend = legend
        self._selected = selected
        self._fault = fault
        self._complete = complete

    def compose(self) -> ComposeResult:
        """Yield the line above its legend."""
        with Vertical(classes="box"):
            yield Static(Content(safe(self._heading)), classes="heading")
            yield FilterLine(self._text)
            yield Static(Content(one_line(name_keys(self.app, self._legend))), classes="legend")

    def on_mount(self) -> None:
        """Focus the line."""
        line = self.query_one(FilterLine)
        line.type()
        if self._selected:
            line.select()
        self._help(self._text)

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Show the completions."""
        event.stop()
        self._help(event.text)

    def on_filter_line_done(self, event: FilterLine.Done) -> None:
        """Return the line, or show why it is invalid."""
        event.stop()
        line = self.query_one(FilterLine)
        text = line.text.strip()
        if fault := self._fault(text) if text else "":
            line.help((fault,), [])
        else:
            self.dismiss(text)

    def action_complete(self) -> None:
        """Complete the last word."""
        line = self.query_one(FilterLine)
        for _, whole in self._complete(line.text)[:1]:
            line.text = whole

    def _help(self, text: str) -> None:
        self.query_one(FilterLine).help((), [word for word, _ in self._complete(text)])
