"""A number and the text that somebody began at it: the number follows the text while that is typed on."""

from textual.widget import Widget

from debrief.domain.session.input.number import begins_with_count, only_names_scale, read_stated_number
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.forms.prose import Prose

NumberLine = ChoiceLine | PercentLine


class NumberFromText:
    """Sets `line` to the number that is stated by what is typed in `prose` from now on, or else to the one `before`.

    `lead`: the number in `line` as typed, with what joins it to those words. It becomes one of them once they show that
    it counts something, as "minutes" of "4 minutes" does; without a lead all that was typed is in the text.
    """

    def __init__(self, line: NumberLine, prose: Prose, before: int | None, lead: str = "") -> None:
        self.line = line
        self.prose = prose
        self._start: str | None = prose.text
        """The text before those words; None if somebody changed the number in the text."""
        self._before = before
        self._lead = lead
        self._number = line.value
        self._has_moved = False
        """Whether the lead is in the text."""
        self.has_set = bool(lead)
        """Whether the number is that of the text, and would be taken back with the words."""

    @property
    def words(self) -> str | None:
        """What was typed in the text since; None if what was there before was changed."""
        text = self.prose.text
        if self._start is None or not text.startswith(self._start):
            return None
        return text.removeprefix(self._start).lstrip("; \n")

    @property
    def only_names_scale(self) -> bool:
        """Whether the words behind the number or around it only name what it measures."""
        return self.has_set and only_names_scale(self.words or "")

    def delete_words(self) -> None:
        """Delete the words from the text; the number stays if it does not follow them any more."""
        start = len(self.prose.text) - len(self.words or "")
        self.prose.delete(_location(self.prose.text, start), self.prose.document.end)

    def update(self, control: Widget) -> None:
        """Set the number by the words in the text, if `control` changed and is that."""
        if control is not self.prose or (words := self.words) is None:
            return
        if self._lead:
            self._move_lead(words)
            return
        stated = read_stated_number(words, self.line.keys.read)
        self.has_set = stated is not None
        self.line.set_number(self._before if stated is None else stated)

    def _move_lead(self, words: str) -> None:
        """Move the number into the text where it counts something, and back where it does not any more."""
        if self._has_moved and not words.startswith(self._lead):
            self._start = None
            return
        counts = begins_with_count(words if self._has_moved else f"{self._lead}{words}")
        if counts == self._has_moved:
            return
        self._has_moved = counts
        text = self.prose.text
        at = len(text) - len(words)
        if counts:
            self.prose.insert(self._lead, _location(text, at), maintain_selection_offset=True)
        else:
            end = at + len(self._lead)
            self.prose.delete(_location(text, at), _location(text, end), maintain_selection_offset=True)
        self.line.set_number(self._before if counts else self._number)


def _location(text: str, at: int) -> tuple[int, int]:
    """Return the row and column of the character of `text` with the index `at`."""
    rows = text[:at].split("\n")
    return len(rows) - 1, len(rows[-1])
