"""Help: the keys that work where one is, read off the bindings themselves."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

Row = tuple[str, str]
"""Keys, and what they do."""

ORDER = (
    *("home", "session", "reading", "debriefs", "trash", "questions", "answer", "export"),
    *("entries", "choice", "percent", "app"),
)
"""The first halves of binding ids, in the order their keys are listed."""

TYPING: tuple[Row, ...] = (
    ("Enter", "Go on to the next field; in a larger one, a new line"),
    ("ctrl+z, ctrl+y", "Undo and redo what was typed"),
    ("shift+arrows, ctrl+c, ctrl+x, ctrl+v", "Mark, copy, cut and paste"),
)
"""What is said of typing, where one can type."""

ALWAYS: tuple[Row, ...] = (("ctrl+p", "Find any command by its name"),)


def keys(screen: Screen[object]) -> list[Row]:
    """Return the keys of `screen` and of what has its focus, the footer's first, each command once."""
    rows: dict[str, Row] = {}
    places: dict[str, tuple[int, bool]] = {}
    for bound in screen.active_bindings.values():
        binding = bound.binding
        family = binding.id.partition(".")[0] if binding.id else ""
        if family in ORDER and bound.enabled and binding.id is not None:
            key = screen.app.get_key_display(binding)
            before = rows.get(binding.id)
            both = f"{before[0]}, {key}" if before and key not in before[0] else key
            rows[binding.id] = (both, binding.tooltip or binding.description)
            places[binding.id] = (ORDER.index(family), not binding.show)
    return [rows[name] for name in sorted(rows, key=lambda name: places[name])]


class HelpScreen(ModalScreen[None]):
    """Shows the keys given, and how typing works where one was `typing`."""

    BINDINGS = [
        Binding("escape,f1,question_mark,enter,q", "dismiss(None)", "Close", id="help.close", tooltip="Close the help"),
        Binding("down,j", "scroll(1)", "Down", show=False, id="help.down", tooltip="Further down"),
        Binding("up,k", "scroll(-1)", "Up", show=False, id="help.up", tooltip="Further up"),
    ]

    def __init__(self, rows: list[Row], *, typing: bool) -> None:
        super().__init__()
        self.rows = [*rows, *(TYPING if typing else ()), *ALWAYS]

    def compose(self) -> ComposeResult:
        """The keys in two columns."""
        with Vertical(classes="box"):
            yield Static("Keys", classes="heading")
            with VerticalScroll(classes="filling", can_focus=False):
                yield Static(_table(self.rows))
            yield Static("Esc closes this", classes="legend")

    def action_scroll(self, by: int) -> None:
        """Scroll a few lines."""
        self.query_one(VerticalScroll).scroll_relative(y=3 * by, animate=False)


def _table(rows: list[Row]) -> Content:
    width = min(max(len(key) for key, _ in rows), 18)
    lines = []
    for key, does in rows:
        gap = " " * (width - len(key)) if len(key) <= width else "\n" + " " * width
        lines.append(Content.assemble((key, "bold $text-accent"), f"{gap}  {does}"))
    return Content("\n").join(lines)
