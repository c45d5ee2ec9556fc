"""What is said of saves that fail, and when."""

import pytest

from debrief.storage.file.errors import JournalBusy, JournalUnusable
from debrief.storage.threads.save_failures import SaveFailures

BUSY = JournalBusy("Another program keeps the journal locked", "wait for it")
FULL = JournalUnusable("The disk is full", "make room")


@pytest.mark.parametrize(
    ("saves", "reports"),
    [
        ([(BUSY, True)], 0),
        ([(BUSY, True), (None, False), (BUSY, True)], 0),
        ([(BUSY, True), (BUSY, True)], 1),
        ([(BUSY, True), (BUSY, True), (BUSY, True)], 1),
        ([(BUSY, False)], 1),
        ([(FULL, True)], 1),
        ([(BUSY, True), (FULL, True)], 1),
        ([(FULL, True), (FULL, True), (None, False), (FULL, True)], 2),
    ],
    ids=[
        "a lock that one save waited for, the words in a rescue file",
        "a lock, a save, a lock",
        "a lock that lasts",
        "a lock that lasts longer",
        "a lock, and the words are nowhere else",
        "a full disk",
        "a lock, then a full disk",
        "a full disk, a save, a full disk",
    ],
)
def test_each_failure_is_said_once_and_a_lock_only_if_it_lasts(
    saves: list[tuple[Exception | None, bool]], reports: int
) -> None:
    sentences: list[str] = []
    failures = SaveFailures(sentences.append)
    for error, rescued in saves:
        failures.report(error, lambda: None, rescued=rescued)
    assert len(sentences) == reports
