"""What a benchmark says: two ways of doing the same, measured in turn, and how they compare."""

import time
from dataclasses import dataclass, field
from statistics import median


def processor_time(pid: int) -> float:
    """Return the seconds of processor time that a running process, all of its threads, has had so far (Linux)."""
    return time.clock_gettime((~pid << 3) | 2)


@dataclass
class Pair:
    """One figure of debrief and of the bare app beside it, in seconds; `bar`: how many times the bare one it may be."""

    name: str
    bar: float | None = None
    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The medians, their ratio, and whether the bar is met."""
        ours, bare = median(self.ours), median(self.bare)
        verdict = "" if self.bar is None else f"{self.bar:5.2f}  {'met' if ours / bare <= self.bar else 'not met'}"
        return f"{self.name:<36} {ours * 1000:>9.2f} {bare * 1000:>9.2f} {ours / bare:>6.2f}  {verdict}".rstrip()


HEAD = f"{'median of each, in ms':<36} {'debrief':>9} {'bare':>9} {'ratio':>6}    bar"
