"""What a test reports beside passing: how many cases it tried, and the values it measured."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from statistics import quantiles
from typing import Any

CASES, MEASURE = "cases", "measure"
"""Names of the properties of a test's report."""


@dataclass(frozen=True, kw_only=True)
class Measure:
    """Values of one kind, in `unit`, and what the greatest of them, and 99 of 100, may be at most."""

    what: str
    values: tuple[float, ...]
    unit: str
    at_most: float
    p99_at_most: float | None = None

    @property
    def worst(self) -> float:
        """The greatest value; 0 where there is none."""
        return max(self.values, default=0.0)

    @property
    def p99(self) -> float:
        """The value that 99 of 100 do not exceed; the greatest where there are fewer than a hundred."""
        return quantiles(self.values, n=100)[-1] if len(self.values) >= 100 else self.worst

    @property
    def met(self) -> bool:
        """Whether no value exceeds its limit."""
        return self.worst <= self.at_most and (self.p99_at_most is None or self.p99 <= self.p99_at_most)

    def joined(self, other: "Measure") -> "Measure":
        """Return the values of both."""
        return replace(self, values=self.values + other.values)

    def worst_text(self) -> str:
        """Say the greatest value, and p99 where it has a limit."""
        p99 = "" if self.p99_at_most is None else f", p99 {self.p99:.3g}"
        return f"{self.what} {self.worst:.3g} {self.unit}{p99}"

    def bar_text(self) -> str:
        """Say the limits."""
        p99 = "" if self.p99_at_most is None else f", p99 {self.p99_at_most:g}"
        return f"{self.what} ≤ {self.at_most:g} {self.unit}{p99}"


@dataclass(frozen=True)
class Evidence:
    """Records into the report of one test, by pytest's `record_property`."""

    record_property: Callable[[str, Any], None]

    def count(self, cases: int) -> None:
        """Say that the test tried so many cases, where it is more than one."""
        self.record_property(CASES, cases)

    def measure(
        self, what: str, values: Sequence[float], unit: str, *, at_most: float, p99_at_most: float | None = None
    ) -> None:
        """Record values; `make soak` compares them with their limits over all tests of the row."""
        measure = Measure(what=what, values=tuple(values), unit=unit, at_most=at_most, p99_at_most=p99_at_most)
        self.record_property(MEASURE, asdict(measure))
