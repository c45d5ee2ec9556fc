"""The fields of an entry that were typed in the text of its first one."""

from collections.abc import Sequence
from typing import Any

from textual.widget import Widget

from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Date, Field
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.placement.remark_field import RemarkField
from debrief.tui.forms.prose import Prose


def take_entries(prose: Prose, schema: EntrySchema | None) -> bool:
    """Make several entries of the text in `prose` if it is a list of them on one line; return whether it is."""
    entries = schema.split_text(prose.text) if schema else []
    if len(entries) < 2 or prose.take_lines is None:
        return False
    prose.select_all()
    prose.take_lines([*entries, ""])  # the last line is complete
    return True


def fill_in(
    before: Any, read: Any, fields: Sequence[Field], controls: Sequence[Widget], remark: RemarkField | None
) -> None:
    """Show the entry `read` where `before` is shown now: `controls` are of its `fields`, in the same order.

    What was typed can be brought back by undo in its field, as after any edit. The row of `remark` is shown if it has
    words then.
    """
    for field, control in zip(fields, controls, strict=True):
        value = field.lens.get(read)
        if value == field.lens.get(before):
            continue
        match field, control:
            case _, ChoiceLine():
                control.chosen = control.values.index(value)
            case Date(), DateLine():
                _replace(control.prose, field.clock.to_change(value))
            case _, Prose():
                _replace(control, value)
    if remark is not None:
        remark.update_row()


def _replace(prose: Prose, text: str) -> None:
    prose.select_all()
    prose.insert_text(text)
