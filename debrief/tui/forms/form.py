"""A form for one record: its fields, one below the other, and their values as typed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Label, Static, TextArea

from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.session.steps.fields import Choice, Date, Field, Lens, Percent, Shown, Words
from debrief.domain.text import safe
from debrief.tui.forms.choice import ChoiceLine
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.percent import PercentLine
from debrief.tui.forms.prose import Prose


class Form(Widget):
    """Shows the fields of a record. `value` and `values` are current even while messages are pending."""

    class Changed(Message):
        """A field changed: `lens` is the lens of the field, `value` its new value."""

        def __init__(self, form: "Form", lens: Lens, value: Any) -> None:
            super().__init__()
            self.form = form
            self.lens = lens
            self.value = value

        @property
        def control(self) -> "Form":
            """The form of the field."""
            return self.form

    class Completed(Message):
        """Enter was pressed in the form's last field."""

    def __init__(self, record: Any, fields: tuple[Field, ...]) -> None:
        super().__init__()
        self.record = record
        self.fields = fields
        self.controls: list[Widget] = [_control(field, record) for field in fields]
        for field, control in zip(fields, self.controls, strict=True):
            if isinstance(field, Date) and field.read_after is not None and isinstance(control, DateLine):
                control.read = partial(self._read_after, field.read_after, field.after)
        for control in self.controls:
            if isinstance(control, ChoiceLine | PercentLine):
                control.letters.write = partial(self._write, control)

    def compose(self) -> ComposeResult:
        """Yield a row for each field: its label and its control."""
        for field, control in zip(self.fields, self.controls, strict=True):
            if isinstance(field, Words) and field.alone:
                yield control
                continue
            with Horizontal(classes="field"):
                yield Label(field.label, classes="label", markup=False)
                yield control

    @property
    def values(self) -> list[tuple[Lens, Any]]:
        """The lens of each editable field, with its value as typed so far."""
        pairs = zip(self.fields, self.controls, strict=True)
        return [(field.lens, self._typed(field, control)) for field, control in pairs if not isinstance(field, Shown)]

    @property
    def value(self) -> Any:
        """The record with every field as typed so far; the record itself if none has changed."""
        record = self.record
        for lens, value in self.values:
            record = lens.set(record, value)
        return record

    @property
    def stops(self) -> list[Widget]:
        """The controls that can have the focus, in order."""
        return [_focusable(control) for control in self.controls if not isinstance(control, Static)]

    @property
    def first(self) -> Widget:
        """The control to focus first."""
        return next(iter(self.stops), self)

    @on(TextArea.Changed)
    @on(ChoiceLine.Changed)
    @on(PercentLine.Changed)
    @on(DateLine.Changed)
    def announce(self, event: TextArea.Changed | ChoiceLine.Changed | PercentLine.Changed | DateLine.Changed) -> None:
        """Post the new value of the field that changed."""
        event.stop()
        changed = event.control
        for field, control in zip(self.fields, self.controls, strict=True):
            if control is changed:
                self.post_message(self.Changed(self, field.lens, self._typed(field, control)))

    @on(Prose.Entered)
    @on(ChoiceLine.Entered)
    @on(PercentLine.Entered)
    def leave_field(self, event: Prose.Entered | ChoiceLine.Entered | PercentLine.Entered) -> None:
        """Go to the next field, or complete the form."""
        event.stop()
        if self.screen.focused is self.stops[-1]:
            self.post_message(self.Completed())
        else:
            self.screen.focus_next()

    def _typed(self, field: Field, control: Widget) -> Any:
        """Return the value typed in a field; the stored one if the field still shows that."""
        typed = _value(control)
        stored = field.lens.get(self.record)
        if isinstance(control, ChoiceLine) and typed is None and stored not in (None, *control.values):
            return stored  # it cannot be read, and nobody chose anything else
        # An imported text may hold what is only shown in pictures: untouched, it stays as it is.
        return stored if isinstance(stored, str) and typed == safe(stored) else typed

    def _read_after(self, read: Callable[[str, When], When], lens: Lens | None, words: str) -> When:
        """Read a date, given the one at `lens` as typed so far."""
        pairs = zip(self.fields, self.controls, strict=True)
        before = next((c.value for f, c in pairs if f.lens is lens and isinstance(c, DateLine)), UNKNOWN)
        return read(words, before)

    def _write(self, control: Widget, typed: str) -> bool:
        """Move letters typed in a number field to the nearest text field; return whether there is one.

        At once, and not by a message, so that what was typed behind it stays behind it.
        """
        at = self.controls.index(control)
        for prose in (*reversed(self.controls[:at]), *self.controls[at:]):
            if isinstance(prose, Prose):
                self.screen.set_focus(prose)
                prose.move_cursor(prose.document.end)
                prose.insert_text(typed)
                return True
        return False


def _control(field: Field, record: Any) -> Widget:
    value = field.lens.get(record)
    match field:
        case Words():
            classes = "-alone" if field.alone else "-tall" if field.tall else ""
            single = not (field.tall or field.alone)
            return Prose(value, single=single, page=field.alone, hint=field.hint, classes=classes)
        case Choice():
            return ChoiceLine(field.options, value, field.ends, needed=field.needed)
        case Percent():
            return PercentLine(value)
        case Date():
            return DateLine(value, field.read, field.hint)
        case _:
            return Static(safe(str(value)), markup=False, classes="shown")


def _value(control: Widget) -> Any:
    match control:
        case Prose():
            return control.text
        case ChoiceLine() | PercentLine():
            return control.value
        case DateLine():
            return control.pull()


def _focusable(control: Widget) -> Widget:
    return control.prose if isinstance(control, DateLine) else control
