"""Text that would act in a terminal or as markup is shown as it stands, on every screen, and acts nowhere."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App
from textual.widgets import OptionList

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.domain.session.guide import BLANK_PAGE
from debrief.exports.text.layout import cell_width
from debrief.guides.loader import load_guide
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.practice.export.form import FIELDS
from debrief.tui.practice.export.screen import ExportScreen
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.outline import Outline
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import ATTACKS, hostile

pytestmark = pytest.mark.row(8)

FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
STEPS = [step.id for step in (*load_guide("default", None).steps, BLANK_PAGE)]


ATTACK = " ".join(ATTACKS)
SHOWN = "[/foo] [@click=app.quit]x[/] ␛]0;x␇"


async def harmless(person: Person) -> str:
    """Look at every line of the screen and every notice, and return the lines."""
    await person.pilot.pause()
    lines = person.lines
    width, height = person.app.size
    assert [line for line in [*lines, *person.notifications.splitlines()] if FORBIDDEN.search(line)] == []
    assert len(lines) == height
    assert [line for line in lines if cell_width(line) > width] == []
    return "\n".join(lines)


def two() -> list[Debrief]:
    """Two hostile debriefs that were asked the same questions, with tags."""
    one = replace(hostile(), tags=(f"tagged {ATTACK}",), finished_at=1)
    parts = ("causes", "notes", "feedback", "strengths", "developments", "requirements", "reflections")
    other = replace(one, id="22222222-2222-4222-8222-222222222222", **dict.fromkeys(parts, ()))  # type: ignore[arg-type]
    return [one, other]


async def listed(person: Person, key: str = "d") -> DebriefsScreen:
    """Open the list, and wait for its rows."""
    await person.press(key)
    screen = await person.at(DebriefsScreen)
    await person.until_text("1 of 2")
    return screen


@pytest.mark.parametrize("text", ["\x1b]0;x\x07", "\u202eabc"])
async def test_a_forbidden_character_on_the_screen_is_noticed(sit: Sit, text: str) -> None:
    async with sit() as person:
        App.notify(person.app, text)
        with pytest.raises(AssertionError):
            await harmless(person)


async def test_hostile_text_is_shown_at_home_and_on_the_page(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(hostile())
    async with sit(size=(120, 60)) as person:
        assert "[/foo] [@click=app.quit]x[/] ␛]0;x␇" in await harmless(person)
        await person.press("end", "enter")
        page = await person.at(ReadingScreen)
        await harmless(person)
        for _ in range(12):
            await person.press("pagedown")
            page.query_one("#reading").scroll_page_down(animate=False)
            await harmless(person)


@pytest.mark.parametrize(
    "steps", [STEPS[::4], pytest.param(STEPS, marks=pytest.mark.soak(seconds=10))], ids=["some", "all"]
)
async def test_hostile_text_is_shown_at_every_step(sit: Sit, journal_file: JournalFile, steps: list[str]) -> None:
    journal_file.put(hostile())
    debrief = journal_file.only
    async with sit(size=(100, 30)) as person:
        await person.press("home", "down", "enter")
        await person.asked("facts")
        for step in steps:
            person.session.post_message(Outline.Picked(step))
            await person.asked(step)
            await person.press("ctrl+up")
            await harmless(person)
        await person.press("ctrl+g")
        await person.at(GoToScreen)
        await harmless(person)
        await person.press("escape", "escape")
        await person.home()
    after = journal_file.only
    assert after.held == When(at=debrief.held.at, zone="Europe/Berlin", timed=True, minutes=150)
    assert (after.company, after.asked, after.reflections) == (debrief.company, debrief.asked, debrief.reflections)
    assert (after.causes, after.notes, after.feedback) == (debrief.causes, debrief.notes, debrief.feedback)


async def test_a_hostile_name_of_a_file_is_shown_and_asked_about(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(hostile())
    async with sit() as person:
        await person.press("x")
        await person.at(ExportScreen)
        await person.press(*["tab"] * [field.label for field in FIELDS].index("File"), "f7", "delete")
        there = tmp_path / "[@click=app.quit]a.md"
        there.write_text("mine", encoding="utf-8")
        await person.paste("[@click=app.quit]a.md\x1b]0;x\x07")
        assert "[@click=app.quit]a.md␛]0;x␇" in await harmless(person)
        await person.press("f7", "delete")
        await person.paste("[@click=app.quit]a.md")
        await person.press("enter")
        await person.at(ConfirmScreen)
        assert "[@click=app.quit]a.md already exists. Replace it?" in await harmless(person)
        await person.press("left", "enter")
        await person.home()
        await harmless(person)
        assert "[@click=app.quit]a.md" in person.notifications


async def test_a_hostile_guide_is_named_harmlessly(sit: Sit, journal_file: JournalFile, guides: Path) -> None:
    guides.mkdir()
    (guides / "bad\x1b]0;x\x07.toml").write_text("name = 1", encoding="utf-8")
    journal_file.put(replace(hostile(), guide="\x1b]0;x\x07[/foo]"))
    async with sit() as person:
        await person.press("home", "down", "enter")
        await person.begin_seen()
        assert "The default guide is used instead." in person.notifications
        await harmless(person)
        await person.leave()
        await person.press("W")
        await person.until(lambda: bool(person.app.screen.query(OptionList)))
        await harmless(person)


async def test_hostile_text_that_is_pasted_is_kept_as_it_is_shown(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin("b")
        await person.paste("a\x1b]0;x\x07\u202eb\x00")
        await harmless(person)
        await person.leave()
    assert journal_file.only.text_at("free") == "a␛]0;x␇b␀"  # the bidi control is left out


async def test_hostile_text_is_shown_in_the_list_and_beside_it(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*two())
    async with sit(size=(150, 40)) as person:
        await listed(person)
        await person.until_text("Who was there")  # the page beside the list
        shown = await harmless(person)
        assert SHOWN in shown
        assert "Debriefs" in shown.splitlines()[0]
        assert "esc Back" in shown.splitlines()[-1]


async def test_hostile_text_is_found_and_marked_as_it_stands(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*two())
    for size in ((80, 24), (120, 40)):
        async with sit(size=size) as person:
            await listed(person, "/")
            for words, label in ((ATTACK, "Company: "), ('tagged -tag:"no[/b]"', "Tagged: "), ("petra", "Feedback: ")):
                await person.paste(words)
                await person.until_text(label)
                await harmless(person)
                await person.press("escape", "slash")
                await person.until_text("1 of 2")


async def test_hostile_text_typed_into_the_line_is_repeated_as_it_stands(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*two())
    async with sit() as person:
        screen = await listed(person, "/")
        for typed, says in (
            ("outcome:[/foo] ", "outcome:[/foo] is not one of the choices"),
            ("abc:[@click=app.quit]x ", "abc: is not a search key"),
            ("since:$x ", "since:$x cannot be read as a date"),
            ("fit:{y} ", "fit:{y} does not work"),
        ):
            await person.write(typed)
            await person.until_text(says)
            await harmless(person)
            screen.filter.text = ""
        await person.paste('outcome:"\x1b]0;x\x07\u202e"')
        await person.until_text("outcome:␛]0;x␇ is not one")
        await harmless(person)
        assert screen.filter.text == 'outcome:"␛]0;x␇"'


async def test_hostile_tags_are_completed_kept_and_shown(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*two())
    async with sit(size=(120, 40)) as person:
        await listed(person)
        await person.press("t")
        await person.at(SavedLineScreen)
        assert f"tagged {SHOWN}" in await harmless(person)
        await person.paste(", \x1b]52;c;eA==\x07[b]")
        await person.write(",tag")
        await harmless(person)
        await person.press("tab", "enter")
        await person.at(DebriefsScreen)
        await harmless(person)
        await person.press("m")
        await person.at(PromptLineScreen)
        await person.paste("[/foo]\x1b]0;x\x07")
        await person.press("enter")
        await person.until_text("[/foo]␛]0;x␇", "Write a month or a day")
        await harmless(person)
    assert any("␛]52;c;eA==␇[b]" in debrief.tags for debrief in journal_file.all)


async def test_hostile_text_is_shown_along_links_and_on_the_page_they_lead_to(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(*two())
    async with sit(size=(120, 40)) as person:
        await listed(person)
        await person.press("enter")
        page = await person.at(ReadingScreen)
        await person.until(lambda: "Also asked: " in page.view.text)
        await person.press("tab")
        assert f"Also asked: Northwind {SHOWN}" in await harmless(person)
        first = page.state.debrief_id
        await person.press("enter")
        await person.until(lambda: page.state.debrief_id != first)
        assert SHOWN in (await harmless(person)).splitlines()[0]
        await person.press("t")
        await person.at(SavedLineScreen)
        await harmless(person)
        await person.press("escape", "e")
        await person.at(GoToScreen)
        await harmless(person)


async def test_hostile_text_is_shown_in_the_trash_and_where_it_is_left(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*two())
    odd = journal_file.path.parent / "backups" / "[@click=app.quit]a.sqlite3"
    odd.parent.mkdir()
    odd.write_bytes(b"what cannot be read may hold it")
    async with sit(size=(180, 40)) as person:
        screen = await listed(person)
        await person.press("D")
        await person.until(lambda: len(screen.browser.rows.window.rows) == 1)
        await person.press("T")
        await person.at(TrashScreen)
        await person.until_text("in 30 days")
        assert SHOWN in await harmless(person)
        await person.press("E")
        await person.at(ConfirmScreen)
        asked = await harmless(person)
        assert f"Erase Northwind {SHOWN}" in asked
        assert "[@click=app.quit]a.sqlite3" in asked
        await person.press("escape", "R")
        await person.until(lambda: "is back." in person.notifications)
        assert SHOWN in await harmless(person)
