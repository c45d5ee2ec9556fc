"""The figures that the panels are made of, as storage counts them."""

from dataclasses import dataclass, field

from debrief.domain.patterns.reach import Reach
from debrief.domain.record.outcome import ANSWERED, DECIDED, Outcome
from debrief.domain.record.parts import Control


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Processes that are over and for which a chance in the same band was given. `offers`: how many ended in one."""

    low: int
    high: int
    processes: int
    offers: int
    total: int
    """The sum of the chances given, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """How many processes there are, by outcome and by how far they got.

    `reached`: those that are over, by the furthest they got. `guesses`: the chances given before the answer.
    """

    debriefs: int = 0
    outcomes: dict[Outcome, int] = field(default_factory=dict)
    reached: dict[Reach, int] = field(default_factory=dict)
    guesses: tuple[Guess, ...] = ()

    def count(self, *outcomes: Outcome) -> int:
        """Return how many processes have one of these outcomes."""
        return sum(self.outcomes.get(outcome, 0) for outcome in outcomes)

    @property
    def processes(self) -> int:
        """All of them."""
        return sum(self.outcomes.values())

    @property
    def ended(self) -> int:
        """Those that are over and in the rate: neither waiting nor withdrawn."""
        return self.count(*DECIDED)

    @property
    def offers(self) -> int:
        """Those with an offer."""
        return self.count(Outcome.OFFER)

    @property
    def answers(self) -> int:
        """Those that were answered, with a no or an offer."""
        return self.count(*ANSWERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseCount:
    """Possible reasons of one kind in one quarter, such as `2026 Q3`. `evidence`: how many have evidence."""

    quarter: str
    control: Control | None
    causes: int
    evidence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A possible reason with the evidence for it, and where it was written."""

    text: str
    evidence: str
    control: Control
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionCount:
    """A question of the ledger. `times`: how often it was asked; `worst`: its highest discomfort, 1–5."""

    id: str
    wording: str
    times: int
    worst: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """A question asked before and after its first practice, with the mean discomfort of each, 1–5."""

    id: str
    wording: str
    before: float
    after: float
    asked_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A point written in several debriefs. `evidence`: the newest one; `titles`: of those debriefs, newest first."""

    text: str
    debriefs: int
    evidence: str = ""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryQuestion:
    """A question at which a story was told, how often, and the highest discomfort, 1–5.

    `missing`: in how many of these answers something was left out.
    """

    id: str
    wording: str
    times: int
    worst: int | None = None
    missing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A strength that several answers name, its newest evidence, and its most frequent questions."""

    text: str
    evidence: str
    answers: int
    questions: tuple[StoryQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFigures:
    """The plans: how many there are, whose moment came, whose did not yet, and the newest with what happened."""

    plans: int = 0
    came: int = 0
    not_yet: int = 0
    newest: tuple[tuple[str, str], ...] = ()
    """Each as the plan and what happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FitPoint:
    """A process with its match, 0–100 percent, and how far it got.

    `unmet`: how many must-haves were not met. `unanswered`: how many requirements have no answer, so that the match is
    not about them. `over`: whether it is over; a process that waits may get further.
    """

    title: str
    match: int
    unmet: int
    reach: Reach
    over: bool = True
    unanswered: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """All figures. Those of `Numbers` are of all processes, the others of the newest `window` of `debriefs`."""

    numbers: Numbers = Numbers()
    window: int = 0
    causes: tuple[CauseCount, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    most_asked: tuple[QuestionCount, ...] = ()
    most_uncomfortable: tuple[QuestionCount, ...] = ()
    practised: tuple[Practised, ...] = ()
    points: tuple[Repeated, ...] = ()
    strengths: tuple[Repeated, ...] = ()
    stories: tuple[Story, ...] = ()
    plans: PlanFigures = PlanFigures()
    fit: tuple[FitPoint, ...] = ()
    skip_rules: tuple[str, ...] = ()
