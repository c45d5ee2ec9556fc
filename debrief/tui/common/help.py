"""The help: every key of the current screen, taken from its bindings."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.getters import query_one
from textual.keys import format_key
from textual.screen import ModalScreen, Screen
from textual.widgets import Static, TextArea

from debrief.tui.common.bindings import (
    DOWN_KEYS,
    END_KEYS,
    PAGE_DOWN_KEYS,
    PAGE_UP_KEYS,
    TOP_KEYS,
    UP_KEYS,
    scroll_view,
)
from debrief.tui.common.cover.private_app import PrivateApp
from debrief.tui.runtime.terminal.key_names import name_keys

HelpRow = tuple[str, str]
"""The names of keys, and what they do."""

TYPING: tuple[HelpRow, ...] = (
    ("Enter", "Go to the next field; in a text that fills the page, start a new line"),
    ("Alt+Enter, ctrl+j", "Start a new line in the text"),
    ("ctrl+Home, ctrl+End", "Go to the beginning or the end of the text"),
    ("ctrl+z, ctrl+y", "Undo and redo typing"),
    ("shift+arrows, ctrl+c, ctrl+x, ctrl+v", "Select, copy, cut and paste"),
)
"""The rows about typing, for screens with text fields."""

ALWAYS: tuple[HelpRow, ...] = (("ctrl+p", "Find any command by its name"),)

CLOSES, GOES_ON = "<help.close:Esc> to close", "<help.down:↓> for more"


class Keys(NamedTuple):
    """The keys of a screen: those that work `now`, and those for other moments or fields."""

    now: list[HelpRow]
    later: list[HelpRow]


def keys(screen: Screen[object]) -> Keys:
    """Return every key of `screen` and of its widgets, those in the footer first."""
    now = [bound.binding for bound in screen.active_bindings.values() if bound.enabled]
    nodes = (*screen.walk_children(with_self=True), screen.app)
    ever = [binding for node in nodes for _, binding in node._bindings]
    return Keys(_rows(now), _rows(binding for binding in ever if _help_row(binding) not in set(map(_help_row, now))))


def key_names(bound: str) -> str:
    """Return the display names of the keys of a binding: `ctrl+n`, or `?, f1` for `question_mark,f1`."""
    return ", ".join("+".join(format_key(part) for part in key.strip().split("+")) for key in bound.split(","))


def toggle_help(app: PrivateApp) -> None:
    """Open the help for the current screen, or close it."""
    if isinstance(app.screen, HelpScreen):
        app.screen.dismiss(None)
    else:
        hide = key_names(min(app.cover.keys))
        app.push_screen(HelpScreen(keys(app.screen), typing=isinstance(app.focused, TextArea), hide=hide))


class HelpScreen(ModalScreen[None]):
    """Shows keys, and if the user was `typing`, how typing works; and which key can `hide` everything."""

    BINDINGS = [
        Binding("escape,question_mark,enter", "dismiss(None)", "Close", id="help.close", tooltip="Close the help"),
        Binding(DOWN_KEYS, "scroll('down')", "Down", show=False, id="help.down", tooltip="Further down"),
        Binding(UP_KEYS, "scroll('up')", "Up", show=False, id="help.up", tooltip="Further up"),
        Binding(PAGE_DOWN_KEYS, "scroll('page_down')", "Page down", show=False, id="help.page_down",
                tooltip="A screen down"),
        Binding(PAGE_UP_KEYS, "scroll('page_up')", "Page up", show=False, id="help.page_up", tooltip="A screen up"),
        Binding(TOP_KEYS, "scroll('home')", "Top", show=False, id="help.top", tooltip="To the first key"),
        Binding(END_KEYS, "scroll('end')", "End", show=False, id="help.end", tooltip="To the last key"),
    ]  # fmt: skip

    listing = query_one(VerticalScroll)

    def __init__(self, of_screen: Keys, *, typing: bool, hide: str) -> None:
        super().__init__()
        self._now = [*of_screen.now, *(TYPING if typing else ()), *ALWAYS]
        self._later = of_screen.later
        # Also here, and not only among thirty others: whoever needs it has no time to look for it.
        self._legend = name_keys(self.app, f"{hide} to hide everything · {CLOSES}")

    def compose(self) -> ComposeResult:
        """Yield the keys in two columns."""
        with Vertical(classes="box"):
            yield Static("Keys", classes="heading")
            with VerticalScroll(classes="filling", can_focus=False):
                yield from _shown(self._now)
                if self._later:
                    yield Static("Keys for other moments and fields", classes="subheading")
                    yield from _shown(self._later)
            yield Static(self._legend, classes="legend", markup=False)

    def on_mount(self) -> None:
        """Show whether there is more to scroll to."""
        self.watch(self.listing, "scroll_y", self._say_what_is_below)

    def on_resize(self) -> None:
        """Show whether there is more."""
        self.call_after_refresh(self._say_what_is_below)

    def action_scroll(self, way: str) -> None:
        """Scroll by a line or a screen, or to the top or end."""
        scroll_view(self.listing, way)

    def _say_what_is_below(self) -> None:
        # In words: the bar at the side is only a shade, which not every terminal shows.
        more = () if self.listing.is_vertical_scroll_end else (name_keys(self.app, GOES_ON),)
        self.query_one(".legend", Static).update(" · ".join((*more, self._legend)))


def _rows(bindings: Iterable[Binding]) -> list[HelpRow]:
    """Return one row for all keys that do the same, those in the footer first; Textual's own bindings have no id."""
    rows: dict[str, list[str]] = {}
    for binding in sorted(bindings, key=lambda binding: not binding.show):
        if binding.id:
            key, does = _help_row(binding)
            rows.setdefault(does, []).append(key)
    return [(", ".join(dict.fromkeys(same)), does) for does, same in rows.items()]


def _help_row(binding: Binding) -> HelpRow:
    return key_names(binding.key), binding.tooltip or binding.description


def _shown(rows: list[HelpRow]) -> Iterator[Horizontal]:
    for key, does in rows:
        cells = Static(key, classes="key", markup=False), Static(does, classes="does", markup=False)
        yield Horizontal(*cells, classes="row")
