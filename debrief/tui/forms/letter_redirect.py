"""Where letters go that are typed in a field that takes none."""

from collections.abc import Callable

from textual.message import Message
from textual.widget import Widget


class KeyRejected(Message):
    """What was typed means nothing where it was typed. `hint`: what does, in a sentence or two."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


ONLY_DIGITS = "Type a number here. Press Enter to go on."


class LetterRedirect:
    """Sends letters typed on a number, `widget`, to the text beside it."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self.write: Callable[[str], bool] = lambda _: False
        """Types something into the text beside the number and focuses it; returns whether there is one."""
        self._redirecting = False

    def reset(self) -> None:
        """Take digits as the number's again: the number has the focus back."""
        self._redirecting = False

    def take(self, typed: str, *, digit: bool) -> bool:
        """Redirect `typed` unless it is a `digit` of the number; return whether the number is to ignore it.

        All that is typed after a letter goes with it, digits too, until the number loses the focus.
        """
        if self._redirecting or not (digit or typed.isspace()):
            self._redirecting = self.write(typed)
            if not self._redirecting:
                self._widget.post_message(KeyRejected(ONLY_DIGITS))
            return True
        return not digit
