"""Reading a debrief as a page, changing it from there, and writing the practice list to a file."""

import json
from pathlib import Path

from textual.widgets import Static

from debrief.tui.screens.ask import AskScreen
from debrief.tui.screens.export import ExportScreen
from debrief.tui.screens.go_to import GoToScreen
from debrief.tui.screens.reading import ReadingScreen
from debrief.tui.widgets.page_view import PageView
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import full


def page_of(screen: ReadingScreen) -> str:
    return screen.query_one(PageView).text


async def test_the_page_shows_everything_that_was_written(sit: Sit, kept: Kept) -> None:
    kept.put(full())
    async with sit() as person:
        await person.press("enter")
        shown = page_of(await person.at(ReadingScreen))
    words = ["Northwind", "Data Engineer", "final round", "Thu 19 Nov 2026, 14:00–16:30", "Jonas; Aylin", "70 %"]
    words += ["one of those days", "We were impressed.", "7 of 10", "4 of 10", "not sure", "streaming first"]
    words += ["Which pipeline?", "Why leave?", "Said 1", "Left 2", "Better 1", "40 %", "5 of 5", "The pipeline"]
    words += ["practised twice", "Migrations", "data moves", "say capture", "Reason mine", "Reason can't know", "Kafka"]
    words += ["Tomas", "her queue", "What was missing?", "Petra", "More streaming.", "one voice"]
    words += [reflection.text for reflection in full().reflections]
    assert [word for word in words if word not in shown] == []


async def test_the_page_scrolls_by_keys(sit: Sit, kept: Kept) -> None:
    kept.put(full())
    async with sit() as person:
        await person.press("enter")
        page = (await person.at(ReadingScreen)).query_one(PageView)
        for key, row in (("j", 1), ("j", 2), ("k", 1)):
            await person.press(key)
            await person.until(lambda row=row: page.scroll_y == row)


async def test_editing_from_the_page_goes_through_the_same_steps_and_shows(sit: Sit, kept: Kept) -> None:
    kept.put(full())
    async with sit() as person:
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("down", "enter")
        await person.begin_seen()
        assert person.step == "opening"
        await person.write(" Changed.")
        await person.press("escape")
        assert "Words at opening. Changed." in page_of(await person.at(ReadingScreen))
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.leave()
    assert kept.only.words("opening") == "Words at opening. Changed."
    assert kept.only.finished_at == full().finished_at


async def test_reading_at_the_end_of_an_edit_leads_home_by_one_escape(sit: Sit, kept: Kept) -> None:
    kept.put(full())
    async with sit() as person:
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("end", "up", "up", "enter")
        await person.asked("load-last")
        await person.press("ctrl+n")
        await person.asked("end")
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("escape")
        await person.home()


async def to_export(person: Person) -> ExportScreen:
    await person.press("x")
    return await person.at(ExportScreen)


async def fill(person: Person, path: Path | str) -> None:
    await person.press("tab", "tab", "tab", "tab", "f7", "delete")
    await person.paste(str(path))
    await person.press("enter")


async def test_a_question_typed_in_a_session_is_named_in_the_list_it_is_exported_to(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.begin("f")
        await person.skip_to("questions")
        await person.write("Why us?")
        await person.skip_to("outcome")
        await person.write("s")
        await person.skip_to("practice")
        await person.press(*"y\tI tried it.", "ctrl+n")
        await person.asked("end")
        await to_export(person)
        await person.press("enter", "enter", "enter", "enter", "enter")
        await person.home()
        assert "1 question is in" in person.told
    written = (tmp_path / "practice-list-2026-11-20.md").read_text(encoding="utf-8")
    assert "### 1. Why us?" in written
    assert "I tried it." in written
    assert "wording is not written down" not in written


async def test_the_files_ending_follows_the_format(sit: Sit, kept: Kept, tmp_path: Path) -> None:
    kept.put(full())
    async with sit() as person:
        await to_export(person)
        await person.press("right", "ctrl+n")
        await person.home()
    listed = json.loads((tmp_path / "practice-list-2026-11-20.json").read_text(encoding="utf-8"))
    assert "Which pipeline?" in json.dumps(listed)


async def test_a_file_that_is_there_is_replaced_only_when_told_so(sit: Sit, kept: Kept, tmp_path: Path) -> None:
    kept.put(full())
    there = tmp_path / "list.md"
    there.write_text("mine", encoding="utf-8")
    async with sit() as person:
        await to_export(person)
        await fill(person, there)
        await person.at(AskScreen)
        await person.until_text("list.md is there already. Replace it?")
        await person.press("escape")
        await person.at(ExportScreen)
        assert there.read_text(encoding="utf-8") == "mine"
        await person.press("enter")
        await person.at(AskScreen)
        await person.press("right", "left", "enter")
        await person.home()
    assert "Which pipeline?" in there.read_text(encoding="utf-8")


async def test_a_path_that_cannot_be_written_gets_a_sentence_and_another_try(
    sit: Sit, kept: Kept, tmp_path: Path
) -> None:
    kept.put(full())
    bad = {
        tmp_path / "nowhere" / "x.md": "There is no folder",
        tmp_path: "is a folder",
        f"~nobody-{'x' * 8}/x.md": "home directory",
        tmp_path / ("n" * 300): "name too long",
        "": "name a file",
    }
    async with sit(size=(160, 50)) as person:
        screen = await to_export(person)
        for path, sentence in bad.items():
            screen.set_focus(screen.query("ChoiceLine").first())
            await fill(person, path)
            await person.until(lambda sentence=sentence: sentence in str(screen.query_one(".problem", Static).content))
        await person.press("escape")
        await person.home()
