"""One panel of the patterns: its title, chart, figures and sentences."""

from textual.content import Content
from textual.widgets import Static

from debrief.domain.patterns.panel import Panel
from debrief.domain.text import safe
from debrief.tui.common.looks import MUTED

HEADING_STYLE = "bold $text-accent"


class PanelView(Static):
    """Shows `panel`; its text reads without colour."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel_content(panel))
        self.panel = panel


def panel_content(panel: Panel) -> Content:
    """Return the lines of a panel."""
    lines = [Content.styled(safe(panel.title), HEADING_STYLE)]
    lines += [Content(safe(line)) for line in panel.chart]
    lines += [Content.assemble((f"{safe(label)}: ", MUTED), safe(text)) for label, text in panel.figures]
    lines += [Content(safe(sentence)) for sentence in panel.sentences]
    return Content("\n").join(lines)
