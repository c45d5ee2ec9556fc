"""A debrief as a page: scrolled, followed along its links, and left for the next one."""

import asyncio
from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.storage.records.journal import Journal
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.go_to import GoToScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

WHY = Question(id="why", wording="Why us?", answer="The archive.")


def debrief(name: str, day: int, *asked: Asked, **more: object) -> Debrief:
    """A debrief held on that day of November, long enough to scroll."""
    held = When(at=1_793_530_800_000 + day * 86_400_000, zone="Europe/Berlin", timed=True)
    given = {"people": "Tobiah\n" * 40, "company": name, "held": held, "finished_at": 1, "step": "end"}
    return Debrief(id=name.lower(), started_at=held.at or 0, asked=asked, **given | more)


@pytest.fixture
def three(journal_file: JournalFile) -> None:
    """Three debriefs, of which the newest and the oldest were asked the same."""
    asked = Asked(id="a", question=WHY, wording="Why us?", discomfort=4)
    journal_file.put(debrief("Oldest", 1, asked), debrief("Middle", 2), debrief("Newest", 3, replace(asked, id="b")))


async def reading(person: Person) -> ReadingScreen:
    """Open the newest debrief from the start page."""
    await person.press("home", "enter")
    return await person.at(ReadingScreen)


def top(person: Person) -> str:
    return " ".join(person.lines[0].split())


@pytest.mark.usefixtures("three")
async def test_one_turns_to_older_and_newer_debriefs_as_far_as_there_are_any(sit: Sit) -> None:
    async with sit() as person:
        await reading(person)
        for key, seen in (
            ("[", "Newest this is the newest here 1 of 3"),
            ("]", "Middle 2 of 3"),
            ("right_square_bracket", "Oldest 3 of 3"),
            ("]", "Oldest this is the oldest here 3 of 3"),
            ("left_square_bracket", "Middle 2 of 3"),
        ):
            await person.press(key)
            await person.until(lambda seen=seen: top(person) == seen)
        await person.press("escape")
        await person.home()


@pytest.mark.usefixtures("three")
async def test_the_next_debrief_begins_at_its_top(sit: Sit) -> None:
    async with sit() as person:
        screen = await reading(person)
        await person.press("end", "]")
        await person.until_text("Middle")
        assert screen.view.scroll_offset.y == 0


@pytest.mark.usefixtures("three")
async def test_a_key_typed_after_turning_is_for_the_debrief_turned_to(sit: Sit) -> None:
    async with sit() as person:
        await reading(person)
        await person.press("]", "]", "e", "enter")
        await person.begin_seen()
        assert person.session.session.debrief.id == "oldest"


@pytest.mark.usefixtures("three")
async def test_scrolling_keys_move_by_line_screen_and_page(sit: Sit) -> None:
    async with sit() as person:
        view = (await reading(person)).view
        page = view.size.height
        keys = {
            "j": 1,
            "down": 2,
            "k": 1,
            "up": 0,
            "space": page,
            "pageup": 0,
            "ctrl+d": page,
            "ctrl+u": 0,
            "pagedown": page,
            "g": 0,
        }
        for key, row in keys.items():
            await person.press(key)
            await person.until(lambda row=row: view.scroll_offset.y == row)
        await person.press("G", "k")
        await person.until(lambda: view.scroll_offset.y == view.max_scroll_y - 1)
        await person.press("g", *"jjjjj", "space")
        assert view.scroll_offset.y == 5 + page


@pytest.mark.usefixtures("three")
async def test_a_question_leads_to_where_else_it_was_asked_and_back(sit: Sit) -> None:
    async with sit() as person:
        screen = await reading(person)
        assert "Also asked" not in person.text
        await person.press("enter", "backspace")
        assert top(person) == "Newest 1 of 3"
        await person.press("tab")
        await person.until_text("Also asked: Oldest, 2 Nov 2026 · discomfort 4 of 5")
        await person.press("enter")
        await person.until(lambda: top(person) == "Oldest 3 of 3")
        assert screen.view.link is None
        await person.press("[", "backspace")
        await person.until(lambda: top(person) == "Newest 1 of 3")
        await person.press("backspace")
        assert top(person) == "Newest 1 of 3"


async def test_tab_goes_from_link_to_link_from_what_is_in_view_and_stops_at_the_ends(
    sit: Sit, journal_file: JournalFile
) -> None:
    same = [Asked(question=replace(WHY, id=str(number)), wording=f"Why {number}?") for number in range(3)]
    long = "A line.\n" * 60
    journal_file.put(debrief("Here", 2, *(replace(asked, said=long) for asked in same)), debrief("There", 1, *same))
    async with sit() as person:
        view = (await reading(person)).view
        for key, link in (("tab", 0), ("tab", 1), ("tab", 2), ("tab", 2), ("shift+tab", 1)):
            await person.press(key)
            await person.until(lambda link=link: view.link == link)
            assert "Also asked: There" in person.text
        await person.press("]", "[", "shift+tab")
        assert view.link is None
        await person.press("end", "shift+tab")
        await person.until(lambda: view.link == 1)


@pytest.mark.usefixtures("three")
async def test_a_debrief_that_is_gone_is_told_of_and_the_page_stays(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await reading(person)
        with closing(Journal(journal_file.path)) as journal:
            journal.discard("oldest")
        await person.press("tab", "enter")
        await person.until(lambda: "no longer in the journal" in person.notifications)
        assert top(person) == "Newest 1 of 3"
        await person.press("]")
        await person.until(lambda: top(person) == "Middle 2 of 2")


async def test_after_an_edit_the_page_shows_the_debrief_that_was_edited(
    sit: Sit, journal_file: JournalFile, three: None
) -> None:
    async with sit() as person:
        await reading(person)
        await person.press("]", "e")
        await person.at(GoToScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.until(lambda: top(person) == "Middle 2 of 3")


@pytest.mark.usefixtures("three")
async def test_what_is_typed_before_the_steps_are_there_is_for_them(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with sit() as person:
        await reading(person)
        read, pages = asyncio.Event(), person.app.flows.pages
        load = pages.load

        async def slowly(debrief_id: str, *, to_edit: bool) -> Debrief | None:
            await read.wait()
            return await load(debrief_id, to_edit=to_edit)

        monkeypatch.setattr(pages, "load", slowly)
        person.send("e", "enter")
        await person.until(lambda: len(person.app.key_gate._waiting) == 1)
        read.set()
        await person.begin_seen()
        assert person.session.session.debrief.id == "newest"
