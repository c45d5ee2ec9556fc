"""What is said of saves that fail, and when."""

from debrief.storage.file.errors import JournalBusy, JournalUnusable
from debrief.storage.threads.failed_save_reports import FailedSaveReports

BUSY = JournalBusy("Another program keeps the journal locked", "wait for it")
FULL = JournalUnusable("The disk is full", "make room")


Saves = list[tuple[Exception | None, bool]]
"""What each save failed with, None if it did not, and whether its words are in a rescue file."""

REPORTS: dict[str, tuple[Saves, int]] = {
    "a lock that one save waited for, the words in a rescue file": ([(BUSY, True)], 0),
    "a lock, a save, a lock": ([(BUSY, True), (None, False), (BUSY, True)], 0),
    "a lock that lasts": ([(BUSY, True), (BUSY, True)], 1),
    "a lock that lasts longer": ([(BUSY, True), (BUSY, True), (BUSY, True)], 1),
    "a lock, and the words are nowhere else": ([(BUSY, False)], 1),
    "a full disk": ([(FULL, True)], 1),
    "a lock, then a full disk": ([(BUSY, True), (FULL, True)], 1),
    "a full disk, a save, a full disk": ([(FULL, True), (FULL, True), (None, False), (FULL, True)], 2),
}


def count_reports(saves: Saves) -> int:
    sentences: list[str] = []
    failures = FailedSaveReports(sentences.append)
    for error, rescued in saves:
        failures.report(error, lambda: None, rescued=rescued)
    return len(sentences)


def test_each_failure_is_said_once_and_a_lock_only_if_it_lasts() -> None:
    reported = {case: count_reports(saves) for case, (saves, _) in REPORTS.items()}
    assert reported == {case: reports for case, (_, reports) in REPORTS.items()}
