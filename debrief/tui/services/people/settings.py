"""The settings about notes."""

from pathlib import Path
from typing import NamedTuple

from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours
from debrief.domain.people.waiting_for_answer import DAYS_WITHOUT_PROMISE


class NoteSettings(NamedTuple):
    """`template`: the name of the template for new notes; `signature`: the name under them.

    `hours`: those between which a note is sent; `nudge_days`: working days after an interview until a nudge is offered;
    `templates`: the folder of the user's own templates.
    """

    template: str = "plain"
    signature: str = ""
    hours: ClockHours = DEFAULT_HOURS
    nudge_days: int = DAYS_WITHOUT_PROMISE
    templates: Path | None = None
