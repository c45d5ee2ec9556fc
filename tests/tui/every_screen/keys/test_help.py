"""The help: on every screen, every key of it, read to its end by keys on a small terminal."""

from collections.abc import Awaitable, Callable

import pytest
from textual.screen import Screen

from debrief.tui.common.choose import ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.common.help import GOES_ON, HelpScreen, key_names
from debrief.tui.home.screen import HomeScreen
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.practice.answer_screen import AnswerScreen
from debrief.tui.practice.export.screen import ExportScreen
from debrief.tui.practice.screen import PracticeScreen
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.session.choose_guide import ChooseGuideScreen
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui import keys_page
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full


async def to_an_entry(person: Person) -> None:
    await person.begin()
    await person.go_to("questions")


async def to_a_choice(person: Person) -> None:
    await person.begin()
    await person.go_to("outcome")


async def to_a_question(person: Person) -> None:
    await person.press("end", "enter")
    await person.at(ReadingScreen)
    await person.press("e")
    await person.at(GoToScreen)
    await person.press("home", "down", "down", "enter")
    await person.asked("questions")
    await person.press("up", "up", "delete")


def by(*keys: str) -> Callable[[Person], Awaitable[None]]:
    async def go(person: Person) -> None:
        for key in keys:
            before = person.app.screen
            await person.press(key)
            await person.until(lambda before=before, key=key: person.app.screen is not before or key == "slash")
            await person.pilot.pause()

    return go


WAYS: dict[str, tuple[Callable[[Person], Awaitable[None]], type[Screen[object]]]] = {
    "home": (by(), HomeScreen),
    "session": (Person.begin, SessionScreen),
    "an entry": (to_an_entry, SessionScreen),
    "a choice": (to_a_choice, SessionScreen),
    "going to a prompt": (by("n", "ctrl+g"), GoToScreen),
    "a question with two answers": (to_a_question, ConfirmScreen),
    "guides": (by("W"), ChooseGuideScreen),
    "debriefs": (by("d"), DebriefsScreen),
    "debriefs, typing": (by("d", "slash"), DebriefsScreen),
    "page": (by("d", "enter"), ReadingScreen),
    "a line": (by("d", "enter", "t"), SavedLineScreen),
    "trash": (by("d", "T"), TrashScreen),
    "questions": (by("l"), QuestionsScreen),
    "questions, typing": (by("l", "slash"), QuestionsScreen),
    "one of several": (by("l", "K"), ChooseScreen),
    "answer": (by("l", "a"), AnswerScreen),
    "practice": (by("p"), PracticeScreen),
    "export": (by("x"), ExportScreen),
}
PAGED = {"home", "session", "debriefs", "page", "questions", "a question with two answers"}
"""Where the help is read page by page; elsewhere on a terminal that shows all of it at once."""


async def read(person: Person, drawn: list[str]) -> tuple[str, str]:
    """Return the keys and the words of the help that is `drawn`, gone through until it says that nothing follows."""
    screen = await person.at(HelpScreen)
    top = next(row for row, line in enumerate(drawn) if "Keys" in line.split())
    left = drawn[top].index("Keys")

    def shown() -> list[str]:
        bottom = next(row for row, line in enumerate(drawn) if "Esc to close" in line)
        return drawn[top + 2 : bottom - 1]

    lines = shown()
    goes_on = name_keys(person.app, GOES_ON)
    while any(goes_on in line for line in drawn):
        at = screen.listing.scroll_y
        await person.press("pagedown")
        await person.until(lambda at=at: screen.listing.scroll_y > at)
        await person.pilot.pause()
        drawn = person.lines
        new = int(screen.listing.scroll_y - at)
        assert new <= len(shown()), "a screen further left lines out"
        lines += shown()[-new:]
    bars = "▁▂▃▄▅▆▇█ "
    does = (line[left + 20 :].rstrip(bars) for line in lines)
    return " ".join(" ".join(line[left : left + 20] for line in lines).split()), " ".join(" ".join(does).split())


HIDES = "f12 to hide everything · Esc to close"
NEW_LINE = "Alt+Enter, ctrl+j Start a new line in the text"


async def check_help(person: Person, kind: type[Screen[object]]) -> str:
    """Read the help of the screen shown, and look for every key of it; return what is seen without scrolling."""
    screen = await person.at(kind)
    parts = {type(node) for node in screen.walk_children(with_self=True)}
    await person.press("f1")
    await person.at(HelpScreen)
    drawn = person.lines
    keys, does = await read(person, drawn)
    for cls in parts & set(keys_page.nodes()):
        for binding in keys_page.bindings(cls):
            assert binding.tooltip in does, binding
            assert all(key_names(key) in keys for key in binding.key.split(",")), binding
    await person.press("f1")
    await person.at(kind)
    return " ".join(" ".join(drawn).split())


async def go_home(person: Person) -> None:
    """Leave screen after screen, up to the start page."""
    for _ in range(6):
        if isinstance(person.app.screen, HomeScreen):
            break
        await person.press("escape")
    await person.home()


@pytest.mark.parametrize("size", [(80, 24), (80, 90)], ids=["page by page", "at once"])
async def test_the_help_of_a_screen_has_every_key_of_it_and_shows_the_one_that_hides_everything_without_scrolling(
    sit: Sit, journal_file: JournalFile, size: tuple[int, int]
) -> None:
    journal_file.put(full())
    async with sit(size=size) as person:
        for way, (go, kind) in WAYS.items():
            if (way in PAGED) == (size == (80, 24)):
                await go(person)
                first = await check_help(person, kind)
                assert HIDES in first, way
                assert NEW_LINE in first or way != "an entry"
                await go_home(person)


async def test_a_notification_does_not_cover_the_help_and_is_there_again_behind_it(sit: Sit) -> None:
    async with sit() as person:
        await person.at(HomeScreen)
        person.app.notify("The backup was made and checked. It is beside your journal, as every day. " * 3, timeout=60)
        await person.until_text("made and checked")
        await person.press("f1")
        await person.at(HelpScreen)
        await person.until(lambda: "made and checked" not in person.text)
        await person.until_text("Esc to close")
        await person.press("escape")
        await person.at(HomeScreen)
        await person.until_text("made and checked")
