"""Redirects letters that are typed in a field without text."""

from collections.abc import Callable

from textual.message import Message
from textual.widget import Widget


class KeyRejected(Message):
    """A typed key has no effect in its field. `hint`: what does, in one or two sentences."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.hint = hint


ONLY_DIGITS = "Type a number here. Press Enter to go on."


class LetterRedirect:
    """Sends letters typed in `widget`, a number field, to the text field next to it."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self.write: Callable[[str], bool] = lambda _: False
        """Types something into the text beside the number and focuses it; returns whether there is one."""
        self._redirecting = False

    def reset(self) -> None:
        """Treat digits as parts of the number again, because it has the focus."""
        self._redirecting = False

    def take(self, typed: str, *, digit: bool) -> bool:
        """Redirect `typed` unless it is a `digit` of the number; return whether the number field must ignore it.

        All that is typed after a letter goes with it, digits too, until the number loses the focus.
        """
        if self._redirecting or not (digit or typed.isspace()):
            self._redirecting = self.write(typed)
            if not self._redirecting:
                self._widget.post_message(KeyRejected(ONLY_DIGITS))
            return True
        return not digit
