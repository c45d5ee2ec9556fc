"""A number and the text that somebody began at it: the number follows the text while that is typed on."""

from textual.widget import Widget

from debrief.domain.session.typed.number import begins_with_count, read_stated_number
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.forms.prose import Prose

NumberLine = ChoiceLine | PercentLine


class NumberFromText:
    """Sets `line` to the number that is stated by what is typed in `prose` from now on."""

    def __init__(self, line: NumberLine, prose: Prose) -> None:
        self.line = line
        self.prose = prose
        self._text = prose.text
        self._before: int | None = None
        self._followed = False
        """Whether `_before`, the number before, is known: the line only sets it behind the key that begins a text."""
        self._stated = False

    @property
    def has_set(self) -> bool:
        """Whether the number is that of the text, and would be taken back with the words."""
        return self._stated

    @property
    def words(self) -> str | None:
        """What was typed in the text since; None if what was there before was changed."""
        text = self.prose.text
        return text.removeprefix(self._text).lstrip("; \n") if text.startswith(self._text) else None

    def update(self, control: Widget) -> None:
        """Set the number that the text states, the one before if it states none, if `control` changed and is that."""
        if control is not self.prose:
            return
        if not self._followed:
            self._before, self._followed = self.line.value, True
        if (words := self.words) is not None:
            stated = read_stated_number(words, self.line.keys.read)
            self._stated = stated is not None
            set_number(self.line, self._before if stated is None else stated)


class LeadingNumber:
    """Makes the number before a text one of its words, once these show that it counts something: "4 minutes of it".

    `lead`: the number as it was typed, with what joined it to the words that are about to be typed in `prose`.
    """

    def __init__(self, line: NumberLine, prose: Prose, lead: str, before: int | None) -> None:
        self.line = line
        self.prose = prose
        self._lead = lead
        self._before = before
        self._number: int | None = None
        self._at: int | None = None
        """Where in the text the words begin; None while that is not known."""
        self._counts = False
        self.has_set = True
        """Whether the number may be taken back; always."""

    def begin(self, words: str) -> None:
        """Follow `words`, which are the end of the text."""
        self._at, self._number = len(self.prose.text) - len(words), self.line.value

    @property
    def words(self) -> str | None:
        """What was typed in the text since; None if it is not known where that begins."""
        return None if self._at is None else self.prose.text[self._at :]

    def update(self, control: Widget) -> None:
        """Move the number into the text or back, if `control` changed and is that text."""
        if control is not self.prose or self._at is None:
            return
        words = self.prose.text[self._at :]
        if self._counts and not words.startswith(self._lead):
            self._at = None  # somebody changed the number there
            return
        counts = begins_with_count(words if self._counts else f"{self._lead}{words}")
        if counts == self._counts:
            return
        self._counts = counts
        begin, end = location(self.prose.text, self._at), location(self.prose.text, self._at + len(self._lead))
        if counts:
            self.prose.insert(self._lead, begin, maintain_selection_offset=True)
        else:
            self.prose.delete(begin, end, maintain_selection_offset=True)
        set_number(self.line, self._before if counts else self._number)


def location(text: str, at: int) -> tuple[int, int]:
    """Return the row and column of the character of `text` with the index `at`."""
    rows = text[:at].split("\n")
    return len(rows) - 1, len(rows[-1])


def set_number(line: NumberLine, number: int | None) -> None:
    """Show `number` in `line`."""
    if isinstance(line, PercentLine):
        line.number = number
    else:
        line.chosen = None if number is None else line.values.index(number)
