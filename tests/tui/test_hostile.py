"""Text that would act in a terminal or as markup is shown as it stands, on every screen, and acts nowhere."""

import re
from dataclasses import replace
from pathlib import Path

from textual.widgets import OptionList

from debrief.domain.guide import BLANK_PAGE
from debrief.domain.when import When
from debrief.guides.loader import load
from debrief.tui.screens.ask import AskScreen
from debrief.tui.screens.export import ExportScreen
from debrief.tui.screens.go_to import GoToScreen
from debrief.tui.screens.reading import ReadingScreen
from debrief.tui.widgets.outline import Outline
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import hostile

FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
STEPS = [step.id for step in (*load("default", None).steps, BLANK_PAGE)]


async def harmless(person: Person) -> str:
    """Look at every line of the screen, and return them."""
    await person.pilot.pause()
    lines = person.lines
    assert [line for line in lines if FORBIDDEN.search(line)] == []
    return "\n".join(lines)


async def test_hostile_text_is_shown_at_home_and_on_the_page(sit: Sit, kept: Kept) -> None:
    kept.put(hostile())
    async with sit(size=(120, 60)) as person:
        assert "[/foo] [@click=app.quit]x[/] ␛]0;x␇" in await harmless(person)
        await person.press("end", "enter")
        page = await person.at(ReadingScreen)
        await harmless(person)
        for _ in range(12):
            await person.press("pagedown")
            page.query_one("#reading").scroll_page_down(animate=False)
            await harmless(person)


async def test_hostile_text_is_shown_at_every_step(sit: Sit, kept: Kept) -> None:
    kept.put(hostile())
    debrief = kept.only
    async with sit(size=(100, 30)) as person:
        await person.press("home", "enter")
        await person.asked("facts")
        for step in STEPS:
            person.session.post_message(Outline.Picked(step))
            await person.asked(step)
            await person.press("ctrl+up")
            await harmless(person)
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        await harmless(person)
        await person.press("escape", "escape")
        await person.home()
    after = kept.only
    assert after.held == When(at=debrief.held.at, zone="Europe/Berlin", timed=True, minutes=150)
    assert (after.company, after.asked, after.reflections) == (debrief.company, debrief.asked, debrief.reflections)
    assert (after.causes, after.notes, after.feedback) == (debrief.causes, debrief.notes, debrief.feedback)


async def test_a_hostile_name_of_a_file_is_shown_and_asked_about(sit: Sit, kept: Kept, tmp_path: Path) -> None:
    kept.put(hostile())
    async with sit() as person:
        await person.press("x")
        await person.at(ExportScreen)
        await person.press("tab", "f7", "delete")
        there = tmp_path / "[@click=app.quit]a.md"
        there.write_text("mine", encoding="utf-8")
        await person.paste("[@click=app.quit]a.md\x1b]0;x\x07")
        assert "[@click=app.quit]a.md␛]0;x␇" in await harmless(person)
        await person.press("f7", "delete")
        await person.paste("[@click=app.quit]a.md")
        await person.press("enter")
        await person.at(AskScreen)
        assert "[@click=app.quit]a.md is there already. Replace it?" in await harmless(person)
        await person.press("enter")
        await person.home()
        await harmless(person)
        assert "[@click=app.quit]a.md" in person.told


async def test_a_hostile_guide_is_named_harmlessly(sit: Sit, kept: Kept, guides: Path) -> None:
    guides.mkdir()
    (guides / "bad\x1b]0;x\x07.toml").write_text("name = 1", encoding="utf-8")
    kept.put(replace(hostile(), guide="\x1b]0;x\x07[/foo]"))
    async with sit() as person:
        await person.press("home", "enter")
        await person.begin_seen()
        assert "The default guide is used instead." in person.told
        await harmless(person)
        await person.leave()
        await person.press("g")
        await person.until(lambda: bool(person.app.screen.query(OptionList)))
        await harmless(person)


async def test_hostile_text_that_is_pasted_is_kept_as_it_is_shown(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await person.begin("b")
        await person.paste("a\x1b]0;x\x07\u202eb\x00")
        await harmless(person)
        await person.leave()
    assert kept.only.words("free") == "a␛]0;x␇\ufffdb␀"
