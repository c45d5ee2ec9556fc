"""A journal of one's own, a clock that stands still, and people at as many keyboards as a test wants."""

import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from textual._compositor import Compositor
from textual.await_complete import AwaitComplete
from textual.screen import Screen

from debrief.domain.record.debrief import Debrief
from debrief.private_files import private_folder
from debrief.storage.debriefs import lists
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.bulk import write_new
from debrief.storage.records.journal import Journal
from debrief.storage.records.loading import load_debrief
from debrief.storage.records.statements import sqlite_connection
from debrief.tui.app import DebriefApp
from debrief.tui.common.cover.privacy import Privacy
from debrief.tui.home.start import Start
from tests.empty_journal import copy_empty_journal
from tests.tui.person import Person
from tests.tui.shared_dispatch import share_dispatch
from tests.tui.shared_styles import share_styles

ZONE = "Europe/Berlin"
FRIDAY = datetime(2026, 11, 20, 14, 2, 11, tzinfo=UTC)
"""When the tests take place: 15:02:11 in Berlin."""
MANY = 20
"""Debriefs from which on they are written all at once, which leaves the same rows in a tenth of the time."""


@dataclass
class Clock:
    """A clock that only moves when told to; UTC ms."""

    now: int = int(FRIDAY.timestamp() * 1000)

    def __call__(self) -> int:
        return self.now

    def later(self, *, hours: int) -> None:
        self.now += hours * 3_600_000


@dataclass
class JournalFile:
    """The file of a journal, to write before an app opens it and to read afterwards."""

    path: Path

    @property
    def all(self) -> list[Debrief]:
        """Every debrief, newest first."""
        # To open the file takes longer than to read a debrief, so one connection does both.
        with closing(Journal(self.path)) as journal, journal._transaction(write=False) as db:
            ids = [summary.id for summary in lists.debriefs(sqlite_connection(db))]
            return [debrief for debrief in (load_debrief(db, one) for one in ids) if debrief is not None]

    @property
    def only(self) -> Debrief:
        """The one debrief there is."""
        (debrief,) = self.all
        return debrief

    @property
    def wordings(self) -> list[str]:
        """The questions asked, as worded that day, of however many debriefs there are yet."""
        return [asked.wording for debrief in self.all for asked in debrief.asked]

    def load(self, debrief_id: str) -> Debrief | None:
        with closing(Journal(self.path)) as journal:
            return journal.load(debrief_id)

    def put(self, *debriefs: Debrief) -> None:
        """Store debriefs before an app is opened, indexed if they are the first, or beside one."""
        if not self.path.exists():
            private_folder(self.path.parent)
            self.path.touch(mode=0o600)
            self.path.write_bytes(journal_of(debriefs))
            return
        with closing(Journal(self.path)) as journal:
            for debrief in debriefs:
                journal.save(debrief, None)

    def put_blank(self, started_at: int, step: str) -> None:
        """Store a debrief that is blank so far, at `step`, before an app is opened."""
        self.put(blank_at(started_at, step))

    def change(self, new: Debrief) -> None:
        """Store another version of a debrief, as somebody else would."""
        with closing(Journal(self.path)) as journal:
            journal.save(new, journal.load(new.id))

    def change_elsewhere(self, **values: Any) -> None:
        """Change some values of the one debrief there is, whatever an app stores in it meanwhile."""
        debrief = self.only
        with closing(Journal(self.path)) as journal:
            journal.save(replace(debrief, **values), debrief)


@cache
def blank_at(started_at: int, step: str) -> Debrief:
    """Return a blank debrief, the same one for the same arguments, so that `journal_of` finds its journal again."""
    return Debrief(started_at=started_at, step=step)


