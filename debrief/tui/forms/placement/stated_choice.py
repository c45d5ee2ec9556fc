"""A choice that is stated in the text which somebody began at it: the option follows the text until that is left."""

from collections.abc import Callable
from typing import Any

from textual.widget import Widget

from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.prose import Prose


class StatedChoice:
    """Chooses in `choice` what the text states that is typed in `prose` after `begin`, by `read`."""

    def __init__(self, choice: ChoiceLine, prose: Prose, read: Callable[[str], Any]) -> None:
        self._choice = choice
        self._prose = prose
        self._read = read
        self._before: tuple[str, int | None] | None = None
        """What was in the text, and which option was chosen, before; None while nothing is typed for the choice."""

    def begin(self, control: Widget) -> None:
        """Follow the text if what was typed in `control`, this choice, is about to be put into it."""
        if control is self._choice:
            self._before = self._prose.text, self._choice.chosen

    def update(self, control: Widget) -> None:
        """Choose what the text states if `control`, which changed, is that; what was chosen before if nothing."""
        if self._before is None or control is not self._prose:
            return
        text, chosen = self._before
        if self._prose.text.startswith(text):
            stated = self._read(self._prose.text.removeprefix(text))
            self._choice.chosen = self._choice.values.index(stated) if stated is not None else chosen

    def leave(self) -> None:
        """Leave the choice as it is once something else is focused."""
        if self._prose.screen.focused not in (self._prose, None):
            self._before = None
