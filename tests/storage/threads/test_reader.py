"""The reader: in turn, newest of a kind only, and never in the way."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs import lists
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.questions import listing
from debrief.storage.questions.wordings import wordings
from debrief.storage.records.journal import Journal
from debrief.storage.threads.reader import LookupCancelled, Reader
from tests.storage.damage import questions_damaged_at_the_end, wording_is_no_text

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
LONG = 10.0


@pytest.fixture
def reader(journal: Journal) -> Iterator[Reader]:
    opened = Reader(journal.path)
    yield opened
    opened.close()


def test_it_finds_what_is_in_the_journal(journal: Journal, reader: Reader):
    assert reader.submit(lists.count).result(LONG) == 0
    journal.save(Debrief(started_at=1), None)
    assert reader.submit(lists.count).result(LONG) == 1


def test_a_newer_query_of_a_kind_cancels_the_one_before(reader: Reader):
    begun = threading.Event()

    def endless(db: sqlite3.Connection) -> object:
        begun.set()
        return db.execute(ENDLESS).fetchone()

    old = reader.submit(endless, "rows")
    assert begun.wait(LONG)
    waiting = reader.submit(lists.count, "rows")
    newest = reader.submit(lists.count, "rows")
    assert newest.result(LONG) == 0
    for given_up in (old, waiting):
        with pytest.raises(LookupCancelled):
            given_up.result(LONG)


def test_a_query_interrupted_in_place_of_the_one_before_is_retried(reader: Reader):
    begun, tries = threading.Event(), list[str]()

    def look(db: sqlite3.Connection) -> object:
        tries.append("endless" if not tries else "short")
        begun.set()
        return db.execute(ENDLESS).fetchone() if len(tries) == 1 else lists.count(db)

    found = reader.submit(look, "rows")
    assert begun.wait(LONG)
    while not found.done():
        reader._interrupt()
        time.sleep(0.001)
    assert (found.result(), tries[:2]) == (0, ["endless", "short"])


def test_queries_of_other_kinds_are_not_cancelled(reader: Reader):
    looks = [reader.submit(lists.count, kind) for kind in ("rows", "place", "", "")]
    assert [look.result(LONG) for look in looks] == [0, 0, 0, 0]


def test_prefetches_run_after_other_queries(reader: Reader):
    go_on, order = threading.Event(), list[str]()
    first = reader.submit(lambda _: go_on.wait(LONG))
    looks = [
        reader.submit(lambda _, name=name: order.append(name), name, ahead=name == "older")
        for name in ("older", "position", "known")
    ]
    go_on.set()
    for look in (first, *looks):
        look.result(LONG)
    assert order == ["position", "known", "older"]


def test_closing_does_not_wait_for_a_look_that_takes_long(journal: Journal):
    reader = Reader(journal.path)
    begun = threading.Event()

    def endless(db: sqlite3.Connection) -> object:
        begun.set()
        return db.execute(ENDLESS).fetchone()

    look = reader.submit(endless, "rows")
    assert begun.wait(LONG)
    before = time.monotonic()
    reader.close()
    assert time.monotonic() - before < LONG / 2
    with pytest.raises(LookupCancelled):
        look.result(LONG)


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    path.write_text("Dear diary, " * 100)
    reader = Reader(path)
    with pytest.raises(JournalUnusable, match="not a debrief journal"):
        reader.submit(lists.count).result(LONG)
    reader.close()


def test_a_damaged_page_met_row_by_row_is_said_in_a_sentence(path: Path):
    questions_damaged_at_the_end(path)
    reader, passed = Reader(path), list[str]()

    def look(db: sqlite3.Connection) -> None:
        passed.extend(line.id for line in listing.iter_summaries(db))

    with pytest.raises(JournalUnusable, match="is damaged"):
        reader.submit(look).result(LONG)
    assert passed == [] or len(passed) < 400
    reader.close()


def test_a_text_that_is_not_utf_8_is_read_as_far_as_it_can_be(path: Path):
    wording_is_no_text(path)
    reader = Reader(path)
    for look in (listing.summaries, lambda db: list(listing.iter_summaries(db))):
        assert [line.wording for line in reader.submit(look).result(LONG)] == ["\ufffdsecret"]
    assert reader.submit(wordings).result(LONG) == {"q": ("\ufffdsecret", "Why us")}
    reader.close()


def test_a_journal_that_is_locked_while_it_is_read_is_said_in_a_sentence(journal: Journal, reader: Reader):
    journal.save(Debrief(started_at=1), None)

    def look(db: sqlite3.Connection) -> object:
        return list(listing.iter_summaries(db))

    reader.submit(lambda db: db.execute("PRAGMA busy_timeout = 0")).result(LONG)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalUnusable, match="Another program keeps"):
            reader.submit(look).result(LONG)
        other.execute("ROLLBACK")
    assert reader.submit(look).result(LONG) == []
