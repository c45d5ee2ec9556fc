"""What the entries of a list are: their fields, what they are called, what can be done with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from debrief.domain.record.parts import Part
from debrief.tui.forms.fields import Field
from debrief.tui.forms.form import Form

Summary = Callable[[Any], str]
"""One line that says what a part holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryKind:
    """`thing`: what one is called. `new` returns an empty one; None where none can be added or removed.

    `nothing`: what is said where there is none and none can be added. `enter_ends`: Enter in the first field ends an
    entry. `loses` returns what else goes with one that is removed, as a question; empty where nothing does.
    """

    fields: tuple[Field, ...]
    summary: Summary
    thing: str
    new: Callable[[], Part] | None
    nothing: str = ""
    enter_ends: bool = False
    loses: Callable[[Any], str] = lambda _: ""

    @property
    def another(self) -> str:
        """What the line for one more says; empty where there is no such line."""
        return f"another {self.thing}" if self.new else ""

    def form(self, part: Any) -> Form:
        """Return the form for one."""
        return Form(part, self.fields, enter_completes_first=self.enter_ends)

    def line(self, part: Any) -> str:
        """Return what stands in the list for one."""
        line = self.summary(part)
        return line if line.strip() else f"({self.thing} without words)"
