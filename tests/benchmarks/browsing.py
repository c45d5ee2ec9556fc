"""How long each key takes to be answered in a big journal, in a real terminal."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial

from debrief.cli import clock
from debrief.domain.search.query_parser import parse_query
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import Waits
from tests.benchmarks.waits.looking import Looking

BAR = 0.1
SIZE = (120, 40)
"""Wide enough for the page beside the list."""
ZONE = "Europe/Berlin"
"""That of the terminal."""
OPENINGS = 6
PAGES = 40

TYPED = ("the team", "design review", "outcome:offer salary", '"they asked"', "data -remote", "since:2024 teach")
SEARCH = "the team"

PAGE_DOWN, HOME, END, ENTER, ESCAPE = "\x1b[6~", "\x1b[H", "\x1b[F", "\r", "\x1b"
MONTHS = ("2019-03", "2024-11", "2016-06", "2025-08", "2017-01", "2021-12", "2020-05", "2018-09")


def browsing(journals: Journals) -> Iterator[Waits]:
    """From a key to its answer on the screen of a terminal, the page beside the list included in the work."""
    home = journals.home(journals.many)
    opened = Waits("the list opens", BAR)
    for _ in range(OPENINGS):
        with Looking(home=home, size=SIZE) as terminal:
            opened.taken.append(terminal.open_list())
    yield opened
    with Looking(home=home, size=SIZE) as terminal:
        terminal.open_list()
        terminal.rest()
        yield _typed(terminal, journals)
        yield from _moved(terminal, "all")
        terminal.search(SEARCH)
        yield from _moved(terminal, "found")
        yield from _read(terminal)


def _typed(terminal: Looking, journals: Journals) -> Waits:
    """Type searches letter by letter, each as soon as the one before is answered."""
    waits = Waits("a letter of a search", BAR)
    with closing(connect(journal_under(journals.home(journals.many)), read_only=True)) as db:
        for text in TYPED:
            terminal.type("/")
            terminal.rest()
            for length in range(1, len(text) + 1):
                query = parse_query(text[:length], now=clock.now(), zone=ZONE, typing=True)
                total = lists.count(db, query)
                if total == terminal.placed[1]:  # nothing by which to see that it is answered
                    terminal.type(text[length - 1])
                    terminal.rest()
                else:
                    waits.taken.append(terminal.answered(text[length - 1], partial(_found, terminal, total)))
            terminal.see_all()
    return waits


def _found(terminal: Looking, total: int) -> bool:
    return terminal.placed[1] == total


def _moved(terminal: Looking, what: str) -> Iterator[Waits]:
    """Go through what is listed by pages, from end to end and by months."""

    def go(keys: str, times: int) -> list[float]:
        return [_elsewhere(terminal, key) for _ in range(times) for key in keys.split(" ")]

    yield Waits(f"{what}: a page down", BAR, taken=go(PAGE_DOWN, PAGES))
    yield Waits(f"{what}: to the end, to the beginning", BAR, taken=go(f"{END} {HOME}", 10))
    yield Waits(f"{what}: a month back", BAR, taken=go("]", 20))
    yield Waits(f"{what}: a month on", BAR, taken=go("[", 10))
    months = Waits(f"{what}: to a month", BAR)
    for month in MONTHS:
        terminal.type("m")
        terminal.wait_for("Go to")
        terminal.type(month)
        terminal.rest()
        months.taken.append(_elsewhere(terminal, ENTER))
        terminal.rest()
    yield months


def _read(terminal: Looking) -> Iterator[Waits]:
    """Open pages, and turn from one to the next."""
    opened, turned = Waits("a page opens", BAR), Waits("the next page, the one before", BAR)
    for _ in range(OPENINGS):
        _elsewhere(terminal, PAGE_DOWN)
        terminal.rest()
        opened.taken.append(terminal.answered(ENTER, lambda: "Newer" in terminal.shown))
        terminal.rest()
        turned.taken += [_elsewhere(terminal, key) for key in "nnnnnnpppp"]
        terminal.rest()
        terminal.type(ESCAPE)
        terminal.rest()
    yield from (opened, turned)


def _elsewhere(terminal: Looking, key: str) -> float:
    """Press a key that leads to another debrief; return the seconds until it is there."""
    before = terminal.placed
    return terminal.answered(key, lambda: terminal.placed not in (before, (0, 0)))
