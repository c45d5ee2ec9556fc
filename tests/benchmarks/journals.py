"""The journals that are measured: samples of any size, each made once."""

import itertools
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from debrief.cli import clock
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import new_id
from debrief.domain.record.question import Asked, Question
from debrief.domain.search.folded_words import split_words
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.records.bulk import write_new
from debrief.storage.records.journal import Journal
from tests.domain.alike.evaluation import LEDGER

FEW = 10
EACH = 10
"""Questions of one debrief in a journal of questions."""


class Journals:
    """Sample journals under `folder`; `many`: how many debriefs the big one has."""

    def __init__(self, folder: Path, many: int) -> None:
        self.many = many
        self._folder = folder

    def home(self, count: int) -> Path:
        """Return a home (DEBRIEF_HOME) whose journal has `count` debriefs."""
        home = self._folder / str(count)
        if not home.exists():
            make = ["demo", "--debriefs", str(count), "--seed", "1", "--into", str(home)]
            subprocess.run([sys.executable, "-m", "debrief", *make], stdout=subprocess.DEVNULL, check=True)
        return home

    def of_questions(self, count: int) -> Path:
        """Return a home whose journal has `count` different questions: those of the evaluation, about this and that.

        In its trash are half as many debriefs as ask them.
        """
        home = self._folder / f"questions-{count}"
        if not home.exists():
            path = journal_under(home)
            private_folder(path.parent)
            let_go = [Debrief(started_at=number, company="Let go") for number in range(count // EACH // 2)]
            deque(write_new(path, itertools.chain(_debriefs(count), let_go)), maxlen=0)
            with closing(Journal(path)) as journal:
                for debrief in let_go:
                    journal.trash(debrief.id, clock.now())
        return home

    def folder(self, name: str) -> Path:
        """Return a folder of one's own, empty at first."""
        folder = self._folder / name
        folder.mkdir()
        return folder


def _debriefs(count: int) -> Iterator[Debrief]:
    asked = _asked(count)
    for number in range(0, count, EACH):
        yield Debrief(started_at=number, company=f"Company {number}", asked=tuple(itertools.islice(asked, EACH)))


def _asked(count: int) -> Iterator[Asked]:
    things = sorted({word for wording in LEDGER for word in split_words(wording) if len(word) > 6})
    words = itertools.cycle(f"{one} {other}" for one, other in itertools.combinations(things, 2))
    for number, known in enumerate(itertools.islice(itertools.cycle(LEDGER), count)):
        wording = f"{known[:-1]} {next(words)}?"
        answer = f"I would begin with {next(words)}, and say what came of it." if number % 3 else ""
        yield Asked(
            wording=wording,
            discomfort=number % 5 + 1,
            question=Question(id=new_id(), wording=wording, answer=answer, practise=number % 7 == 0),
        )
