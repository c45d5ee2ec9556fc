"""What stands below the line of a search: whole, at 80 columns and at 60."""

import pytest

from debrief.domain.lists.point_filter import KEYS as POINT_KEYS
from debrief.domain.lists.point_filter import parse_point_filter
from debrief.domain.search.query_keys import KEYS, ChoiceKey, DateKey, NumberKey, QueryKey
from debrief.domain.search.query_parser import parse_query
from debrief.domain.search.question_filter import KEYS as QUESTION_KEYS
from debrief.domain.search.question_filter import parse_question_filter
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.list_screen import ListScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.people.points.screen import PointsScreen
from tests.tui.conftest import ZONE, JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full

SEARCHES: dict[str, tuple[type[ListScreen], dict[str, QueryKey]]] = {
    "d": (DebriefsScreen, KEYS),
    "l": (QuestionsScreen, QUESTION_KEYS),
    "P": (PointsScreen, POINT_KEYS),
}
SIZES = [(80, 24), (60, 20)]


def problem(key: str, typed: str) -> str:
    """Return the first problem of a search in the list that `key` opens; empty if there is none."""
    if key == "d":
        return "".join(parse_query(typed, now=0, zone=ZONE, typing=True).problems[:1])
    if key == "l":
        return "".join(parse_question_filter(typed, now=0, zone=ZONE, typing=True).problems[:1])
    return "".join(parse_point_filter(typed, typing=True).problems[:1])


def wrong(keys: dict[str, QueryKey]) -> list[str]:
    """Return searches with a problem in each kind of value, short and as long as a message repeats it."""
    values = ("foo", "x" * 60)
    wrong_values = [f"{key.name}:{value}" for key in keys.values() for value in values
                    if isinstance(key, (ChoiceKey, NumberKey, DateKey))]  # fmt: skip
    return [*wrong_values, "companny:x", "nothing:x", f"{'y' * 60}:x", "-company:x", "company: x", "z" * 2100]


async def search(person: Person, key: str) -> ListScreen:
    await person.press(key)
    screen = await person.at(SEARCHES[key][0])
    await person.press("slash")
    return screen


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("key", SEARCHES)
async def test_each_problem_of_a_search_is_shown_whole(
    sit: Sit, journal_file: JournalFile, key: str, size: tuple[int, int]
) -> None:
    journal_file.put(full())
    async with sit(size=size) as person:
        screen = await search(person, key)
        shown = 0
        for typed in wrong(SEARCHES[key][1]):
            if sentence := problem(key, typed):
                screen.filter.text = typed
                await person.until_text(sentence)
                shown += 1
        assert shown >= 5


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("key", SEARCHES)
async def test_all_keys_of_a_search_are_shown_below_an_empty_line(
    sit: Sit, journal_file: JournalFile, key: str, size: tuple[int, int]
) -> None:
    journal_file.put(full())
    names = " ".join(f"{name}:" for name in SEARCHES[key][1])
    async with sit(size=size) as person:
        await search(person, key)
        await person.until_text("words, or company: and other keys", names)
        rows = sum(name in line for line in person.lines[2:6] for name in names.split()[-1:])
        assert rows == 1
        await person.write("p")
        await person.until(lambda: names not in person.text)
        await person.press("backspace")
        await person.until_text(names)
        await person.press("escape")
        await person.until(lambda: names not in person.text)
