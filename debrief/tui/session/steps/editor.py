"""What every step editor is: it shows a debrief's part of one step, and knows the debrief as it is typed now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.zones import local_day
from debrief.domain.record.debrief import Collection, Debrief, replace_parts
from debrief.domain.record.parts import Part
from debrief.domain.record.when import When
from debrief.domain.session.guide import Step
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_schema import EntryKind, Summary
from debrief.tui.forms.fields import Field
from debrief.tui.forms.form import Form


@dataclass(frozen=True, slots=True)
class Today:
    """What "today" and "3pm" mean here: `now` says UTC ms, `zone` an IANA name; asked afresh for each date."""

    now: Callable[[], int]
    zone: Callable[[], str]

    @property
    def day(self) -> date:
        """Which day it is."""
        return local_day(self.now(), self.zone())

    def reader(self, toward: Direction) -> Callable[[str], When]:
        """Return the function that reads a date in the past or in the future."""
        return lambda words: parse_date(words, now=self.now(), zone=self.zone(), direction=toward)


class StepEditor(Widget):
    """The editor of one step. It posts `Changed` and holds no rule; `debrief` is never behind what is typed."""

    class Changed(Message):
        """Something was typed, chosen or removed."""

    def __init__(self, step: Step, debrief: Debrief, today: Today) -> None:
        super().__init__(classes=f"-{step.kind.value}")
        self.step = step
        self.base = debrief
        self.today = today

    @property
    def debrief(self) -> Debrief:
        """The debrief with what this step's editor holds at this instant."""
        raise NotImplementedError

    @property
    def first(self) -> Widget | None:
        """The control to focus first; None where there is nothing to type into."""
        raise NotImplementedError

    def on_form_changed(self, event: Form.Changed) -> None:
        """Say that the step changed."""
        event.stop()
        self.post_message(self.Changed())

    def on_entries_changed(self, event: Entries.Changed) -> None:
        """Say that the step changed."""
        event.stop()
        self.post_message(self.Changed())


class FormEditor(StepEditor):
    """An editor whose fields are the debrief's own."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """One form over the debrief."""
        yield Form(self.base, self.fields())

    @property
    def debrief(self) -> Debrief:
        """The debrief with what the form holds at this instant."""
        form = next(iter(self.query(Form)), None)
        value: Debrief = form.value if form else self.base
        return value

    @property
    def first(self) -> Widget | None:
        """The form's first control."""
        return self.query_one(Form).first


class EntriesEditor(StepEditor):
    """An editor of one of the debrief's lists of parts."""

    collection: Collection
    """Which list."""
    thing: str
    """What one of its entries is called."""
    nothing: str = ""
    """What to say where there is nothing in the list and nothing can be added."""
    adds: bool = True
    """Whether entries can be added and removed."""
    enter_ends: bool = False
    """Whether Enter in an entry's first field ends it, for quick lists, rather than going to the next field."""

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of one entry."""
        raise NotImplementedError

    def summary(self) -> Summary:
        """Return what says an entry in one line."""
        raise NotImplementedError

    def new(self) -> Part:
        """Return an entry in which nothing is written yet."""
        raise NotImplementedError

    def loses(self, part: Any) -> str:
        """Return the question to ask before `part` is removed, where more than this step shows goes with it."""
        return ""

    def shows(self, part: Any) -> bool:
        """Return whether `part` belongs to this step."""
        return True

    def compose(self) -> ComposeResult:
        """The entries of this step."""
        parts = [part for part in getattr(self.base, self.collection) if self.shows(part)]
        kind = EntryKind(
            fields=self.fields(),
            summary=self.summary(),
            thing=self.thing,
            new=self.new if self.adds else None,
            nothing=self.nothing,
            enter_ends=self.enter_ends,
            loses=self.loses,
        )
        yield Entries(parts, kind)

    @property
    def debrief(self) -> Debrief:
        """The debrief with the entries as they are at this instant; those of other steps stay as they were."""
        entries = next(iter(self.query(Entries)), None)
        if entries is None:
            return self.base
        return replace_parts(self.base, self.collection, self.shows, entries.parts)

    @property
    def first(self) -> Widget | None:
        """The first control of the entry's form."""
        return self.query_one(Entries).first
