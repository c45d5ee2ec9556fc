"""Random choices from a seed that are reproducible on any machine."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class WeightedChoices(Generic[T]):
    """Choices with weights."""

    def __init__(self, shares: Iterable[tuple[T, float]]) -> None:
        """Store each choice with its weight, in any unit."""
        self.choices, sizes = zip(*shares, strict=True)
        self._ends = tuple(accumulate(sizes))

    def at(self, point: float) -> T:
        """Return the choice at `point`, 0–1, of the cumulative weights."""
        choice: T = self.choices[bisect(self._ends, point * self._ends[-1])]
        return choice


class SeededRandom:
    """The random choices of a sample journal, made in a fixed order."""

    def __init__(self, seed: int) -> None:
        """Start the sequence of `seed`."""
        source = Random(seed)  # noqa: S311 - a sample is to be repeatable, not secret
        self._random = source.random
        self._bits = source.getrandbits

    def chance(self, chance: float) -> bool:
        """Return True with that probability, 0–1."""
        return self._random() < chance

    def integer(self, low: int, high: int) -> int:
        """Return a number from `low` to `high`, both included."""
        return low + int(self._random() * (high - low + 1))

    def choice(self, choices: Sequence[T]) -> T:
        """Return one of `choices` with equal probability."""
        return choices[int(self._random() * len(choices))]

    def choice_favouring_first(self, choices: Sequence[T]) -> T:
        """Return one of `choices`, with higher probability for the first ones."""
        return choices[int(self._random() ** 1.7 * len(choices))]

    def weighted_choice(self, choices: WeightedChoices[T]) -> T:
        """Return one of `choices` by its weight."""
        return choices.at(self._random())

    def new_id(self) -> str:
        """Return a reproducible id in the format of `uuid4`."""
        bits = f"{self._bits(128):032x}"
        return f"{bits[:8]}-{bits[8:12]}-4{bits[13:16]}-{'89ab'[int(bits[16], 16) % 4]}{bits[17:20]}-{bits[20:]}"
