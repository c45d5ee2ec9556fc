"""What a dialog says is shown whole on 80 columns."""

from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.session.choose_guide import ChooseGuideScreen
from tests.tui.conftest import Sit


async def test_the_descriptions_of_guides_are_shown_whole(sit: Sit) -> None:
    async with sit(size=(80, 24)) as person:
        await person.press("W")
        screen = await person.at(ChooseGuideScreen)
        await person.until_text("Choose a guide")
        for entry in screen.entries:
            assert entry.about in " ".join(person.text.split()), person.text


async def test_why_a_line_is_refused_is_shown_whole(sit: Sit) -> None:
    fault = "The clocks change around 02:30 that day. Write how long it took, such as “for 90 min”."
    async with sit(size=(80, 24)) as person:
        person.app.push_screen(PromptLineScreen("The day", "", "Enter to go on.", fault=lambda _: fault))
        await person.at(PromptLineScreen)
        await person.write("nonsense\n")
        await person.until(lambda: fault in " ".join(person.text.split()))
        await person.until_text("Enter to go on.")
