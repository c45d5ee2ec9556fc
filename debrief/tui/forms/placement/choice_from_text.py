"""A choice made from the text that somebody began at it: the option follows the text until that is left."""

from collections.abc import Callable
from typing import Any

from textual.widget import Widget

from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.prose import Prose


class ChoiceFromText:
    """Makes `choice` from what `read` finds in the text typed in `prose` after `begin`; `unanswered` if it finds none.

    Only where `unanswered` is chosen: what somebody has chosen stays.
    """

    def __init__(self, choice: ChoiceLine, prose: Prose, read: Callable[[str], Any], unanswered: Any) -> None:
        self._choice = choice
        self._prose = prose
        self._read = read
        self._unanswered = unanswered
        self._text_before: str | None = None
        """What was in `prose` before; None while the choice does not follow it."""
        self._value = unanswered
        """What the text has made of the choice so far; where that is something else, somebody has chosen it."""

    def begin(self, control: Widget) -> None:
        """Follow the text if what was typed in `control`, this choice, is about to be put into it."""
        if control is self._choice:
            self._text_before, self._value = self._prose.text, self._unanswered
            self._choice.typed_in = self._prose

    def update(self, control: Widget) -> None:
        """Choose what the text states if `control`, which changed, is that."""
        if self._text_before is None or control is not self._prose or self._choice.value != self._value:
            return
        goes_on = self._prose.text.startswith(self._text_before)
        stated = self._read(self._prose.text.removeprefix(self._text_before).lstrip("; \n")) if goes_on else None
        self._value = self._unanswered if stated is None else stated
        self._choice.chosen = self._choice.values.index(self._value)

    def leave(self) -> None:
        """Leave the choice as it is once something else is focused."""
        if self._prose.screen.focused not in (self._prose, None):
            self._text_before = self._choice.typed_in = None
