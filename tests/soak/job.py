"""One process of pytest that runs the tests of a row, or a part of them, and reports each as it ends."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.root import ROOT
from tests.soak.plugin import PREFIX
from tests.soak.rows import Row

Event = dict[str, Any]
_STOPPING_SECONDS = 10


def pytest_command(paths: Sequence[str], *options: str) -> list[str]:
    """Return the command that runs tests with the plugin, in the order they stand in."""
    plugins = ["-p", "tests.soak.plugin", "-p", "no:randomly", "-p", "no:cacheprovider"]
    return [sys.executable, "-m", "pytest", *plugins, *options, *paths]


def event_of(line: str) -> Event | None:
    """Return the event that a line of output is; None for any other line."""
    return json.loads(line.removeprefix(PREFIX)) if line.startswith(PREFIX) else None


@dataclass(eq=False)
class Job:
    """Runs one part of a row's tests. `tests`: their ids, each with the seconds that it takes, as estimated."""

    row: Row
    tests: dict[str, float]
    part: int = 0
    parts: int = 1
    examples: int = 0
    """On how many examples each of its properties is tried; 0: as at every change."""
    current: str = ""
    """The id of the test that runs."""
    current_since: float = 0.0
    ended: set[str] = field(default_factory=set)
    log: list[str] = field(default_factory=list)
    """Output beside the events, which says why where a run breaks off."""
    _process: subprocess.Popen[str] | None = None

    @property
    def seconds_left(self) -> float:
        """How long it still takes, as estimated."""
        left = sum(seconds for test, seconds in self.tests.items() if test not in self.ended)
        if self.current and self.current not in self.ended:
            left -= min(time.monotonic() - self.current_since, self.tests.get(self.current, 0.0))
        return left

    def start(self, events: "queue.Queue[tuple[Job, Event]]", paths: Sequence[str]) -> None:
        """Start the process; its events go to `events`, the last one named `done`."""
        options = ("-m", "row", "--row", str(self.row.number), "--part", f"{self.part}/{self.parts}")
        options += ("--examples", str(self.examples)) if self.examples else ()
        self._process = subprocess.Popen(
            pytest_command(paths, *options),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=ROOT,
            start_new_session=True,
        )
        threading.Thread(target=self._read, args=(self._process, events), daemon=True).start()

    def take(self, event: Event) -> None:
        """Follow what the process says it does."""
        if event["event"] == "start":
            self.current, self.current_since = event["id"], time.monotonic()
        elif event["event"] == "end":
            self.ended.add(event["id"])

    def stop(self) -> None:
        """End the process and all that it started: kindly, so that fixtures clean up, then for certain."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(_STOPPING_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _read(self, process: subprocess.Popen[str], events: "queue.Queue[tuple[Job, Event]]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            event = event_of(line)
            if event is None:
                self.log.append(line)
            else:
                events.put((self, event))
        events.put((self, {"event": "done", "code": process.wait()}))


def collect(paths: Sequence[str] = ("tests",)) -> list[Event]:
    """Return every test that belongs to a row or is long: its id, row, seconds, and whether it is a property."""
    command = pytest_command(paths, "-m", "row or soak", "--collect-only", "--quiet")
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if run.returncode:
        said = [line for line in (run.stdout + run.stderr).splitlines() if event_of(line) is None]
        raise RuntimeError("\n".join(["The tests cannot be collected:", *said[-20:]]))
    events = map(event_of, run.stdout.splitlines())
    return [event for event in events if event and event["event"] == "item"]
