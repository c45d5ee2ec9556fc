"""The patterns screen: what all debriefs together show, panel by panel."""

from collections.abc import Awaitable, Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.screen import Screen
from textual.widgets import Static

from debrief.domain.patterns.panel import WIDTH, Panel
from debrief.domain.text import safe
from debrief.exports.text.layout import wrap_lines
from debrief.tui.common.bindings import (
    help_binding,
    scroll_bindings,
    scroll_view,
    suspend_binding,
)
from debrief.tui.common.key_line import KeyLine
from debrief.tui.common.theme import MUTED
from debrief.tui.common.top_bar import TopBar
from debrief.tui.runtime.work import work

LoadPanels = Callable[[], Awaitable[tuple[Sequence[Panel], str]]]
"""Reads the panels, and what they are made from, in a few words."""
_HEADING_STYLE = "bold $text-accent"


class PatternsScreen(Screen[None]):
    """Shows every panel below the other."""

    CSS_PATH = "patterns_screen.tcss"
    BINDINGS = [
        Binding("tab", "panel(1)", "Next panel", id="patterns.next", tooltip="Go to the next panel"),
        Binding("shift+tab", "panel(-1)", "Previous panel", show=False, id="patterns.previous",
                tooltip="Go to the previous panel"),
        Binding("f5", "refresh", "Refresh", show=False, id="patterns.refresh", tooltip="Show changes made elsewhere"),
        Binding("escape", "dismiss", "Back", id="patterns.back", tooltip="Go back to the start page"),
        help_binding("patterns.help"),
        *scroll_bindings("patterns", "To the first panel", "To the end"),
        suspend_binding("patterns.suspend"),
    ]  # fmt: skip

    scroller = query_one(VerticalScroll)
    bar = query_one(TopBar)

    def __init__(self, load: LoadPanels) -> None:
        super().__init__()
        self._load = load

    def compose(self) -> ComposeResult:
        """Yield the top bar, the panels and the keys."""
        yield TopBar("Patterns")
        yield VerticalScroll(id="panels", can_focus=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the panels."""
        self.action_refresh()

    @work(exclusive=True)
    async def action_refresh(self) -> None:
        """Read the panels again, off the event loop, and show them."""
        self.bar.middle = "counting"
        panels, source = await self._load()
        await self.scroller.remove_children()
        await self.scroller.mount_all([PanelView(panel) for panel in panels])
        self.bar.middle = source

    def action_panel(self, by: int) -> None:
        """Scroll to the top of the next or the previous panel."""
        tops = [view.virtual_region.y for view in self.scroller.query(PanelView)]
        at = round(self.scroller.scroll_y)
        others = [top for top in tops if (top > at if by > 0 else top < at)]
        if others:
            self.scroller.scroll_to(y=min(others) if by > 0 else max(others), animate=False, immediate=True)

    def action_scroll(self, way: str) -> None:
        """Scroll the panels."""
        scroll_view(self.scroller, way)


class PanelView(Static):
    """Shows `panel`; its text reads without colour."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel_content(panel))
        self.panel = panel


def panel_content(panel: Panel) -> Content:
    """Return the lines of a panel."""
    lines = [Content.styled(safe(panel.title), _HEADING_STYLE)]
    lines += [Content(safe(line)) for line in panel.chart]
    for label, text in panel.figures:
        first, *rest = wrap_lines(f"{label}: {text}", WIDTH)
        lines.append(Content.assemble((first[: len(label) + 2], MUTED), first[len(label) + 2 :]))
        lines += map(Content, rest)
    # Wrapped here, because Textual also breaks at a no-break space.
    lines += [Content(line) for sentence in panel.sentences for line in wrap_lines(sentence, WIDTH)]
    return Content("\n").join(lines)
