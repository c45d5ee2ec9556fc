"""How long the app's loop stands still in a big journal: for so long, no key is taken and nothing is drawn."""

import asyncio
import gc
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from debrief.cli import clock
from debrief.cli.app import collect_garbage, tune_garbage_collection
from debrief.places import journal_under
from debrief.tui.app import DebriefApp
from debrief.tui.home.screen import HomeScreen
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.page.patterns_screen import PatternsScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.practice.answer_screen import AnswerScreen
from debrief.tui.practice.export.screen import ExportScreen
from debrief.tui.practice.screen import PracticeScreen
from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import Waits
from tests.tui.person import Person

BAR = 0.1
TICK = 0.005
_THREADS = Path("/proc/self/task")
SIZE = (120, 40)
ZONE = "Europe/Berlin"
TIMES = 5
LASTING = {
    *("BrowsingFlow.browse", "BrowsingFlow.read", "BrowsingFlow.open_trash", "BrowsingFlow.show_patterns"),
    *("QuestionsFlow.browse", "QuestionsFlow.practise", "QuestionsFlow.export", "QuestionsFlow.write_answer"),
}
"""Routes that last as long as the screen they opened; any other worker waits for the journal."""

ASKED = "conflict"
TYPED = ("the team", "outcome:offer salary", '"they asked"', "data -remote")


def stalls(journals: Journals) -> Iterator[Waits]:
    """The longest that the loop stands still from a key until all it leads to is done."""
    gc.disable()  # as the command does until all is loaded
    sys.setswitchinterval(0.001)  # as the app does
    guides = journals.folder("stalls")
    yield from asyncio.run(_visit(journal_under(journals.home(journals.many)), guides, _Visit.see))
    many_questions = journal_under(journals.of_questions(journals.many))
    yield from asyncio.run(_visit(many_questions, guides, _Visit.see_questions_and_trash))


async def _visit(journal: Path, guides: Path, see: "Callable[[_Visit], Awaitable[None]]") -> list[Waits]:
    app = DebriefApp(
        journal,
        guides,
        clock=clock.now,
        zone=lambda: ZONE,
        on_loaded=tune_garbage_collection,
        each_second=collect_garbage,
    )
    async with app.run_test(size=SIZE) as pilot:
        visit = _Visit(Person(app, pilot))
        await see(visit)
    return visit.waits


