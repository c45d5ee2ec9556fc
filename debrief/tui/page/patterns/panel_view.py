"""One panel of the patterns: its title, chart, figures and sentences."""

from textual.content import Content
from textual.widgets import Static

from debrief.domain.patterns.panel import WIDTH, Panel
from debrief.domain.text import safe
from debrief.exports.text.layout import wrap_lines
from debrief.tui.common.theme import MUTED

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
    for label, text in panel.figures:
        first, *rest = wrap_lines(f"{label}: {text}", WIDTH)
        lines.append(Content.assemble((first[: len(label) + 2], MUTED), first[len(label) + 2 :]))
        lines += map(Content, rest)
    # Wrapped here, because Textual also breaks at a no-break space.
    lines += [Content(line) for sentence in panel.sentences for line in wrap_lines(sentence, WIDTH)]
    return Content("\n").join(lines)
