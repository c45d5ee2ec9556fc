"""A form for one record: its fields, one below the other, and their values as typed."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from debrief.domain.record.debrief import Lens
from debrief.domain.record.when import UNKNOWN, When, is_before
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Choice, Date, Field, Percent, Shown, Words
from debrief.domain.text import safe
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.field_row import FieldRow
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.forms.placement.field_order import FieldOrder, GoesOn, belongs_to
from debrief.tui.forms.placement.fields_from_text import fill_in, take_entries
from debrief.tui.forms.placement.number_keys import PendingChanged
from debrief.tui.forms.placement.remark_field import RemarkField
from debrief.tui.forms.placement.text_placement import TextPlacement
from debrief.tui.forms.prose import Prose, Put, paste_at_end
from debrief.tui.runtime.navigation import confirming_keys, ignore_confirmation, reclaim_next

CHANGE_DATE = "If a date is wrong, change it."


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
        """Enter was pressed in the last field, or in the first of a form that is `optional` and still blank."""

    class LastChosen(Message):
        """The choice or number in the last field, `line`, was typed in full; `whole_at`: the time of its last key."""

        def __init__(self, line: Widget, whole_at: float) -> None:
            super().__init__()
            self.line = line
            self.whole_at = whole_at

    def __init__(
        self,
        record: Any,
        fields: tuple[Field, ...],
        *,
        in_list: bool = False,
        optional: bool = False,
        moves_text: bool = True,
    ) -> None:
        """`in_list`: whether the record is an entry of a list; `optional`: whether it counts only once it has content.

        `moves_text`: whether text typed where a choice or number belongs goes to a text field.
        """
        super().__init__()
        self._in_list = in_list
        self._optional = optional
        self._moves_text = moves_text
        self._schema: EntrySchema | None = None
        self._remark: RemarkField | None = None
        """The text for remarks typed at the choices; None: there is none."""
        self.record = record
        self.fields = fields
        self.controls: list[Widget] = [self._control(field) for field in fields]
        self._placement = TextPlacement(self.controls, [field.label for field in fields], self._hidden_remark)
        for field, control in zip(fields, self.controls, strict=True) if moves_text else ():
            if isinstance(control, ChoiceLine | PercentLine):
                self._placement.take_words_of(control)
            if isinstance(control, ChoiceLine):
                self._take_remarks_of(control)
                if isinstance(field, Choice) and field.read is not None:
                    self._placement.choose_from_text(control, field.read, field.unanswered)

    def _take_remarks_of(self, choice: ChoiceLine) -> None:
        if self._remark is not None:
            choice.words.remark = partial(self._remark.write, choice)
            self._remark.choices.append(choice)

    def begin_entries(self, begin: Callable[[Put], object], schema: EntrySchema) -> None:
        """Let `begin` begin another entry of `schema` with a text that belongs to none of the fields here."""
        self._placement.begin_entry, self._schema = begin, schema
        for control, following in pairwise(self.controls):
            if isinstance(control, ChoiceLine):
                control.words.following = following if isinstance(following, ChoiceLine) else None

    @property
    def _hidden_remark(self) -> RemarkField | None:
        """The text that is only for remarks; None if there is none."""
        return self._remark if self._remark is not None and self._remark.hidden else None

    def compose(self) -> ComposeResult:
        """Yield a row for each field: its label and its control."""
        for field, control in zip(self.fields, self.controls, strict=True):
            if isinstance(field, Words) and field.alone:
                yield control
                continue
            with FieldRow(field.label) as row:
                yield control
            if (remark := self._hidden_remark) is not None and control is remark.prose:
                remark.row = row
                remark.update_row()

    @property
    def values(self) -> list[tuple[Lens, Any]]:
        """The lens of each editable field, with its value as typed so far."""
        pairs = zip(self.fields, self.controls, strict=True)
        return [(one.lens, self._read_field(one, control)) for one, control in pairs if not isinstance(one, Shown)]

    @property
    def value(self) -> Any:
        """The record with every field as typed so far; the record itself if none has changed."""
        record = self.record
        for lens, value in self.values:
            record = lens.set(record, value)
        return record

    @property
    def order(self) -> FieldOrder:
        """The order in which Enter and Tab go through the controls."""
        return FieldOrder(self.controls, self._remark)

    @property
    def stops(self) -> list[Widget]:
        """The controls that can have the focus, in order."""
        return self.order.stops

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
        self._placement.update(changed)
        self._announce(changed)
        if self._remark is not None and changed in self._remark.choices:
            self._announce(self._remark.prose)  # it has what waits at the choice
        if isinstance(changed, DateLine):
            for other in self.controls:
                if isinstance(other, DateLine) and other is not changed:
                    other.read_again()

    @on(PendingChanged)
    def announce_pending(self, event: PendingChanged) -> None:
        """Post the new value of the text in which what was typed at a number is kept."""
        event.stop()
        if (prose := self._placement.text_beside(event.control)) is not None:
            self._announce(prose)

    def _announce(self, changed: Widget) -> None:
        for field, control in zip(self.fields, self.controls, strict=True):
            if control is changed:
                self.post_message(self.Changed(self, field.lens, self._read_field(field, control)))

    @on(Prose.Entered)
    @on(ChoiceLine.Entered)
    @on(PercentLine.Entered)
    def leave_field(self, event: Prose.Entered | ChoiceLine.Entered | PercentLine.Entered) -> None:
        """Go to the next field, or complete the form."""
        event.stop()
        if isinstance(event, Prose.Entered) and self._placement.confirm(event.prose, in_list=self._in_list):
            return
        if isinstance(event, Prose.Entered) and (take_entries(event.prose, self._schema) or self._read_text()):
            return
        at, flow = self.order.place_in_flow(self.screen.focused or self.order.last), self.order.flow
        at = self._placement.answered_by(at)
        whole_at = None if isinstance(event, Prose.Entered) else event.whole_at
        if whole_at is not None and at is self.order.last:
            self.post_message(self.LastChosen(at, whole_at))
        elif whole_at is None and (at is self.order.last or (self._optional and at is flow[0] and self.value.blank)):
            self.post_message(self.Completed())
        else:
            keys = confirming_keys(self, "go(1)")  # of this field, before the focus is elsewhere
            if at in flow:
                self.screen.set_focus(following := flow[flow.index(at) + 1])
                self._placement.begin_line_behind_moved(following)
                if self._remark is not None:
                    self._remark.come(following)
            else:
                self.screen.focus_next()
            if whole_at is not None:
                ignore_confirmation(self, whole_at, keys, in_list=self._in_list)
                if isinstance(at, GoesOn):
                    reclaim_next(self, partial(belongs_to, at, whole_at), partial(at.resume, at))

    def _read_text(self) -> bool:
        """Fill in what the first text says of the other fields, and go on; return whether it says anything."""
        if self._schema is None or (read := self._schema.read_text(before := self.value)) is before:
            return False
        fill_in(before, read, self.fields, self.controls, self._remark)
        if (following := self.order.first_open) is None:
            self.post_message(self.Completed())
        else:
            self.screen.set_focus(following)
        return True

    def on_descendant_blur(self) -> None:
        """Hide the text for remarks where it is left empty, and leave what a text has set as it is."""
        if self._remark is not None:
            self._remark.leave()
        self._placement.leave()

    def _read_field(self, field: Field, control: Widget) -> Any:
        """Return the value typed in a field; the stored one if the field still shows that."""
        remark = self._remark
        typed = remark.value if remark is not None and control is remark.prose else self._value(control)
        stored = field.lens.get(self.record)
        if isinstance(control, ChoiceLine) and typed is None and stored not in (None, *control.values):
            return stored  # it cannot be read, and nobody chose anything else
        # An imported text may hold what is only shown in pictures: untouched, it stays as it is.
        return stored if isinstance(stored, str) and typed == safe(stored) else typed

    def _value(self, control: Widget) -> Any:
        match control:
            case Prose():
                return self._placement.text_of(control) if len(self.controls) > 1 else control.text
            case ChoiceLine() | PercentLine():
                return control.value
            case DateLine():
                return control.pull()

    def _control(self, field: Field) -> Widget:
        value = field.lens.get(self.record)
        match field:
            case Words():
                classes = "-alone" if field.alone else "-tall" if field.tall or field.page else ""
                page = field.alone or field.page
                prose = Prose(value, single=not (field.tall or page), page=page, hint=field.hint, classes=classes)
                prose.in_form = True
                if field.remark or field.takes_remarks:
                    self._remark = RemarkField(prose, hidden=field.remark)
                return prose
            case Choice():
                return ChoiceLine(field.options, value, field.ends, needed=field.needed)
            case Percent():
                return PercentLine(value)
            case Date():
                words = field.clock.to_change(value)
                return DateLine(value, words, partial(self._read, field), field.hint, partial(self._date_notice, field))
            case _:
                return Static(safe(str(value)), markup=False, classes="shown")

    def _read(self, field: Date, words: str) -> When:
        """Read the text of a date field, given the date that comes before it."""
        return field.parse(words, self._date_before(field), stored=field.lens.get(self.record))

    def _date_notice(self, field: Date, words: str, when: When) -> str:
        """Return what to show under a date that is before the one it should come after, or a year away; or nothing."""
        if field.before_text and is_before(when, self._date_before(field)):
            return f"{field.before_text} {CHANGE_DATE}"
        return field.clock.notice(words, when)

    def _date_before(self, field: Date) -> When:
        """Return the date that comes before that of `field`, as typed so far if it is in this form."""
        if field.after is None:
            return UNKNOWN
        for other, control in zip(self.fields, self.controls, strict=True):
            if other.lens is field.after and isinstance(control, DateLine):
                return control.value
        stored: When = field.after.get(self.record)
        return stored

    def on_paste(self, event: events.Paste) -> None:
        """Paste into a text field what was pasted into a choice or number."""
        control = self.screen.focused
        if self._moves_text and isinstance(control, ChoiceLine | PercentLine):
            event.stop()
            control.keys.keep_pending()
            text = event.text
            if isinstance(control, ChoiceLine) and not (self._schema and self._schema.picks(text)):
                text = control.words.take_pasted(text)
            if text:
                self._placement.put_beside_choice(control, partial(paste_at_end, text))
