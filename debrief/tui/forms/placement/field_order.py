"""The order in which Enter, Tab and the entries around a form go through its fields."""

from collections.abc import Sequence
from itertools import takewhile

from textual import events
from textual.widget import Widget
from textual.widgets import Static

from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.forms.placement.remark_field import RemarkField
from debrief.tui.forms.prose import Prose

GoesOn = ChoiceLine | PercentLine
"""What goes on by itself, and takes the focus back for a key that shows that it went on too early."""
BACK_SECONDS = 3.0
"""Seconds within which Backspace takes back what has gone on by itself."""


def belongs_to(line: GoesOn, whole_at: float, key: events.Key) -> bool:
    """Return whether `key` belongs to `line`, which was whole at `whole_at`, in seconds of an event's clock.

    Backspace does where the text that has the focus now has nothing to delete.
    """
    if key.key == "backspace":
        text = line.app.focused
        return key.time - whole_at < BACK_SECONDS and isinstance(text, Prose) and not text.text
    return line.goes_on(key)


class FieldOrder:
    """The stops among `controls`; a text that is only for the remarks of `remark` is one while it is shown."""

    def __init__(self, controls: Sequence[Widget], remark: RemarkField | None) -> None:
        self._controls = controls
        self._remark = remark

    @property
    def flow(self) -> list[Widget]:
        """The controls that Enter goes through: all but a text that is only for remarks."""
        stops = (_focusable(control) for control in self._controls if not isinstance(control, Static))
        return [stop for stop in stops if self._hidden is None or stop is not self._hidden.prose]

    @property
    def stops(self) -> list[Widget]:
        """The controls that can have the focus, in order."""
        remark = self._hidden
        return [*self.flow, *([remark.prose] if remark is not None and remark.is_shown else [])]

    @property
    def last(self) -> Widget:
        """The control at which Enter completes the form."""
        return self.flow[-1]

    @property
    def first_open(self) -> Widget | None:
        """The first field behind the first text that is empty, or a date, to see how it was read; None without one."""
        for at in self.flow[1:]:
            value = at.text.strip() if isinstance(at, Prose) else getattr(at, "value", None)
            if value in (None, "") or isinstance(at.parent, DateLine):
                return at
        return None

    @property
    def first_blank(self) -> Widget | None:
        """The first text that is still blank; the first control where there is none before another control."""
        texts = takewhile(lambda stop: isinstance(stop, Prose), self.stops)
        blank = (text for text in texts if isinstance(text, Prose) and not text.text.strip())
        return next(blank, next(iter(self.stops), None))

    def stop_beside(self, focused: Widget, by: int) -> int:
        """Return the place among the stops of the next (1) or previous (-1) one, -1 or their number past the ends.

        Behind a remark, which may be typed at any choice, comes what is behind that choice.
        """
        at = self.place_in_flow(focused) if by > 0 else focused
        behind = at is self.last and focused is not at
        return len(self.stops) if behind else self.stops.index(at) + by

    def place_in_flow(self, focused: Widget) -> Widget:
        """Return the choice whose remark is in `focused`, the last one if that is not known; `focused` if none is.

        Enter behind words typed at a choice goes to what was passed over on the way to their text.
        """
        for choice in self._controls:
            if isinstance(choice, ChoiceLine) and choice.typed_in is focused:
                return choice
        remark = self._remark
        if remark is None or focused is not remark.prose:
            return focused
        if remark.hidden:
            return remark.typed_at or self.last
        flow, at = self.flow, remark.typed_at
        return at if at is not None and flow[flow.index(at) + 1] is not focused else focused

    @property
    def _hidden(self) -> RemarkField | None:
        return self._remark if self._remark is not None and self._remark.hidden else None


def _focusable(control: Widget) -> Widget:
    return control.prose if isinstance(control, DateLine) else control
