"""A number that is stated in the text which somebody began at it: the number follows the text until that is left."""

from textual.widget import Widget

from debrief.domain.session.typed_number import read_stated_number
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.forms.prose import Prose

NumberLine = ChoiceLine | PercentLine


class StatedNumber:
    """Sets `line` to the number that is stated by what is typed in `prose` from now on."""

    def __init__(self, line: NumberLine, prose: Prose) -> None:
        self.line = line
        self.prose = prose
        self._text = prose.text
        self._before: int | None = None
        self._followed = False
        """Whether `_before`, the number before, is known: the line only sets it behind the key that begins a text."""

    @property
    def words(self) -> str | None:
        """What was typed in the text since; None if what was there before was changed."""
        text = self.prose.text
        return text.removeprefix(self._text) if text.startswith(self._text) else None

    def update(self, control: Widget) -> None:
        """Set the number that the text states, the one before if it states none, if `control` changed and is that."""
        if control is not self.prose:
            return
        if not self._followed:
            self._before, self._followed = self.line.value, True
        if (words := self.words) is not None:
            stated = read_stated_number(words, self.line.keys.read)
            self._set(self._before if stated is None else stated)

    def _set(self, number: int | None) -> None:
        if isinstance(self.line, PercentLine):
            self.line.number = number
        else:
            self.line.chosen = None if number is None else self.line.values.index(number)
