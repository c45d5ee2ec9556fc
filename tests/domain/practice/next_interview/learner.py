"""A model of learners who have an interview on a day, to compare the orders of practice.

Memory follows the formulas of FSRS-6 with its default parameters, but not the estimate that the app has: each question
of a learner is remembered for longer or shorter than FSRS believes, by a factor of its own (log-normal, sigma SPREAD).
The order of practice only sees FSRS's own estimate. A question is asked at most once a day, as grades count.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629),
    *(1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""The default parameters of FSRS-6."""
DECAY = -W[20]
FACTOR = 0.9 ** (1 / DECAY) - 1
SPREAD = 0.5
UNSEEN = 0.25
"""The chance that somebody has a good answer to a question never practised."""
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


@dataclass(slots=True)
class Memory:
    """What FSRS believes about one question. `seen`: the day of the last practice; None: never practised."""

    number: int
    strength: float
    stability: float = 0.0
    difficulty: float = 0.0
    seen: int | None = None
    due: int = 0
    real: float = 0.0
    """The stability that it has in truth; `strength` is the factor between the two."""


Order = Callable[[list[Memory], int, int], list[Memory]]
"""Returns the questions in the order of practice on a day, given the day of the interview."""


def recall(stability: float, days: float) -> float:
    """Return the chance of recall after that many days."""
    return (1 + FACTOR * days / stability) ** DECAY if stability else 0.0


def next_stability(stability: float, difficulty: float, days: int, grade: int) -> float:
    """Return the stability after a grade, for a question practised before."""
    if days == 0:
        return stability
    chance = recall(stability, days)
    if grade == AGAIN:
        forgotten = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * math.exp(W[14] * (1 - chance))
        return max(min(forgotten, stability / math.exp(W[17] * W[18])), 0.001)
    hard, easy = (W[15] if grade == HARD else 1), (W[16] if grade == EASY else 1)
    growth = math.exp(W[8]) * (11 - difficulty) * stability ** -W[9] * (math.exp((1 - chance) * W[10]) - 1)
    return stability * (1 + growth * hard * easy)


def next_difficulty(difficulty: float, grade: int) -> float:
    """Return the difficulty after a grade."""
    easiest = W[4] - math.exp(3 * W[5]) + 1
    moved = difficulty - W[6] * (grade - 3) * (10 - difficulty) / 9
    return min(max(W[7] * easiest + (1 - W[7]) * moved, 1), 10)


def practise(memory: Memory, day: int, random: Random) -> None:
    """Ask one question on a day, and grade the answer as its real memory makes it."""
    if memory.seen is None:
        grade = random.choices((AGAIN, HARD, GOOD, EASY), (0.3, 0.25, 0.4, 0.05))[0]
        memory.stability = W[grade - 1]
        memory.difficulty = min(max(W[4] - math.exp((grade - 1) * W[5]) + 1, 1), 10)
        memory.real = memory.stability * memory.strength
    else:
        days = day - memory.seen
        recalled = random.random() < recall(memory.real, days)
        grade = random.choices((HARD, GOOD, EASY), (0.2, 0.7, 0.1))[0] if recalled else AGAIN
        memory.real = next_stability(memory.real, memory.difficulty, days, grade)
        memory.stability = next_stability(memory.stability, memory.difficulty, days, grade)
        memory.difficulty = next_difficulty(memory.difficulty, grade)
    memory.seen = day
    memory.due = day + max(1, round(memory.stability))


def learner(random: Random) -> tuple[list[Memory], int, int]:
    """Return a learner's questions, the days until the interview, and how many questions a day has time for."""
    questions = [Memory(number, math.exp(random.gauss(0, SPREAD))) for number in range(random.randint(15, 60))]
    for memory in questions:
        if random.random() < 0.6:  # practised in the two months before
            for day in sorted(random.sample(range(-60, 0), random.randint(1, 4))):
                practise(memory, day, random)
    return questions, random.randint(3, 21), random.randint(3, 12)


def recall_on_the_day(order: Order, seed: int) -> float:
    """Return the mean chance of recall over a learner's questions on the day, 0–1, where practice goes by `order`."""
    random = Random(seed)
    questions, until, a_day = learner(random)
    random = Random(seed + 1_000_000_007)
    for day in range(until):
        for memory in order(questions, day, until)[:a_day]:
            practise(memory, day, random)
    return sum(
        UNSEEN if memory.seen is None else recall(memory.real, until - memory.seen) for memory in questions
    ) / len(questions)


def due_order(questions: list[Memory], day: int, until: int) -> list[Memory]:
    """Return the order of practice without an interview: due ones, then never practised ones, then those due next."""
    due = sorted((m for m in questions if m.seen is not None and m.due <= day), key=lambda m: (m.due, m.number))
    never = [m for m in questions if m.seen is None]
    rest = sorted((m for m in questions if m.seen is not None and day < m.due), key=lambda m: (m.due, m.number))
    return [m for m in (*due, *never, *rest) if m.seen != day]