class _Visit:
    """One person's way through the journal, key by key."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._in = ""
        """What of the journal is gone through, where the same is gone through in another one too."""
        self.waits: list[Waits] = []

    async def see(self) -> None:
        """Open lists, search, go through what is found, read."""
        await self._until_done(HomeScreen)
        for time_ in range(TIMES):
            await self._press("open the list", "d", DebriefsScreen)
            if time_ < TIMES - 1:
                await self._press("leave the list", "escape", HomeScreen)
        await self._move("all")
        for text in TYPED:
            await self._press("begin to search", "/", DebriefsScreen)
            for letter in text:
                await self._press("a letter of a search", letter, DebriefsScreen)
            await self._press("to what is found", "enter", DebriefsScreen)
            await self._move("found")
            for _ in range(TIMES):
                await self._press("a page down", "pagedown", DebriefsScreen)
                await self._press("open a page", "enter", ReadingScreen)
                for key in "nnnp":
                    await self._press("the next page, the one before", key, ReadingScreen)
                await self._press("leave a page", "escape", DebriefsScreen)
            await self._press("clear the search", "escape", DebriefsScreen)
        for _ in range(TIMES):
            await self._press("open the trash", "T", TrashScreen)
            await self._press("leave the trash", "escape", DebriefsScreen)
        await self._press("leave the list", "escape", HomeScreen)
        for _ in range(TIMES):
            await self._press("open the patterns", "O", PatternsScreen)
            await self._press("leave the patterns", "escape", HomeScreen)
        await self._go_through_questions()

    async def see_questions_and_trash(self) -> None:
        """Go through as many questions as the other journal has debriefs, and through a full trash."""
        await self._until_done(HomeScreen)
        self._in = "different questions: "
        await self._go_through_questions()
        self._in = "a full trash: "
        self._person.send("d")
        await self._until_done(DebriefsScreen)
        for _ in range(TIMES):
            await self._press("open it", "T", TrashScreen)
            for key in ("pagedown", "end", "home", "down"):
                await self._press("a page, an end", key, TrashScreen)
            await self._press("leave it", "escape", DebriefsScreen)

    async def _go_through_questions(self) -> None:
        for time_ in range(TIMES):
            await self._press("open the questions", "l", QuestionsScreen)
            if time_ < TIMES - 1:
                await self._press("leave the questions", "escape", HomeScreen)
        for key in ("pagedown", "o", "end", "o", "home", "o") * TIMES:
            await self._press("questions: a page, an end, an order", key, QuestionsScreen)
        await self._press("questions: a key of the filter", "/", QuestionsScreen)
        for letter in ASKED:
            await self._press("questions: a key of the filter", letter, QuestionsScreen)
        await self._press("questions: a key of the filter", "enter", QuestionsScreen)
        for _ in range(TIMES):
            await self._press("open an answer", "a", AnswerScreen)
            await self._press("leave an answer", "escape", QuestionsScreen)
            await self._press("open the practice list", "x", ExportScreen)
            await self._press("leave the practice list", "escape", QuestionsScreen)
        await self._press("questions: a key of the filter", "escape", QuestionsScreen)
        await self._press("leave the questions", "escape", HomeScreen)
        for _ in range(TIMES):
            await self._press("begin to practise", "p", PracticeScreen)
            for key in ("enter", "3", "enter", "2"):
                await self._press("practise", key, PracticeScreen)
            await self._press("stop practising", "escape", HomeScreen)

    async def _move(self, what: str) -> None:
        for key, name in {"pagedown": "a page down", "]": "a month back", "[": "a month on"}.items():
            for _ in range(3 * TIMES):
                await self._press(f"{what}: {name}", key, DebriefsScreen)
        for key in ("end", "home") * TIMES:
            await self._press(f"{what}: to the end, to the beginning", key, DebriefsScreen)

    async def _press(self, name: str, key: str, screen: type) -> None:
        async with watched(self._named(f"{self._in}{name}").taken):
            self._person.send(key)
            await self._until_done(screen)

    async def _until_done(self, screen: type) -> None:
        await self._person.handled()
        app = self._person.app
        await _until(lambda: type(app.screen) is screen)
        await self._person.handled()
        await _until(lambda: all(worker.is_finished or worker.name in LASTING for worker in app.workers))
        await self._person.handled()

    def _named(self, name: str) -> Waits:
        found = next((waits for waits in self.waits if waits.name == name), None)
        if found is None:
            found = Waits(name, BAR, always=True)
            self.waits.append(found)
        return found


@asynccontextmanager
async def watched(gaps: list[float]) -> AsyncIterator[None]:
    """Add to `gaps` the longest time, in seconds, that nothing else could run in the loop while the block ran.

    Without the time in which threads of this process could have gone on, and others had the processors.
    """
    longest = 0.0

    async def tick() -> None:
        nonlocal longest
        while True:
            begin, waited = time.perf_counter(), _waited_for_processor()
            await asyncio.sleep(TICK)
            stopped = time.perf_counter() - begin - TICK
            longest = max(longest, stopped - (_waited_for_processor() - waited))

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    try:
        yield
        await asyncio.sleep(2 * TICK)  # so that what stood still last is counted
    finally:
        ticking.cancel()
        gaps.append(longest)


def _waited_for_processor() -> float:
    """Return for how many seconds in all threads of this process were ready to run and did not.

    The second of the numbers that Linux gives for each thread, in nanoseconds (Documentation/scheduler/sched-stats); 0
    elsewhere. All threads, as the loop waits for the one that has the interpreter's lock. What waits for that lock is
    not ready to run, so a quiet machine adds nothing.
    """
    try:
        return sum(int((thread / "schedstat").read_text().split()[1]) for thread in _THREADS.iterdir()) / 1e9
    except OSError:
        return 0.0


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not done():
            await asyncio.sleep(TICK)
