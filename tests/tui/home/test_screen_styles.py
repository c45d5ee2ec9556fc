"""The first frame is styled by one sheet; the others are read before any other screen is shown."""

import asyncio

import pytest
from textual.css.styles import RulesMap
from textual.dom import DOMNode

from debrief.tui.common.screen_styles import ScreenStyles
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full
from tests.tui.shared_styles import apply_as_textual_does


def sheets(person: Person) -> list[str]:
    """Return the names of the files that styles were read from, with their folders, in order."""
    return ["/".join(path.split("/")[-2:]) for path, of_class in person.app.stylesheet.source if not of_class]


def rules(person: Person) -> list[RulesMap]:
    return [node.styles.base.get_rules() for node in person.app.screen.walk_children(DOMNode, with_self=True)]


async def test_the_start_page_looks_the_same_once_all_styles_are_read(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        first = rules(person)
        ScreenStyles(person.app.stylesheet).read()
        for node in person.app.screen.walk_children(DOMNode, with_self=True):
            apply_as_textual_does(person.app.stylesheet, node)
        assert rules(person) == first


async def test_the_styles_of_all_screens_are_read_soon_and_once(sit: Sit) -> None:
    async with sit() as person:
        await person.until(lambda: "session/go_to.tcss" in sheets(person))
        assert sheets(person)[:6] == [
            *("tui/app.tcss", "session/session.tcss", "forms/forms.tcss", "page/page.tcss", "lists/lists.tcss"),
            "common/boxes.tcss",
        ]
        read = len(person.app.stylesheet.source)
        await person.press("d")
        await person.at(DebriefsScreen)
        assert len(sheets(person)) == len(set(sheets(person)))
        assert len(person.app.stylesheet.source) >= read


async def test_a_key_does_not_wait_until_all_styles_are_read(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, end = asyncio.Event(), asyncio.Event()

    async def read_slowly(_: ScreenStyles) -> None:
        begun.set()
        await end.wait()

    monkeypatch.setattr(ScreenStyles, "read_in_steps", read_slowly)
    async with sit() as person:
        await person.until(begun.is_set)
        person.send("d")
        try:
            await person.at(DebriefsScreen)
            assert "session/go_to.tcss" in sheets(person)
        finally:
            end.set()
