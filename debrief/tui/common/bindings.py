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
