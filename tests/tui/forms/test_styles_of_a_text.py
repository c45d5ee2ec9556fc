"""A text looks as its styles say now, although they are not looked up for every letter."""

from dataclasses import fields
from itertools import pairwise

import pytest
from textual.widgets.text_area import TextAreaTheme

from debrief.tui.common.theme import CONTRAST, LIGHT
from debrief.tui.forms.prose import Prose
from tests.tui.conftest import Sit
from tests.tui.person import Person

STYLES = [field.name for field in fields(TextAreaTheme) if field.name.endswith("_style")]


def draw(prose: Prose) -> dict[str, object]:
    """Draw `prose`; return the styles it is drawn in."""
    prose.render_lines(prose.size.region)
    return {name: getattr(prose._theme, name) for name in STYLES}


def by_css(prose: Prose) -> dict[str, object]:
    theme = TextAreaTheme("fresh")
    theme.apply_css(prose)
    return {name: getattr(theme, name) for name in STYLES}


async def first_text(person: Person) -> Prose:
    await person.begin()
    prose = person.app.focused
    assert isinstance(prose, Prose)
    return prose


async def test_a_text_follows_its_focus_and_the_theme(sit: Sit) -> None:
    async with sit(size=(100, 30)) as person:
        prose = await first_text(person)
        drawn = [draw(prose)]
        assert drawn[-1] == by_css(prose)
        for theme in (LIGHT, CONTRAST):
            person.app.theme = theme.name
            await person.press("a")
            drawn.append(draw(prose))
            assert drawn[-1] == by_css(prose)
        await person.press("tab")
        drawn.append(draw(prose))
        assert drawn[-1] == by_css(prose)
        assert all(one != next_ for one, next_ in pairwise(drawn))


async def test_styles_are_looked_up_once_for_many_letters(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = []
    apply = TextAreaTheme.apply_css

    def count(theme: TextAreaTheme, area: Prose) -> None:
        looked_up.append(area)
        apply(theme, area)

    monkeypatch.setattr(TextAreaTheme, "apply_css", count)
    async with sit(size=(100, 30)) as person:
        prose = await first_text(person)
        await person.press("a")
        draw(prose)
        before = len(looked_up)
        for letter in "bcd":
            await person.press(letter)
            draw(prose)
        assert len(looked_up) == before
