"""Keys that only have a command on a neighbouring screen: each says what to do instead."""

from collections.abc import Mapping

import pytest

from debrief.tui.app import DebriefApp
from debrief.tui.home import screen as home
from debrief.tui.home.screen import HomeScreen
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.people.points.screen import PointsScreen
from debrief.tui.practice.answer_screen import AnswerScreen
from tests.tui import keys_page
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import full

WAYS: dict[type, tuple[str, ...]] = {
    HomeScreen: (),
    DebriefsScreen: ("d",),
    TrashScreen: ("d", "T"),
    QuestionsScreen: ("l",),
    PointsScreen: ("P",),
    ReadingScreen: ("end", "enter"),
}
"""The keys that lead to each screen from the start page."""
EXPECTED: dict[type, tuple[str, ...]] = {
    HomeScreen: ("D", "delete", "e", "t", "N"),
    DebriefsScreen: ("h", "B", "n", "p", "R"),
    TrashScreen: ("D", "delete", "e"),
    QuestionsScreen: ("D", "delete", "e"),
    PointsScreen: ("D", "delete", "p", "x"),
    ReadingScreen: ("u", "N", "slash"),
}


def explained(screen: type) -> Mapping[str, str]:
    found: Mapping[str, str] = getattr(screen, "KEYS_ELSEWHERE", home.KEYS_ELSEWHERE)
    return found


@pytest.mark.parametrize("screen", EXPECTED, ids=lambda one: one.__name__)
async def test_keys_of_a_neighbouring_screen_say_what_to_do(sit: Sit, journal_file: JournalFile, screen: type) -> None:
    journal_file.put(full())
    before = journal_file.only
    async with sit() as person:
        await person.home()
        for step in WAYS[screen]:
            await person.press(step)
        await person.at(screen)
        for key in EXPECTED[screen]:
            person.app.clear_notifications()
            await person.press(key)
            assert person.notifications.count(".") >= 1, key
            assert "<" not in person.notifications
            assert type(person.app.screen) is screen
    assert journal_file.only == before


@pytest.mark.parametrize("screen", WAYS, ids=lambda one: one.__name__)
def test_only_keys_of_other_screens_are_explained(screen: type) -> None:
    own = {key for binding in keys_page.bindings(screen) for key in binding.key.split(",")}
    bound = {key for cls in keys_page.nodes() for binding in keys_page.bindings(cls) for key in binding.key.split(",")}
    assert set(explained(screen)) & own == set()
    assert set(explained(screen)) - bound == set()


async def test_such_a_key_is_a_letter_in_the_search(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await person.press("l")
        screen = await person.at(QuestionsScreen)
        await person.write("/Det")
        assert screen.filter.text == "Det"
        await person.press("delete")
        assert person.notifications == ""


async def test_a_key_of_ones_own_runs_its_command(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal_file.put(full())
    run = DebriefApp.run_test

    def run_with_keys(app: DebriefApp, **how: object) -> object:
        app.set_keymap({"questions.answer": "D"})
        return run(app, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(DebriefApp, "run_test", run_with_keys)
    async with sit() as person:
        await person.press("l")
        await person.at(QuestionsScreen)
        await person.press("D")
        await person.at(AnswerScreen)
        assert person.notifications == ""
