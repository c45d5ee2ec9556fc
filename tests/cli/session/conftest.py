"""Sessions in lines over a journal of their own, in this process."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from debrief.cli.session.line_autosave import line_autosave
from debrief.cli.session.line_draft import LineDraft
from debrief.cli.session.line_session import LineSession, Surroundings
from debrief.domain.record.debrief import Debrief
from debrief.domain.session.session import Session
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.places import journal_under
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from tests.accounts.account import GUIDE
from tests.empty_journal import copy_empty_journal

NOW = 1_795_186_800_000
"""Friday 20 November 2026, 15:00 in Berlin, in UTC ms."""


@dataclass
class LineTyping:
    """Somebody who types lines; what is printed is in `printed`, of the last run only."""

    path: Path
    surroundings: Surroundings = field(default_factory=Surroundings)
    debrief: Debrief = field(default_factory=lambda: Debrief(id="0", started_at=NOW))
    printed: list[str] = field(default_factory=list)
    now: int = NOW
    seconds_between: float = 1.0
    """How long each line comes after the one before."""

    def type(self, *lines: str, before_each: Callable[[], None] = lambda: None) -> Debrief:
        """Run a session with these lines and then the end of the input; return what is stored after it."""
        waiting, seconds = iter(lines), 0.0

        def read() -> str:
            nonlocal seconds
            seconds += self.seconds_between
            before_each()
            return next(waiting, "")

        self.printed.clear()
        with line_autosave(JournalFile(self.path)) as saver:
            debrief = saver.autosave.load(self.debrief.id).result() or self.debrief
            draft = LineDraft(Session(GUIDE, debrief), saver, lambda: seconds)
            clock = LocalClock(lambda: self.now, lambda: "Europe/Berlin")
            LineSession(draft, read, self._write, clock, self.surroundings).run()
        return self.stored or self.debrief

    def store(self) -> None:
        """Store the debrief that the next run goes on with."""
        with closing(Journal(self.path)) as journal:
            journal.save(self.debrief, None)

    @property
    def stored(self) -> Debrief | None:
        """What is in the journal."""
        with closing(Journal(self.path)) as journal:
            return journal.load(self.debrief.id)

    @property
    def text(self) -> str:
        """What was printed, one text below the other."""
        return "\n".join(self.printed)

    def _write(self, *texts: str) -> None:
        self.printed.extend(filter(None, texts))


@pytest.fixture
def typing(home: Path) -> LineTyping:
    """Somebody at a new debrief with the default guide."""
    path = journal_under(home)
    copy_empty_journal(path)
    return LineTyping(path)


def lines(*texts: str) -> Iterable[str]:
    """Return the texts as lines with a line feed each."""
    return [f"{text}\n" for text in texts]
