"""One line of the agenda: what it is about, how urgent it is, and what may be done with it."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

PUT_OFF_DAYS = (1, 7)
"""The days for which an item may be put off."""


class AgendaKind(StrEnum):
    """The kind of an item."""

    NOTE = "note"
    ANSWER = "answer"
    NUDGE = "nudge"
    FEEDBACK = "feedback"
    PLAN = "plan"
    PRACTICE = "practice"
    UNFINISHED = "unfinished"
    INTERVIEW = "interview"


class Urgency(IntEnum):
    """The order of items: a note whose time is ending first, what can wait last."""

    CLOSING = 0
    UNFINISHED = 1
    INTERVIEW = 2
    OPEN = 3
    ANSWER = 4
    NUDGE = 5
    PLAN = 6
    FEEDBACK = 7
    LATE = 8
    PRACTICE = 9
    LATER = 10


class AgendaItem(NamedTuple):
    """One thing to do: `what` in a few words, and what it is `about`.

    `key`: its name in `agenda_choice`, the same every day. `debrief`: the one to open, for editing if `write`.
    `record`: the id of the note, plan or reply. `prompts`: whether it reminds of people who have not answered, or of
    feedback; such items are silent while the load has risen. `offers_silent`: whether to offer the outcome "silent".
    `at`: what items of one urgency are sorted by.
    """

    kind: AgendaKind
    key: str
    what: str
    about: str
    urgency: Urgency
    debrief: str = ""
    record: str = ""
    write: bool = False
    prompts: bool = False
    offers_silent: bool = False
    at: int = 0
