"""Key bindings that several screens share; each screen gives them its own id."""

from textual.binding import Binding

UP_KEYS = "up,k"
DOWN_KEYS = "down,j"


def suspend_binding(binding_id: str) -> Binding:
    """Return the binding that suspends the app."""
    return Binding(
        "ctrl+z",
        "app.suspend_process",
        "Suspend",
        show=False,
        id=binding_id,
        tooltip="Back to the shell; fg returns",
    )


def help_binding(binding_id: str, *, show: bool = True) -> Binding:
    """Return the binding that shows every key, for screens where `?` is not a letter of a text."""
    return Binding(
        "question_mark",
        "app.help",
        "Help",
        show=show,
        key_display="?",
        id=binding_id,
        tooltip="Show every key",
    )
