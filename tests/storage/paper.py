"""A journal in memory, and somebody who hears what its writer says."""

import math
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from debrief.domain.record.debrief import Debrief
from debrief.storage.records.journal import Journal
from debrief.storage.records.save_result import SaveResult
from debrief.storage.threads.pending_texts import TextResult

LONG = 20.0
"""Seconds after which a test gives up; none waits for it otherwise."""

DEBRIEF = Debrief(id="d", started_at=1, company="Acme")


class Heard:
    """What a writer said, and a way to wait for it."""

    def __init__(self) -> None:
        self.saved: list[SaveResult] = []
        self.texts: list[TextResult] = []
        self.failed: list[str] = []
        self._any = threading.Condition()

    def on_saved(self, saved: SaveResult) -> None:
        with self._any:
            self.saved.append(saved)
            self._any.notify_all()

    def on_text(self, result: TextResult) -> None:
        with self._any:
            self.texts.append(result)
            self._any.notify_all()

    def on_failed(self, sentence: str) -> None:
        with self._any:
            self.failed.append(sentence)
            self._any.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._any:
            assert self._any.wait_for(condition, LONG)


class Paper:
    """A journal in memory that can be told to fail, and to take its time."""

    def __init__(self) -> None:
        self.saves: list[Debrief] = []
        self.trouble: Exception | None = None
        self.tries = 0
        self.closed = 0
        self.began = threading.Event()
        self.may_save = threading.Event()
        self.may_save.set()
        self.backlog = 0
        self.indexed = threading.Semaphore(0)
        self.index_seconds = math.inf
        self.forgotten = threading.Event()

    def save(self, mine: Debrief, base: Debrief | None, session_id: str) -> SaveResult:
        self.tries += 1
        self.began.set()
        assert self.may_save.wait(LONG)
        if self.trouble:
            raise self.trouble
        self.saves.append(mine)
        return SaveResult(debrief=replace(mine, rev=len(self.saves)), mine=mine)

    def save_position(self, debrief: Debrief) -> None: ...

    def load(self, debrief_id: str) -> Debrief | None:
        return None

    def discard_draft(self, debrief_id: str, base: Debrief | None) -> None: ...

    def check_file(self) -> None: ...

    def index(self, seconds: float = math.inf) -> bool:
        self.index_seconds = seconds
        self.backlog = max(self.backlog - 1, 0)
        more = self.backlog > 0
        self.indexed.release()
        return more

    def forget_words(self) -> bool:
        self.forgotten.set()
        return False

    def close(self) -> None:
        self.closed += 1


class Gate:
    """Whether saves may begin, and whether one has."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.may_save = threading.Event()
        self.may_save.set()


class GatedJournal(Journal):
    """A journal in a file whose saves wait until `gate` lets them begin."""

    def __init__(self, path: Path, gate: Gate) -> None:
        super().__init__(path)
        self._gate = gate

    def save(self, mine: Debrief, base: Debrief | None, session_id: str | None = None) -> SaveResult:
        self._gate.began.set()
        assert self._gate.may_save.wait(LONG)
        return super().save(mine, base, session_id)
