"""A guide that cannot be used, one of one's own, and the two notices that it is fine to stop."""

from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.session.notices import LOAD_ROSE_NOTICE
from debrief.tui.session import notice
from debrief.tui.session.choose_guide import ChooseGuideScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.samples import full

LONG = "You have been at this for twenty minutes."

OWN = """
name = "own"
title = "My own"
[[section]]
id = "a"
title = "All"
sitting = "capture"
[[section.step]]
id = "one"
kind = "text"
prompt = "What [b]stayed[/b]?"
"""


@pytest.mark.parametrize("text", ["name = 3", None])
async def test_a_guide_that_cannot_be_used_is_said_and_the_default_one_asks(
    sit: Sit, journal_file: JournalFile, guides: Path, text: str | None
) -> None:
    guides.mkdir()
    if text is not None:
        (guides / "own.toml").write_text(text, encoding="utf-8")
    journal_file.put(replace(full(), notes=(), guide="own", finished_at=None, step="one"))
    async with sit(size=(120, 40)) as person:
        await person.press("enter")
        await person.asked("facts")
        await person.until(lambda: "The default guide is used instead." in person.notifications)
        await person.write("!")
        await person.leave()
    assert (journal_file.only.company, journal_file.only.guide) == ("Northwind!", "own")


async def test_a_guide_of_ones_own_is_chosen_and_asks(sit: Sit, journal_file: JournalFile, guides: Path) -> None:
    guides.mkdir()
    (guides / "own.toml").write_text(OWN, encoding="utf-8")
    (guides / "torn.toml").write_text("name =", encoding="utf-8")
    async with sit() as person:
        await person.press("W")
        await person.at(ChooseGuideScreen)
        await person.until_text("torn has a mistake in it; run: debrief guide check torn")
        await person.press("end", "enter")
        await person.begin_seen()
        await person.until_text("What [b]stayed[/b]?")
        await person.write("That.")
        await person.leave()
    assert (journal_file.only.guide, journal_file.only.text_at("one")) == ("own", "That.")


async def test_choosing_no_guide_begins_nothing(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.press("W")
        await person.at(ChooseGuideScreen)
        await person.press("escape")
        await person.home()
        await person.begin()
        await person.leave()
    assert journal_file.all == []


async def test_where_the_load_has_risen_the_end_says_that_it_is_fine_to_stop(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="load-last", load_last=None))
    async with sit() as person:
        await person.press("enter")
        await person.asked("load-last")
        said: dict[int | None, bool] = {}
        for last in ("8", "7", "2"):
            await person.go_to("load-last")
            await person.press(last, "ctrl+n")
            await person.until_text("This debrief is saved.")
            await person.stored()
            said[journal_file.only.load_last] = LOAD_ROSE_NOTICE in person.text
    assert said == {8: True, 7: False, 2: False}


async def test_after_twenty_minutes_of_reflecting_it_is_said_once(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert notice.LONG_REFLECTION_MS == 20 * 60 * 1000
    monkeypatch.setattr(notice, "LONG_REFLECTION_MS", 1)
    journal_file.put(replace(full(), notes=(), finished_at=None, step="chance"))
    async with sit() as person:
        await person.press("enter")
        await person.asked("chance")
        await person.pilot.pause()
        assert LONG not in person.text
        await person.press("ctrl+n")
        await person.until_text(LONG)
        await person.press("ctrl+n")
        await person.asked("load-first")
        await person.until(lambda: LONG not in person.text)
        await person.press("ctrl+n", "ctrl+n")
        await person.pilot.pause()
        assert LONG not in person.text
