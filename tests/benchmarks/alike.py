"""The processor time of telling which known questions a text may be asking."""

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from debrief.cli.app import tune_garbage_collection
from debrief.domain.matching.matcher import Matcher, _every_language
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.questions.wordings import wordings
from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import Waits
from tests.domain.alike.evaluation import REWORDINGS

QUESTIONS = 10_000
ROUNDS = 15


def alike(journals: Journals) -> Iterator[Waits]:
    """Processor time of what `debrief questions like` does after its imports, and of asking again in the app."""
    path = journal_under(journals.of_questions(QUESTIONS))
    tune_garbage_collection()
    texts = [new for part in REWORDINGS.values() for _, new in part]
    once = Waits(f"one text, {QUESTIONS:,} questions read from the journal", 0.05)
    for text in texts[:ROUNDS]:
        _every_language.cache_clear()  # as in a process of its own
        once.taken.append(_once(path, text))
    yield once
    with closing(connect(path, read_only=True)) as db:
        matcher = Matcher(wordings(db).items())
    again = Waits("one more text, in the app", 0.01)
    for text in texts:
        begin = time.process_time()
        matcher.like(text)
        again.taken.append(time.process_time() - begin)
    yield again


def _once(path: Path, text: str) -> float:
    """Return the seconds of processor time that the command takes, without letting go of what it read."""
    begin = time.process_time()
    with closing(connect(path, read_only=True)) as db:
        known = wordings(db)
        matcher = Matcher(known.items())
        matcher.like(text)
    took = time.process_time() - begin
    assert len(known) == QUESTIONS
    return took
