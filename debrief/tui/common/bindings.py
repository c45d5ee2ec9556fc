"""Key bindings that several screens share, each with its own id, and what the keys that scroll do."""

from collections.abc import Mapping
from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from debrief.tui.runtime.navigation import ignore_confirmation
from debrief.tui.runtime.terminal.key_names import name_keys

UP_KEYS = "up,k"
DOWN_KEYS = "down,j"
PAGE_UP_KEYS = "pageup,ctrl+u"
PAGE_DOWN_KEYS = "pagedown,space,ctrl+d"
TOP_KEYS = "home,g"
END_KEYS = "end,G"
TRASH_KEYS = "D,delete"
"""A key means the same on all screens; `tests/tui/every_screen/keys/test_key_meanings.py` checks that."""


def suspend_binding(binding_id: str) -> Binding:
    """Return the binding that suspends the app."""
    return Binding(
        "ctrl+z",
        "app.suspend_process",
        "Suspend",
        show=False,
        id=binding_id,
        tooltip="Go to the shell; fg brings you back",
    )


def help_binding(binding_id: str, *, show: bool = True) -> Binding:
    """Return the binding that opens the help, for screens on which `?` is not typed as text."""
    return Binding(
        "question_mark",
        "app.help",
        "Help",
        show=show,
        key_display="?",
        id=binding_id,
        tooltip="Show every key",
    )


def row_bindings(
    screen: str, up: str, down: str, top: str, end: str, *, ends: tuple[str, str] = ("first", "last")
) -> list[Binding]:
    """Return the bindings that move through the rows of a list; `ends`: the names in the ids of the last two.

    `up`, `down`, `top`, `end`: tooltips.
    """
    first, last = ends
    return [
        _moving(UP_KEYS, "move(-1)", "Up", f"{screen}.up", up),
        _moving(DOWN_KEYS, "move(1)", "Down", f"{screen}.down", down),
        _moving(PAGE_UP_KEYS, "page(-1)", "Page up", f"{screen}.page_up", "A screenful up"),
        _moving(PAGE_DOWN_KEYS, "page(1)", "Page down", f"{screen}.page_down", "A screenful down"),
        _moving(TOP_KEYS, "end('newest')", "Top", f"{screen}.{first}", top),
        _moving(END_KEYS, "end('oldest')", "End", f"{screen}.{last}", end),
    ]


def scroll_bindings(
    screen: str,
    top: str = "To the top of the page",
    end: str = "To the end of the page",
    *,
    prefix: str = "",
    action: str = "scroll",
) -> list[Binding]:
    """Return the bindings that scroll a page with `action`; `prefix`: what the ids of the first four begin with.

    `top`, `end`: tooltips.
    """
    return [
        _moving(DOWN_KEYS, f"{action}('down')", "Down", f"{screen}.{prefix}down", "A line down"),
        _moving(UP_KEYS, f"{action}('up')", "Up", f"{screen}.{prefix}up", "A line up"),
        _moving(PAGE_DOWN_KEYS, f"{action}('page_down')", "Page down", f"{screen}.{prefix}page_down", "A screen down"),
        _moving(PAGE_UP_KEYS, f"{action}('page_up')", "Page up", f"{screen}.{prefix}page_up", "A screen up"),
        _moving(TOP_KEYS, f"{action}('home')", "Top", f"{screen}.top", top),
        _moving(END_KEYS, f"{action}('end')", "End", f"{screen}.end", end),
    ]


def scroll_view(view: Widget, way: str | int) -> None:
    """Scroll `view` by `way` lines, or `up`, `down`, `page_up`, `page_down`, `home` or `end`, not animated.

    Textual scrolls only after the next frame, from where the view was at the key: of two keys before it one is lost.
    """
    page = view.scrollable_content_region.height
    ways = {"up": -1, "down": 1, "page_up": -page, "page_down": page, "home": -view.scroll_y, "end": view.max_scroll_y}
    by = ways[way] if isinstance(way, str) else way
    view.scroll_to(y=view.scroll_y + by, animate=False, immediate=True)


def _moving(keys: str, action: str, name: str, binding_id: str, tooltip: str) -> Binding:
    return Binding(keys, action, name, show=False, id=binding_id, tooltip=tooltip)


def explain_key(screen: Screen[Any], event: events.Key, sentences: Mapping[str, str]) -> None:
    """Notify the sentence of a key that has no command on `screen`; `sentences`: what to do instead, by key.

    Only for keys that have a meaning on a neighbouring screen, and that somebody may expect to have it here.
    """
    if event.key in sentences and event.key not in screen.active_bindings:
        event.stop()
        screen.notify(sentences[event.key])


def refuse_text(dialog: Screen[Any], event: events.Key, line: Static, hint: str) -> None:
    """Show `hint` in `line` for what is typed where there is only something to choose; it chooses nothing.

    An Enter at the end of such a sentence does not choose either.
    """
    if not event.is_printable or event.key in dialog.active_bindings:
        return
    ignore_confirmation(dialog, event.time)
    event.stop()
    line.update(Content(name_keys(dialog.app, hint)))
    line.add_class("-refused")
