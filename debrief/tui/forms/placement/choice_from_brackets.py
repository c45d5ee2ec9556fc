"""The choices of an entry that were typed in brackets behind its text."""

from collections.abc import Sequence
from typing import Any

from textual.widget import Widget

from debrief.domain.session.steps.brackets import read_brackets
from debrief.domain.session.steps.fields import Field
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.placement.remark_field import RemarkField
from debrief.tui.forms.prose import Prose


def choose_from_brackets(
    entry: Any, fields: Sequence[Field], controls: Sequence[Widget], remark: RemarkField | None
) -> bool:
    """Make the choices named in the text of `entry`, and take the brackets out of it; return whether there are any.

    `controls`: of the `fields`, in the same order. `remark`: is shown if it has words then. The text can be brought
    back by undo, as after any edit.
    """
    read = read_brackets(entry, fields)
    for field, control in zip(fields, controls, strict=True):
        value = field.lens.get(read)
        if value == field.lens.get(entry):
            continue
        if isinstance(control, ChoiceLine):
            control.chosen = control.values.index(value)
        elif isinstance(control, Prose):
            control.select_all()
            control.insert_text(value)
    if remark is not None:
        remark.update_row()
    return read is not entry
