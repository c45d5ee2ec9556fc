"""The writer: when it saves, what it says, and that it keeps the words while it cannot."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.debrief import Debrief, with_words
from debrief.storage.autosave import Autosave, Keeper
from debrief.storage.journal import Journal
from debrief.storage.saved import Saved
from debrief.storage.trouble import JournalUnusable
from tests.storage.records import written

LONG = 20.0
"""Seconds after which a test gives up; none waits for it otherwise."""

DEBRIEF = Debrief(id="d", started_at=1, company="Acme")


class Heard:
    """What a writer said, and a way to wait for it."""

    def __init__(self) -> None:
        self.saved: list[Saved] = []
        self.failed: list[str] = []
        self._any = threading.Condition()

    def on_saved(self, saved: Saved) -> None:
        with self._any:
            self.saved.append(saved)
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

    def save(self, mine: Debrief, base: Debrief | None) -> Saved:
        self.tries += 1
        self.began.set()
        assert self.may_save.wait(LONG)
        if self.trouble:
            raise self.trouble
        self.saves.append(mine)
        return Saved(debrief=replace(mine, rev=len(self.saves)), mine=mine)

    def load(self, debrief_id: str) -> Debrief | None:
        return None

    def discard(self, debrief_id: str) -> None: ...

    def index(self) -> bool:
        return False

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def paper() -> Paper:
    return Paper()


@pytest.fixture
def writer(heard: Heard) -> Iterator[Callable[..., Autosave]]:
    made: list[Autosave] = []

    def one(journal: Path | Callable[[], Keeper], **options: float) -> Autosave:
        made.append(Autosave(journal, heard.on_saved, heard.on_failed, **options))
        return made[-1]

    yield one
    for autosave in made:
        autosave.close(LONG)


def test_the_first_offer_is_saved_at_once(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=1000)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.saved) == 1)
    assert paper.saves == [DEBRIEF]


def test_only_the_newest_of_many_offers_is_saved(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper)
    paper.may_save.clear()
    autosave.offer(DEBRIEF)
    assert paper.began.wait(LONG)
    for length in range(50):
        autosave.offer(with_words(DEBRIEF, "room", "x" * length))
    paper.may_save.set()
    assert autosave.flush(LONG)
    assert paper.saves == [DEBRIEF, with_words(DEBRIEF, "room", "x" * 49)]


def test_it_saves_while_offers_keep_coming_and_not_more_often_than_it_should(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=0.03)
    begin, offers = time.monotonic(), 0
    while len(paper.saves) < 6 and time.monotonic() - begin < LONG:
        offers += 1
        autosave.offer(with_words(DEBRIEF, "room", "x" * (offers % 100)))
    assert 5 * 0.03 <= time.monotonic() - begin < LONG
    assert offers > 6


def test_between_two_saves_it_waits_for_the_clock(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=1000)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.saved) == 1)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert paper.tries == 1
    assert autosave.flush(LONG)
    assert paper.saves[-1].role == "Engineer"


def test_a_trouble_is_told_once_and_the_newest_words_are_kept_until_it_is_over(writer, heard: Heard, paper: Paper):
    paper.trouble = JournalUnusable("There is no room left on the disk of /j", "free some space")
    autosave = writer(lambda: paper, every=0)
    for length in range(1, 4):
        autosave.offer(with_words(DEBRIEF, "room", "x" * length))
        tries = paper.tries
        assert not autosave.flush(0)
        deadline = time.monotonic() + LONG
        while paper.tries <= tries and time.monotonic() < deadline:
            autosave.flush(0.001)
    assert len(heard.failed) == 1
    assert "Not saved yet: There is no room left on the disk of /j; your words are kept" in heard.failed[0]
    paper.trouble = None
    assert autosave.flush(LONG)
    assert paper.saves == [with_words(DEBRIEF, "room", "xxx")]
    assert paper.closed > 0


def test_it_tries_again_on_its_own(writer, heard: Heard, paper: Paper, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("debrief.storage.autosave.RETRY_EVERY", 0.01)
    paper.trouble = sqlite3.OperationalError("who knows")
    autosave = writer(lambda: paper)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    paper.trouble = None
    heard.wait(lambda: len(heard.saved) == 1)
    assert "unexpected" in heard.failed[0]


def test_the_same_trouble_after_a_good_save_is_told_again(writer, heard: Heard, paper: Paper):
    autosave = writer(lambda: paper, every=0)
    for trouble in (JournalUnusable("Full", "x"), None, JournalUnusable("Full", "x")):
        paper.trouble = trouble
        autosave.offer(replace(DEBRIEF, role=str(paper.tries)))
        heard.wait(lambda: len(heard.saved) + len(heard.failed) > 0)
        autosave.flush(LONG if trouble is None else 0.2)
    heard.wait(lambda: len(heard.failed) == 2)
    paper.trouble = None


def test_a_listener_that_fails_stops_nothing(paper: Paper):
    def fail(_: object) -> None:
        raise RuntimeError

    autosave = Autosave(lambda: paper, fail, fail, every=0)
    autosave.offer(DEBRIEF)
    assert autosave.flush(LONG)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.close(LONG)
    assert len(paper.saves) == 2


def test_closing_saves_what_was_offered_last_and_closes_the_journal(writer, heard: Heard, path: Path):
    autosave = writer(path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.close(LONG)
    assert [saved.debrief.role for saved in heard.saved][-1] == "Engineer"
    journal = Journal(path)
    assert journal.load("d") == heard.saved[-1].debrief
    journal.close()


def test_closing_a_writer_nobody_used_makes_no_journal(writer, path: Path):
    assert writer(path).close(LONG)
    assert not path.exists()


def test_a_loaded_debrief_goes_on_from_what_is_stored(writer, heard: Heard, journal: Journal):
    base = journal.save(DEBRIEF, None).debrief
    autosave = writer(journal.path)
    autosave.warm()
    assert autosave.load("nobody").result(LONG) is None
    loaded = autosave.load("d").result(LONG)
    assert loaded == base
    autosave.offer(replace(loaded, company=""))
    assert autosave.flush(LONG)
    assert journal.load("d").company == ""


def test_loading_what_is_still_being_written_returns_the_newest(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.offer(replace(DEBRIEF, role="Engineer"))
    assert autosave.load("d").result(LONG).role == "Engineer"


def test_a_discarded_debrief_is_gone_with_what_was_not_saved_yet(writer, journal: Journal):
    autosave = writer(journal.path, every=1000)
    autosave.offer(DEBRIEF)
    autosave.discard("d").result(LONG)
    assert autosave.flush(LONG)
    assert journal.load("d") is None


def test_words_of_another_window_outlive_any_number_of_saves_that_do_not_know_them(
    writer, heard: Heard, journal: Journal
):
    base = journal.save(with_words(DEBRIEF, "room", "It"), None).debrief
    autosave = writer(journal.path, every=0)
    mine = autosave.load("d").result(LONG)
    journal.save(with_words(replace(base, role="Engineer"), "room", "It\n\nTheirs."), base)
    for text in ("It w", "It wa", "It was"):
        mine = with_words(mine, "room", text)
        autosave.offer(mine)
        assert autosave.flush(LONG)
    stored = journal.load("d")
    assert (stored.role, stored.words("room")) == ("Engineer", "It was\n\nTheirs.")

    heard.wait(lambda: len(heard.saved) == 3)
    current = autosave.adopt(heard.saved[-1], with_words(mine, "close", "A walk."))
    assert (current.words("room"), current.words("close")) == ("It was\n\nTheirs.", "A walk.")
    autosave.offer(with_words(current, "room", "Mine alone."))
    assert autosave.flush(LONG)
    heard.wait(lambda: heard.saved[-1].debrief.words("room") == "Mine alone.")
    assert written(journal.load("d")) == written(heard.saved[-1].debrief)
    assert not heard.saved[-1].merged


def test_a_journal_that_cannot_be_made_is_told_and_made_as_soon_as_it_can_be(writer, heard: Heard, path: Path):
    path.parent.write_text("in the way")
    autosave = writer(path, every=0)
    with pytest.raises(JournalUnusable):
        autosave.load("d").result(LONG)
    autosave.offer(DEBRIEF)
    heard.wait(lambda: len(heard.failed) == 1)
    path.parent.unlink()
    assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 1)


def test_a_full_disk_loses_nothing_and_is_over_when_there_is_room(writer, heard: Heard, path: Path):
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    before, ignored = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    autosave = writer(path, every=0)
    autosave.offer(DEBRIEF)
    assert autosave.flush(LONG)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, before[1]))
        autosave.offer(with_words(DEBRIEF, "room", "x" * 100_000))
        heard.wait(lambda: len(heard.failed) == 1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert "your words are kept" in heard.failed[0]
    assert autosave.flush(LONG)
    heard.wait(lambda: len(heard.saved) == 2)
    assert heard.saved[-1].debrief.words("room") == "x" * 100_000
