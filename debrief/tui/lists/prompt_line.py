"""Ask for one line of text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from debrief.domain.page.page_items import format_day
from debrief.domain.record.tags import complete_tags, format_tags, parse_tags
from debrief.domain.text import one_line, safe, shorten
from debrief.tui.lists.filter_line import FilterLine
from debrief.tui.runtime.navigation import Show

if TYPE_CHECKING:
    from debrief.tui.services.debriefs import DebriefService

Completions = list[tuple[str, str]]
"""What a line could go on as: each as a word, and as the whole line."""


class PromptLineScreen(ModalScreen[str | None]):
    """Returns the line as typed, or None where it was left."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", "Cancel", id="ask_line.cancel", tooltip="Leave it as it was"),
        Binding("tab", "complete", "Complete", priority=True, id="ask_line.complete",
                tooltip="Complete what you began to type"),
    ]  # fmt: skip

    def __init__(
        self,
        title: str,
        text: str,
        legend: str,
        *,
        fault: Callable[[str], str] = lambda _: "",
        complete: Callable[[str], Completions] = lambda _: [],
    ) -> None:
        """`text`: what the line begins with; `fault` returns why a line cannot be taken, or nothing."""
        super().__init__()
        self._asks = title
        self._text = text
        self._legend = legend
        self._fault = fault
        self._complete = complete

    def compose(self) -> ComposeResult:
        """The line, and what can be written in it."""
        with Vertical(classes="box"):
            yield Static(Content(safe(self._asks)), classes="heading")
            yield FilterLine(self._text)
            yield Static(Content(one_line(self._legend)), classes="legend")

    def on_mount(self) -> None:
        """Begin typing."""
        self.query_one(FilterLine).type()
        self._help(self._text)

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Say what it could go on as."""
        event.stop()
        self._help(event.text)

    def on_filter_line_done(self, event: FilterLine.Done) -> None:
        """Return the line, or say why it cannot be taken."""
        event.stop()
        line = self.query_one(FilterLine)
        text = line.text.strip()
        if fault := self._fault(text) if text else "":
            line.help((fault,), [])
        else:
            self.dismiss(text)

    def action_complete(self) -> None:
        """Complete what was begun."""
        line = self.query_one(FilterLine)
        for _, whole in self._complete(line.text)[:1]:
            line.text = whole

    def _help(self, text: str) -> None:
        self.query_one(FilterLine).help((), [word for word, _ in self._complete(text)])


async def ask_tags(show: Show, service: "DebriefService", debrief_id: str) -> None:
    """Ask for the tags of a debrief, and give it those. Raises JournalUnusable."""
    debrief, known = await service.load(debrief_id), await service.tags()
    if debrief is None:
        return
    typed = await show(
        PromptLineScreen(
            f"Tags of {shorten(', '.join(filter(None, (debrief.title, format_day(debrief.held)))), 60)}",
            format_tags(debrief.tags),
            "Words of your own, commas between. Enter keeps them, Esc leaves all as it was.",
            complete=lambda text: complete_tags(text, known),
        )
    )
    if typed is not None:
        await service.tag(debrief_id, parse_tags(typed))
