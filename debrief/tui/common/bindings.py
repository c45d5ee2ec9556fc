"""Key bindings that several screens share; each screen gives them its own id."""

from textual.binding import Binding

UP_KEYS = "up,k"
DOWN_KEYS = "down,j"
PAGE_UP_KEYS = "pageup,ctrl+u"
PAGE_DOWN_KEYS = "pagedown,space,ctrl+d"
TOP_KEYS = "home,g"
END_KEYS = "end,G"
TRASH_KEYS = "D,delete"
"""A key means the same on all screens; `tests/tui/every_screen/test_key_meanings.py` checks that."""


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
