"""Go to: the guide, narrowed by what is typed."""

from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.outline import Outline
from tests.tui.conftest import Sit
from tests.tui.person import Person


def offered(person: Person) -> list[str]:
    """Return the steps that can be picked."""
    outline = person.app.screen.query_one(Outline)
    return [option.id for option in outline.options if option.id]


async def test_go_to_shows_fewer_prompts_with_each_letter_and_enter_goes_to_the_best(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        every = offered(person)
        assert {"facts", "feedback", "page"} <= set(every)
        await person.write("heavy")
        assert offered(person) == ["load-first", "load-last"]
        await person.write(" now")
        assert offered(person) == ["load-first", "load-last"]  # the prompt of the first has "now" too
        await person.write("x")
        assert offered(person) == []
        await person.until_text("No prompt has these words.")
        await person.press("enter", "backspace", "enter")
        await person.asked("load-last")


async def test_go_to_shows_the_whole_guide_again_once_nothing_is_typed(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        every = offered(person)
        await person.write("fit")
        assert len(offered(person)) < len(every)
        await person.press(*["backspace"] * 4)
        assert offered(person) == every
        await person.press("escape")
        await person.asked("facts")
