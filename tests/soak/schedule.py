"""Runs the rows within a time limit, as many at once as there are slots, and says what it is doing."""

import queue
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.soak.job import Event, Job
from tests.soak.results import RowResult
from tests.soak.rows import ROWS

STATUS_EVERY = 15.0
"""Seconds between two lines that say what runs."""
_FAILED_LINES = 12


def jobs_of(results: Iterable[RowResult], seconds: dict[str, float]) -> list[Job]:
    """Return the jobs of these rows: first the rows that run alone, then the others, the longest first."""
    jobs = [
        Job(result.row, {test: seconds[test] for test in tests}, part, result.row.parts, result.examples)
        for result in results
        for part in range(result.row.parts)
        if (tests := result.tests[part :: result.row.parts])
    ]
    return sorted(jobs, key=lambda job: (not job.row.alone, -sum(job.tests.values())))


def fits(job: Job, running: Iterable[Job], slots: int) -> bool:
    """Return whether a job may start beside those that run: of a row that runs alone, only its own parts."""
    others = list(running)
    if not others:
        return True
    same_row = all(other.row is job.row for other in others)
    return len(others) < slots and (same_row or not any(each.row.alone for each in (job, *others)))


def seconds_left(jobs: Iterable[Job], slots: int) -> float:
    """Return how long these jobs take from now, as estimated."""
    alone = sum(job.seconds_left / job.parts for job in jobs if job.row.alone)
    others = [job.seconds_left for job in jobs if not job.row.alone]
    return alone + max([sum(others) / slots, *others])


def clock_text(seconds: float) -> str:
    """Say minutes and seconds: 12:34."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


@dataclass
class Schedule:
    """Starts jobs, takes in their events and prints one line for each thing that somebody wants to know."""

    results: dict[int, RowResult]
    waiting: list[Job]
    slots: int
    limit: float
    """Seconds after which nothing is started, and what runs is stopped."""
    print: Callable[[str], None] = print
    running: list[Job] = field(default_factory=list)
    _begin: float = field(default_factory=time.monotonic)
    _events: "queue.Queue[tuple[Job, Event]]" = field(default_factory=queue.Queue)

    def run(self) -> None:
        """Run until all is done, the time is up, or somebody presses ctrl+c."""
        status_due = 0.0
        try:
            while self.waiting or self.running:
                if self.elapsed > self.limit:
                    self._say("the time is up: what did not run stands in the table as not run")
                    break
                self._start_jobs()
                if self.elapsed >= status_due:
                    self._say_status()
                    status_due = self.elapsed + STATUS_EVERY
                try:
                    self._take(*self._events.get(timeout=1))
                except queue.Empty:
                    continue
        except KeyboardInterrupt:
            self._say("stopped")
        finally:
            for job in self.running:
                job.stop()

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._begin

    def _start_jobs(self) -> None:
        for job in [*self.waiting]:
            if fits(job, self.running, self.slots):
                self.waiting.remove(job)
                self.running.append(job)
                files = sorted({test.partition("::")[0] for test in self.results[job.row.number].tests})
                self._say(f"row {job.row.number} begins: {job.row.promise} ({len(job.tests)} tests)")
                job.start(self._events, files)
            elif job.row.alone:
                return  # else the jobs behind it would keep it waiting for ever

    def _take(self, job: Job, event: Event) -> None:
        job.take(event)
        result = self.results[job.row.number]
        if event["event"] == "end":
            result.add(event["id"], event["outcome"], event["seconds"], event["properties"])
            if event["outcome"] == "failed":
                self._say(f"row {job.row.number} FAILED: {event['id']}")
                self._say_last(event["why"])
        elif event["event"] == "done":
            self.running.remove(job)
            if missing := len(job.tests) - len(job.ended):
                self._say(f"row {job.row.number} broke off, {missing} tests not run")
                self._say_last("".join(job.log))
            if job.row not in [other.row for other in (*self.running, *self.waiting)]:
                self._say(f"row {job.row.number} ended: {result.verdict}; {result.cases} cases; {result.worst}")

    def _say_status(self) -> None:
        left = clock_text(seconds_left((*self.running, *self.waiting), self.slots))
        for job in self.running:
            test = job.current.removeprefix("tests/") or "starting"
            since = clock_text(time.monotonic() - job.current_since) if job.current else "0:00"
            self._say(f"row {job.row.number}: {len(job.ended)} of {len(job.tests)} tests, {since} in {test}")
        self._say(f"about {left} left")

    def _say_last(self, text: str) -> None:
        for line in text.splitlines()[-_FAILED_LINES:]:
            self.print(f"        {line}")

    def _say(self, text: str) -> None:
        self.print(f"{clock_text(self.elapsed):>6}  {text}")


def row_results(items: Iterable[Event], rows: Iterable[int]) -> dict[int, RowResult]:
    """Return a result for each row, with its tests, before any of them ran."""
    results = {number: RowResult(ROWS[number]) for number in rows}
    for item in items:
        if item["row"] in results:
            results[item["row"]].tests.append(item["id"])
            results[item["row"]].properties += item["is_property"]
    return results
