"""The field before or after another one, as Up and Down go through them."""

from textual.widget import Widget


def focus_neighbour(widget: Widget, by: int) -> bool:
    """Focus what comes after `widget` on its screen (1) or before it (-1); return whether there is anything.

    Unlike Tab, it does not come round: somebody who presses Up to get back to the first field is not watching.
    """
    chain = widget.screen.focus_chain
    at = chain.index(widget) + by if widget in chain else -1
    if not 0 <= at < len(chain):
        return False
    widget.screen.set_focus(chain[at])
    return True
