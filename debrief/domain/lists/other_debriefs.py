"""Other debriefs in which a question was asked."""

from dataclasses import dataclass

from debrief.domain.record.outcome import Outcome, debrief_title
from debrief.domain.record.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDebrief:
    """Another debrief in which a question was asked; `discomfort`: 1–5, as recorded there."""

    debrief: str
    company: str
    role: str
    held: When
    outcome: Outcome
    discomfort: int | None

    @property
    def title(self) -> str:
        """The title of the debrief: `Northwind Analytics, Senior Data Engineer`."""
        return debrief_title(self.company, self.role)


@dataclass(frozen=True, slots=True)
class OtherDebriefs:
    """The newest other debriefs in which a question was asked, newest first, and the number of `more`."""

    newest: tuple[OtherDebrief, ...]
    more: int = 0
