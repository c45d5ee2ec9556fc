"""Letters typed where none go."""

from collections.abc import Callable

from textual.message import Message
from textual.widget import Widget


class NoLetters(Message):
    """A letter was typed in a field that takes none, and there is no text beside it."""


class Letters:
    """What becomes of letters typed on a number, `widget`: they belong in the text beside it."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self.write: Callable[[str], bool] = lambda _: False
        """Writes something in the text beside the number, and goes there; returns whether there is one."""
        self._passing = False

    def begin(self) -> None:
        """Take digits as the number's again: the focus came back."""
        self._passing = False

    def take(self, typed: str, *, digit: bool) -> bool:
        """Take what was typed unless it is a `digit` of the number; return whether it was taken.

        All that is typed behind a letter goes with it, digits too, until the focus is gone from the number.
        """
        if self._passing or not (digit or typed.isspace()):
            self._passing = self.write(typed)
            if not self._passing:
                self._widget.post_message(NoLetters())
            return True
        return not digit
