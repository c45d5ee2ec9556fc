"""Keeps the schedules of org-drill when its Org file is exported again."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from debrief.exports.lost_schedules import foreign_schedule, require_none_left

_HEADING = re.compile(r"\*+ ")
_ID = re.compile(r"^\s*:ID:\s+(\S+)\s*$", re.MULTILINE)
_PLANNING = re.compile(r"\s*(?:SCHEDULED|DEADLINE|CLOSED):\s*[<\[]")
_PROPERTY = re.compile(r"\s*:DRILL_\w+:")
_DRAWER = ":PROPERTIES:\n"
_END = ":END:\n"


@dataclass(slots=True)
class Schedule:
    """The lines that org-drill added to a card: when it is due, and properties."""

    id: str = ""
    planning: str = ""
    properties: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether there are any lines."""
        return bool(self.planning or self.properties)


def insert_schedules(present: str, pieces: Iterable[str]) -> Iterator[str]:
    """Yield `pieces`, each card with its schedule from `present`, the text of the file to be replaced.

    Raises Refusal, once all are through, where a schedule has found no card.
    """
    schedules = parse_schedules(present)
    for piece in pieces:
        identity = _ID.search(piece)
        schedule = schedules.pop(identity[1], None) if identity else None
        yield _with(piece, schedule) if schedule else piece
    require_none_left(schedules)


def parse_schedules(text: str) -> dict[str, Schedule]:
    """Return the schedules in an Org file by question id.

    Raises Refusal if a schedule belongs to no card with an id, or to one that has another.
    """
    schedules: dict[str, Schedule] = {}
    for schedule in _schedules(text):
        if not schedule.id or schedule.id in schedules:
            raise foreign_schedule()
        schedules[schedule.id] = schedule
    return schedules


def _schedules(text: str) -> Iterator[Schedule]:
    """Yield what is kept under each heading that has anything, from before the end of its drawer."""
    schedule, open_ = Schedule(), False
    for line in text.splitlines():
        if _HEADING.match(line):
            if schedule:
                yield schedule
            schedule, open_ = Schedule(), True
        elif open_ and _PLANNING.match(line):
            schedule.planning = line.strip()
        elif open_ and _PROPERTY.match(line):
            schedule.properties.append(line.strip())
        elif open_ and (identity := _ID.match(line)):
            schedule.id = identity[1]
        elif line.strip() == ":END:":
            open_ = False
    if schedule:
        yield schedule


def _with(card: str, schedule: Schedule) -> str:
    planning = f"{schedule.planning}\n" if schedule.planning else ""
    properties = "".join(f"{line}\n" for line in schedule.properties)
    return card.replace(_DRAWER, planning + _DRAWER, 1).replace(_END, properties + _END, 1)
