"""A form over one record: its fields under each other, and the record as they now have it."""

from functools import partial, reduce
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Label, Static, TextArea

from debrief.domain.text import safe
from debrief.tui.forms.choice import ChoiceLine
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.fields import Choice, Date, Field, Percent, Shown, Words
from debrief.tui.forms.percent import PercentLine
from debrief.tui.forms.prose import Prose


class Form(Widget):
    """Fields of a record. `value` is always what is typed at that instant, pending messages or not."""

    class Changed(Message):
        """Something in the form changed."""

    class Completed(Message):
        """Enter was pressed in the form's first field, or in its last."""

        def __init__(self, *, first: bool) -> None:
            super().__init__()
            self.first = first

    def __init__(self, record: Any, fields: tuple[Field, ...], *, enter_completes_first: bool = False) -> None:
        super().__init__()
        self.record = record
        self.fields = fields
        self._enter_completes_first = enter_completes_first
        self._controls: list[Widget] = [_control(field, record) for field in fields]
        for control in self._controls:
            if isinstance(control, ChoiceLine | PercentLine):
                control.letters.write = partial(self._write, control)

    def compose(self) -> ComposeResult:
        """A row for each field: its label and its control."""
        for field, control in zip(self.fields, self._controls, strict=True):
            if isinstance(field, Words) and field.alone:
                yield control
                continue
            with Horizontal(classes="field"):
                yield Label(field.label, classes="label", markup=False)
                yield control

    @property
    def value(self) -> Any:
        """The record with every field as it is typed now."""
        typed = zip(self.fields, self._controls, strict=True)
        return reduce(lambda record, pair: _applied(record, *pair), typed, self.record)

    @property
    def stops(self) -> list[Widget]:
        """The controls that can be typed or chosen in, from the first to the last."""
        return [_focusable(control) for control in self._controls if not isinstance(control, Static)]

    @property
    def first(self) -> Widget:
        """The control to focus first."""
        return next(iter(self.stops), self)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """A text changed."""
        event.stop()
        self.post_message(self.Changed())

    def on_choice_line_changed(self, event: ChoiceLine.Changed) -> None:
        """A choice changed."""
        event.stop()
        self.post_message(self.Changed())

    def on_percent_line_changed(self, event: PercentLine.Changed) -> None:
        """A number changed."""
        event.stop()
        self.post_message(self.Changed())

    def on_date_line_changed(self, event: DateLine.Changed) -> None:
        """A date changed."""
        event.stop()
        self.post_message(self.Changed())

    def on_prose_entered(self, event: Prose.Entered) -> None:
        """Go on from a line of text."""
        event.stop()
        self._go_on()

    def on_choice_line_entered(self, event: ChoiceLine.Entered) -> None:
        """Go on from a choice."""
        event.stop()
        self._go_on()

    def on_percent_line_entered(self, event: PercentLine.Entered) -> None:
        """Go on from a number."""
        event.stop()
        self._go_on()

    def _write(self, control: Widget, typed: str) -> bool:
        """Write what was typed on a number in the text nearest to it; return whether there is one.

        At once, and not by a message, so that what was typed behind it stays behind it.
        """
        at = self._controls.index(control)
        for prose in (*reversed(self._controls[:at]), *self._controls[at:]):
            if isinstance(prose, Prose):
                self.screen.set_focus(prose)
                prose.move_cursor(prose.document.end)
                prose.put(typed)
                return True
        return False

    def _go_on(self) -> None:
        order = self.stops
        here = self.screen.focused
        if here is order[0] and self._enter_completes_first:
            self.post_message(self.Completed(first=True))
        elif here is order[-1]:
            self.post_message(self.Completed(first=False))
        else:
            self.screen.focus_next()


def _control(field: Field, record: Any) -> Widget:
    value = field.lens.get(record)
    match field:
        case Words():
            classes = "-alone" if field.alone else "-tall" if field.tall else ""
            return Prose(value, single=not (field.tall or field.alone), hint=field.hint, classes=classes)
        case Choice():
            return ChoiceLine(field.options, value, field.ends, needed=field.needed)
        case Percent():
            return PercentLine(value)
        case Date():
            return DateLine(value, field.read, field.hint)
        case _:
            return Static(safe(str(value)), markup=False, classes="shown")


def _applied(record: Any, field: Field, control: Widget) -> Any:
    match control:
        case Prose():
            typed: Any = control.text
        case ChoiceLine() | PercentLine():
            typed = control.value
        case DateLine():
            typed = control.pull() if control.is_mounted else control.value
        case _:
            return record
    kept = field.lens.get(record)
    # An imported text may hold what is only shown in pictures: untouched, it stays as it is.
    untouched = typed == kept or (isinstance(kept, str) and not isinstance(field, Shown) and typed == safe(kept))
    return record if untouched else field.lens.put(record, typed)


def _focusable(control: Widget) -> Widget:
    return control.query_one(Prose) if isinstance(control, DateLine) else control
