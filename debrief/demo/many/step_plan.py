"""Going along the guide: which of its steps are written, and which are skipped."""

from debrief.demo.many.debrief_size import DebriefSize
from debrief.demo.many.seeded_random import SeededRandom

STEPS = (
    *("facts", "opening", "questions", "answers", "signals", "chance", "outcome", "load-first", "friend"),
    *("repeat", "paid-off", "dreaded", "unprepared", "fair-doubt", "causes", "rewording", "requirements", "again"),
    *("notes", "plan", "practice", "load-last"),
)
"""The steps of the default guide, in its order."""

QUICK = frozenset(
    ("facts", "questions", "outcome", "load-first", "repeat", "dreaded", "causes", "notes", "plan", "practice")
)
"""Those of its quick path."""

AFTER_A_NO = frozenset(("friend", "fair-doubt", "causes", "rewording"))
"""Those that are asked only after a rejection or silence."""

_PLACE = {step: place for place, step in enumerate(STEPS)}


class StepPlan:
    """Somebody going through the steps, as far as `until` (a step, not reached; empty: to the end)."""

    def __init__(self, random: SeededRandom, length: DebriefSize, until: str, *, after_a_no: bool) -> None:
        """Begin before the first step."""
        self.random = random
        self.length = length
        self.until = until
        self._skipped: set[str] = set()
        self._end = _PLACE[until] if until else len(STEPS)
        self._after_a_no = after_a_no

    def is_written(self, step: str, chance: float = 1.0) -> bool:
        """Return whether `step` is written; `chance` (0–1): how often somebody does who writes everything else."""
        if not self.is_asked(step):
            return False
        if self.random.chance(self.length.written * chance):
            return True
        self._skipped.add(step)
        return False

    @property
    def is_complete(self) -> bool:
        """Whether it was gone through to the end."""
        return not self.until

    @property
    def skipped(self) -> tuple[str, ...]:
        """The steps that were asked and left empty, in the guide's order."""
        return tuple(step for step in STEPS if step in self._skipped)

    def is_asked(self, step: str) -> bool:
        """Return whether `step` was asked at all."""
        return (
            _PLACE[step] < self._end
            and (not self.length.quick or step in QUICK)
            and (self._after_a_no or step not in AFTER_A_NO)
        )

    def sentences(self) -> int:
        """Return how many sentences a text is to have."""
        return self.random.integer(*self.length.prose)