@lru_cache(maxsize=64)
def journal_of(debriefs: tuple[Debrief, ...]) -> bytes:
    """Return a journal of these debriefs.

    Hundreds of tests begin with the same few, and to write them takes a twentieth of the time of a test.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        if len(debriefs) > MANY:
            for _ in write_new(path, debriefs):
                pass
        else:
            copy_empty_journal(path)
            with closing(Journal(path)) as journal:
                for debrief in debriefs:
                    journal.save(debrief, None)
                if not all(debrief.blank for debrief in debriefs):  # a blank one is taken out again as the app closes
                    journal.index()
        return path.read_bytes()


Sit = Callable[..., AbstractAsyncContextManager[Person]]
"""Opens the app; takes `size`, where to `start` or the step to write `at`, and the fields of `Privacy`."""


@pytest.fixture(scope="session", autouse=True)
def shared_styles() -> Iterator[None]:
    """Let all apps of this process share the style sheets they parse, what they found to apply, and handlers."""
    with pytest.MonkeyPatch.context() as patch:
        share_styles(patch.setattr)
        share_dispatch(patch.setattr)
        yield


@pytest.fixture(autouse=True)  # not for a session: tests of other folders in the same process draw
def draw_once() -> Iterator[Callable[[Screen[Any]], None]]:
    """Draw what a test reads, and once the last frame of each kind of screen; tests/terminal draws frame by frame.

    A sixth of the time goes into frames that a headless app discards otherwise, and where a test opens the app for each
    case of a table, a fifteenth into the same last frames.
    """
    pop_screen, drawn = DebriefApp.pop_screen, set[type[Screen[Any]]]()

    def draw(screen: Screen[Any]) -> None:
        if type(screen) not in drawn:
            drawn.add(type(screen))
            screen._compositor.render_strips()

    def draw_and_pop(app: DebriefApp) -> AwaitComplete:
        draw(app.screen)
        return pop_screen(app)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compositor, "render_update", lambda compositor, **_: compositor._dirty_regions.clear())
        patch.setattr(DebriefApp, "pop_screen", draw_and_pop)
        yield draw


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's own zone, where the app shows clock times in it."""
    monkeypatch.setenv("TZ", ZONE)
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def no_room_for_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whatever brings searches up to date fail from now on, and nothing else."""

    def fail(_: Journal, **_limits: float) -> bool:
        raise JournalUnusable("There is no room left on the disk", "everything saved so far is safe")

    monkeypatch.setattr(Journal, "index", fail)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal_file(tmp_path: Path) -> JournalFile:
    return JournalFile(tmp_path / "data" / "journal.sqlite3")


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """The folder of one's own guides; not there yet."""
    return tmp_path / "guides"


@pytest.fixture
def sit(
    journal_file: JournalFile,
    guides: Path,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    draw_once: Callable[[Screen[Any]], None],
) -> Sit:
    """Sit down at the app; it is closed, and its journal with it, when the block ends.

    `at`: the id of the step at which to go on with a debrief that is blank so far, without the way there.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    # Keys come here without a pause, commands after leaving too; what that pause is for has a test of its own.
    monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 0.0)
    monkeypatch.setattr("debrief.tui.home.text_or_command.WATCHED_SECONDS", 0.0)

    @asynccontextmanager
    async def sitting(
        size: tuple[int, int] = (80, 24), start: Start | None = None, at: str = "", **privacy: Any
    ) -> AsyncIterator[Person]:
        if at:
            journal_file.put_blank(clock(), at)
            start = Start(kind="resume")
        rescue = [tmp_path / "rescue"]
        copy_empty_journal(journal_file.path)
        app = DebriefApp(
            journal_file.path,
            guides,
            start,
            clock=clock,
            zone=lambda: ZONE,
            rescue_folders=rescue,
            privacy=Privacy(**privacy),
        )
        async with app.run_test(size=size, notifications=True) as pilot:
            person = Person(app, pilot)
            if at:
                await person.asked(at)
            yield person
            if app.is_running and app.screen.is_running:
                draw_once(app.screen)

    return sitting
