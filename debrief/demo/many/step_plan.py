"""Choose how much is written in a debrief, from one sentence to very much, and which steps of the guide are skipped."""

from dataclasses import dataclass

from debrief.demo.many.seeded_random import SeededRandom, WeightedChoices


@dataclass(frozen=True, slots=True)
class DebriefSize:
    """The size of a debrief.

    `quick`: only the quick path. `written`: the probability that a step is written, 0–1. `questions`: how many were
    asked, from and to; `said`: sentences of an answer, from and to; `prose`: sentences of a text, from and to.
    """

    quick: bool
    written: float
    questions: tuple[int, int]
    said: tuple[int, int]
    prose: tuple[int, int]


SENTENCE = DebriefSize(quick=False, written=0.0, questions=(0, 0), said=(0, 0), prose=(1, 1))
SHORT = DebriefSize(quick=True, written=0.7, questions=(1, 4), said=(0, 1), prose=(1, 1))
TYPICAL = DebriefSize(quick=False, written=0.7, questions=(3, 8), said=(1, 3), prose=(1, 4))
LONG = DebriefSize(quick=False, written=0.85, questions=(6, 11), said=(1, 4), prose=(2, 5))
HUGE = DebriefSize(quick=False, written=1.0, questions=(28, 42), said=(3, 6), prose=(7, 12))

SIZES = WeightedChoices([(SENTENCE, 6), (SHORT, 20), (TYPICAL, 63), (LONG, 10.4), (HUGE, 0.6)])


STEPS = (
    *("facts", "opening", "questions", "answers", "signals", "chance", "outcome", "load-first", "friend"),
    *("repeat", "paid-off", "dreaded", "unprepared", "fair-doubt", "causes", "rewording", "requirements", "again"),
    *("notes", "plan", "practice", "load-last"),
)
"""The steps of the default guide, in its order."""

QUICK = frozenset(
    ("facts", "questions", "outcome", "load-first", "repeat", "dreaded", "causes", "notes", "plan", "practice")
)
"""The steps of its quick path."""

AFTER_A_NO = frozenset(("friend", "fair-doubt", "causes", "rewording"))
"""The steps asked only after a rejection or silence."""

_ORDER = {step: number for number, step in enumerate(STEPS)}


class StepPlan:
    """The choice of steps, up to `until` (a step, excluded; empty: to the end)."""

    def __init__(self, random: SeededRandom, length: DebriefSize, until: str, *, after_a_no: bool) -> None:
        """Start before the first step."""
        self.random = random
        self.length = length
        self.until = until
        self._skipped: set[str] = set()
        self._end = _ORDER[until] if until else len(STEPS)
        self._after_a_no = after_a_no

    def is_written(self, step: str, chance: float = 1.0) -> bool:
        """Choose whether `step` is written; `chance`: 0–1, multiplied by that of the debrief's size."""
        if not self.is_asked(step):
            return False
        if self.random.chance(self.length.written * chance):
            return True
        self._skipped.add(step)
        return False

    @property
    def is_complete(self) -> bool:
        """Whether all steps are asked."""
        return not self.until

    @property
    def skipped(self) -> tuple[str, ...]:
        """The steps that were asked and left empty, in the guide's order."""
        return tuple(step for step in STEPS if step in self._skipped)

    def is_asked(self, step: str) -> bool:
        """Return whether `step` was asked at all."""
        return (
            _ORDER[step] < self._end
            and (not self.length.quick or step in QUICK)
            and (self._after_a_no or step not in AFTER_A_NO)
        )

    def sentences(self) -> int:
        """Return a random number of sentences for a text."""
        return self.random.integer(*self.length.prose)
