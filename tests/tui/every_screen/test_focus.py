"""Where one is shows by a sign or by how letters are set, and not only by a shade, which some terminals have not."""

import pytest
from rich.style import Style

from debrief.tui.session.go_to import GoToScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full
from tests.tui.three_debriefs import browse


def marked(person: Person) -> list[str]:
    """Return the lines that have the bar at their left edge, without it."""
    return [line.strip().removeprefix("▌").split("  ")[0] for line in person.lines if line.strip().startswith("▌")]


def style_of(person: Person, text: str) -> Style:
    """Return how the first piece of the screen that has `text` in it is set."""
    strips = person.app.screen._compositor.render_strips()
    found = (segment.style for strip in strips for segment in strip if text in segment.text)
    return next(found, None) or Style()


def bold_texts(person: Person) -> set[str]:
    strips = person.app.screen._compositor.render_strips()
    return {segment.text.strip() for strip in strips for segment in strip if segment.style and segment.style.bold}


async def test_a_bar_stands_at_the_field_one_is_in(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.go_to("outcome")
        for label in ("Answer", "When", "Their words"):
            await person.until(lambda label=label: marked(person)[:1] == [label])
            assert label in bold_texts(person)
            await person.press("tab")


@pytest.mark.parametrize("colours", [True, False])
async def test_the_line_chosen_in_a_list_is_set_in_other_letters(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, colours: bool
) -> None:
    journal_file.put(full())
    if not colours:
        monkeypatch.setenv("NO_COLOR", "1")
    async with sit() as person:
        await browse(person)
        assert style_of(person, "Northwind").bold
        await person.press("escape")
        await person.begin()
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        assert not style_of(person, "○ The questions").bold
        await person.press("down", "down")
        await person.until(lambda: bool(style_of(person, "○ The questions").bold))
