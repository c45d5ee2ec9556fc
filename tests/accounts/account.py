"""An account of an interview, as somebody would write it into debrief: by step, entry by entry, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.domain.session.guide import Guide, Kind, Step
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Choice, Field, Shown, Words
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.guides.loader import load_guide

Row = tuple[str, ...]

GUIDE: Guide = load_guide("default", None)
ZONE = "Europe/Berlin"
CLOCK = LocalClock(lambda: 0, lambda: ZONE)


@dataclass(frozen=True)
class Account:
    """What is typed at each step that the guide asks for it, in its order; () where the account says nothing.

    `now`: when it is written, UTC ms. `dates`: how each date that is typed shall be read.
    """

    name: str
    now: int
    steps: Mapping[str, tuple[Row, ...]]
    dates: Mapping[str, str]

    def fields(self, step: Step) -> tuple[Field, ...]:
        """Return the fields that a row of `step` fills, beginning with the one in which somebody begins."""
        content = step_content(step, Debrief(started_at=0), CLOCK)
        fields = content.fields if isinstance(content, EntrySchema) else content
        editable = tuple(field for field in fields if not isinstance(field, Shown) and not _is_for_remarks(field))
        # A plan begins with its cue where the point that it is for was written before.
        return editable[1:] if step.kind is Kind.PLAN and self.steps["unprepared"] else editable

    def rows(self, step: Step) -> list[Row]:
        """Return what is typed at `step`, each row with a text for every field, empty ones included."""
        width = len(self.fields(step))
        return [(*row, *[""] * (width - len(row))) for row in self.steps[step.id]]

    @property
    def typed(self) -> dict[str, list[Row]]:
        """What is typed, by step, without empty rows."""
        return {step.id: [row for row in self.rows(step) if any(row)] for step in self._steps}

    def stored(self, debrief: Debrief) -> dict[str, list[Row]]:
        """Return what `debrief` has at the steps of this account, without empty rows, to be compared with `typed`."""
        return {step.id: [row for row in self._rows_in(debrief, step) if any(row)] for step in self._steps}

    @property
    def _steps(self) -> list[Step]:
        return [step for step in GUIDE.steps if step.id in self.steps]

    def _rows_in(self, debrief: Debrief, step: Step) -> list[Row]:
        """Return what `debrief` has at `step`, in the words in which it was typed or chosen; "" for a default no."""
        content = step_content(step, debrief, CLOCK)
        records = content.lens.get(debrief) if isinstance(content, EntrySchema) else (debrief,)
        fields = self.fields(step)
        return [tuple(self._typed(field, field.lens.get(record)) for field in fields) for record in records]

    def _typed(self, field: Field, value: object) -> str:
        if isinstance(field, Choice):
            left = field.needed and value is False
            return "" if left else next((label for option, label in field.options if option == value), "")
        if isinstance(value, When):
            return next((typed for typed, read in self.dates.items() if read == str(value)), str(value))
        return "" if value is None else str(value)


def _is_for_remarks(field: Field) -> bool:
    return isinstance(field, Words) and field.remark


def utc(day: int, hour: int) -> int:
    """Return an hour of a day in November 2026 in UTC ms."""
    return int(datetime(2026, 11, day, hour, tzinfo=UTC).timestamp() * 1000)
