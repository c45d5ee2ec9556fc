"""Writing the practice list from the app: with how far it is, and until it is told to stop."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from debrief.domain.lists.ledger import EVERY_QUESTION, QuestionSelection
from debrief.domain.refusal import Refusal
from debrief.exports.atomic_file import write_whole
from debrief.exports.formats import FORMATS
from debrief.exports.options import Options
from debrief.exports.practice_list import practice_list
from debrief.storage.questions import details, listing
from debrief.storage.threads.reader import Connection

T = TypeVar("T")

GLIMPSED = 3
"""Questions that a glimpse of the list shows."""
NOTHING = "No question is found. So nothing is written."
STOPPED = "The writing was stopped; nothing was written, and nothing replaced."


@dataclass
class ListToWrite:
    """A practice list: its format, by the name in FORMATS, which questions, and whether with answers.

    `made_at`: UTC ms; `zone`: an IANA name. `passed`, `total`: how many questions are written, and of how many, while
    that is being done. `stopped`: set, from any thread, it ends the writing at the next question.
    """

    format: str
    made_at: int
    zone: str
    answers: bool = True
    selection: QuestionSelection = field(default_factory=lambda: EVERY_QUESTION)
    passed: int = 0
    total: int = 0
    stopped: bool = False

    def write(self, db: Connection, path: Path, *, replace: bool) -> int:
        """Write it to `path`; return how many questions it holds. Raises Refusal, once stopped too; JournalUnusable."""
        options = self._options(db)
        if not self.total:
            raise Refusal(NOTHING)
        coming = self._counted(self._read(db))
        pieces = practice_list(self.format, coming, options, replacing=path if replace else None)
        write_whole(path, self._unless_stopped(pieces), force=replace)
        return self.passed

    def glimpse(self, db: Connection) -> tuple[int, str]:
        """Return how many questions it would hold, and how it would begin; no text for a format of bytes."""
        options = self._options(db)
        if FORMATS[self.format].binary:
            return self.total, ""
        read = listing.lines if FORMATS[self.format].takes == "lines" else details.first_questions
        few = read(db, self.selection, limit=GLIMPSED)
        return self.total, "".join(str(piece) for piece in practice_list(self.format, few, options))

    def _options(self, db: Connection) -> Options:
        self.total = listing.count(db, self.selection)
        order = self.selection.order
        return Options(count=self.total, made_at=self.made_at, answers=self.answers, zone=self.zone, order=order)

    def _read(self, db: Connection) -> Iterable[Any]:
        lines = FORMATS[self.format].takes == "lines"
        return listing.every_line(db, self.selection) if lines else details.practice_questions(db, self.selection)

    def _counted(self, questions: Iterable[Any]) -> Iterator[Any]:
        for question in self._unless_stopped(questions):
            self.passed += 1
            yield question

    def _unless_stopped(self, things: Iterable[T]) -> Iterator[T]:
        for thing in things:
            if self.stopped:
                break
            yield thing
        if self.stopped:
            raise Refusal(STOPPED)
