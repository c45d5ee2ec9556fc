"""What a benchmark says: debrief and something beside it, measured in turn; or how long one had to wait."""

import time
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import ClassVar, Protocol

MS = 1e3
"""In a second."""
MB = 1e-6
"""In a byte."""


def processor_time(pid: int) -> float:
    """Return the seconds of processor time that a running process, all of its threads, has had so far (Linux)."""
    return time.clock_gettime((~pid << 3) | 2)


class Figure(Protocol):
    """Something measured."""

    head: ClassVar[str]
    """What stands above its columns."""

    @property
    def line(self) -> str:
        """What was measured, and whether the bar is met."""


@dataclass
class Pair:
    """One figure of debrief and the same of a peer, in seconds or bytes; `bar`: how many times the peer's it may be.

    `unit`: how many of what is shown are in one of what was measured.
    """

    name: str
    bar: float | None = None
    unit: float = MS
    ours: list[float] = field(default_factory=list)
    peer: list[float] = field(default_factory=list)

    head: ClassVar[str] = f"{'medians':<54} {'debrief':>9} {'peer':>9} {'ratio':>9}    bar"

    @property
    def line(self) -> str:
        """The medians, their ratio, and whether the bar is met."""
        ours, peer = median(self.ours), median(self.peer)
        shown = f"{self.name:<54} {ours * self.unit:>9.2f} {peer * self.unit:>9.2f} {ours / peer:>9.2f}"
        return shown if self.bar is None else f"{shown}  {self.bar:5.2f}  {_verdict(ours / peer <= self.bar)}"


@dataclass
class NotMeasured:
    """What could not be measured here, and `why`."""

    name: str
    why: str

    head: ClassVar[str] = "not measured"

    @property
    def line(self) -> str:
        """What and why."""
        return f"{self.name}: {self.why}"


@dataclass
class Waits:
    """How long people had to wait, in seconds; of a hundred times, 95 may take no longer than `bar` (all, `always`)."""

    name: str
    bar: float
    always: bool = False
    taken: list[float] = field(default_factory=list)

    head: ClassVar[str] = f"{'in ms':<54} {'median':>9} {'p95':>9} {'longest':>9}    bar"

    @property
    def line(self) -> str:
        """The median, the 95th in a hundred, the longest, and whether the bar is met."""
        assert len(self.taken) > 1, f"{self.name}: not enough to go by"
        most = quantiles(self.taken, n=20, method="inclusive")[-1]
        longest = max(self.taken)
        met = (longest if self.always else most) <= self.bar
        figures = " ".join(f"{seconds * MS:>9.2f}" for seconds in (median(self.taken), most, longest))
        return f"{f'{self.name} ({len(self.taken)})':<54} {figures}  {self.bar * MS:5.0f}  {_verdict(met)}"


def _verdict(met: bool) -> str:
    return "met" if met else "not met"
