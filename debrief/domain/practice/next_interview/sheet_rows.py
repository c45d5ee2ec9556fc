"""What the sheet for the next interview is built from, as storage reads it."""

from dataclasses import dataclass

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.parts import Met, Need


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyQuestion:
    """A question of the ledger. `times`: how often it was asked; `worst`: the highest discomfort, 1–5, if recorded.

    `left_out`: what the latest answer lacked.
    """

    id: str
    wording: str
    answer: str
    times: int
    worst: int | None = None
    left_out: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenStrength:
    """A strength, its evidence, and in how many recent debriefs it was written; `helped`: it was a preparation."""

    text: str
    evidence: str = ""
    times: int = 1
    helped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRequirement:
    """A requirement that was not fully met, and in how many recent debriefs."""

    text: str
    need: Need | None = None
    met: Met | None = None
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRows:
    """All of it; each list has the most useful entries first. `any_debrief`: whether there is one.

    `happened`: what became of plans whose moment came. `asks`: the feedback asked for in notes that were sent, latest
    first; `planned_asks`: that in other notes.
    """

    any_debrief: bool = False
    plans: tuple[PlanSummary, ...] = ()
    likely: tuple[LikelyQuestion, ...] = ()
    uncomfortable: tuple[LikelyQuestion, ...] = ()
    strengths: tuple[ProvenStrength, ...] = ()
    requirements: tuple[OpenRequirement, ...] = ()
    skip_rules: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    planned_asks: tuple[str, ...] = ()
