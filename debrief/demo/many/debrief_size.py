"""How much is written in a debrief: from one sentence to very much."""

from dataclasses import dataclass

from debrief.demo.many.seeded_random import WeightedChoices


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
