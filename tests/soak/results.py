"""What ran of each row, and whether its bar was met."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil
from pathlib import PurePosixPath
from typing import Any

from tests.soak.evidence import CASES, MEASURE, Measure
from tests.soak.rows import Row

FEW_FILES = 2
"""Up to so many files of one folder are named one by one."""


@dataclass
class RowResult:
    """The tests of one row as they end."""

    row: Row
    tests: list[str] = field(default_factory=list)
    """The ids of all tests there are."""
    properties: int = 0
    """How many of them are properties, which share the examples of the row."""
    outcomes: dict[str, str] = field(default_factory=dict)
    """How each ended that did: passed, failed or skipped."""
    cases: int = 0
    seconds: float = 0.0
    """How long its tests took, added up."""
    measures: dict[str, Measure] = field(default_factory=dict)

    def add(self, test: str, outcome: str, seconds: float, properties: Iterable[tuple[str, Any]]) -> None:
        """Take in how a test ended. One that failed after it passed, in its teardown, has failed."""
        if self.outcomes.get(test) != "failed":
            self.outcomes[test] = outcome
        self.seconds += seconds
        cases = 0
        for name, value in properties:
            if name == CASES:
                cases += int(value)
            elif name == MEASURE:
                measure = Measure(**{**value, "values": tuple(value["values"])})
                earlier = self.measures.get(measure.what)
                self.measures[measure.what] = earlier.joined(measure) if earlier else measure
        self.cases += 0 if outcome == "skipped" else cases or 1

    @property
    def examples(self) -> int:
        """On how many examples each property is tried, so that all together are what the row asks for."""
        return ceil(self.row.examples / self.properties) if self.properties else 0

    def number_of(self, outcome: str) -> int:
        """Return how many tests ended so."""
        return list(self.outcomes.values()).count(outcome)

    @property
    def not_run(self) -> int:
        """How many tests did not end, or did not begin."""
        return len(self.tests) - len(self.outcomes)

    @property
    def verdict(self) -> str:
        """`met`, `not met`, `in part` with what is missing, or `not run`."""
        if self.number_of("failed") or not all(measure.met for measure in self.measures.values()):
            return "not met"
        if not self.number_of("passed"):
            return "not run" if self.tests else "no test yet"
        missing = [f"{self.not_run} tests not run"] if self.not_run else []
        missing += [f"{skipped} tests skipped"] if (skipped := self.number_of("skipped")) else []
        missing += [self.row.gap] if self.row.gap else []
        return f"in part: {', '.join(missing)}" if missing else "met"

    @property
    def worst(self) -> str:
        """The worst values measured, or how many tests failed."""
        failed = f"{self.number_of('failed')} of {len(self.outcomes)} tests failed" if self.outcomes else ""
        return "; ".join([measure.worst_text() for measure in self.measures.values()] + ([failed] if failed else []))

    @property
    def bar(self) -> str:
        """What is asked."""
        return "; ".join([self.row.bar, *(measure.bar_text() for measure in self.measures.values())])

    @property
    def places(self) -> str:
        """The files of its tests, or their folders where those are many, below `tests`."""
        folders: dict[PurePosixPath, list[PurePosixPath]] = {}
        for file in sorted({PurePosixPath(test.partition("::")[0]).relative_to("tests") for test in self.tests}):
            folders.setdefault(file.parent, []).append(file)
        names = [
            f"`{name}`"
            for folder, files in folders.items()
            for name in (files if len(files) <= FEW_FILES else [f"{folder}/"])
        ]
        return ", ".join(names)
