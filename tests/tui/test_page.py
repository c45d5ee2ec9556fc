"""A debrief as a page: set in lines, scrolled, linked, and left for the next one."""

import asyncio
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from debrief.domain.debrief import Debrief
from debrief.domain.page import Link, Milestone, Page, PageItem, PageSection
from debrief.domain.question import Asked, Question
from debrief.domain.text import safe
from debrief.domain.when import When
from debrief.exports.text import cells
from debrief.storage.journal import Journal
from debrief.tui.screens.go_to import GoToScreen
from debrief.tui.screens.reading import ReadingScreen
from debrief.tui.widgets.page_view import AT_ONCE, PageView
from debrief.tui.widgets.typeset import links, typeset
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import ATTACKS

TYPED = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n\t佐é\u0301\x1b\u202e"), max_size=80)
WHY = Question(id="why", wording="Why us?", answer="The archive.")


def page_of(*items: PageItem, title: str = "Questions") -> Page:
    return Page("Oriel", (("Company", "Oriel"),), (PageSection(title, items),))


def linked(*ids: str, text: str = "Why us?") -> PageItem:
    return PageItem(text, links=tuple(Link(f"to {id_}", id_) for id_ in ids))


# Lines


@given(TYPED, st.integers(10, 130))
def test_a_page_keeps_every_word_and_the_width(text: str, width: int) -> None:
    item = PageItem(text, (("You said", text),), better=text, remarks=(text,), links=(Link(text, "id"),), more=text)
    page = Page(text, (("Company", text),), (PageSection("T", (item,), text),), (Milestone("1 Jan", text, text),))
    lines = list(typeset(page, width))
    assert all(cells(line.text) <= width and safe(line.text) == line.text for line in lines)
    shown = "".join("".join(line.text.split()) for line in lines)
    assert "".join(safe(text).split()) in shown


def test_titles_stand_over_the_prose_and_beside_it_where_there_is_room() -> None:
    page = page_of(PageItem("Why us?"))
    assert [line.text for line in typeset(page, 100)][2:] == ["Questions", "Why us?"]
    assert [line.text.split() for line in typeset(page, 101)][2:] == [["Questions", "Why", "us?"]]


def test_a_title_longer_than_its_text_is_all_there_in_the_margin() -> None:
    page = page_of(PageItem("Flat."), title="How heavy is this right now, from 0 to 10? A word or two for it.")
    lines = [line.text for line in typeset(page, 120)][2:]
    assert len(lines) == 3
    assert lines[0].endswith("Flat.")
    assert "or two for it." in lines[2]


def test_what_is_marked_is_marked_wherever_it_is_broken_and_under_its_label() -> None:
    page = page_of(PageItem("x", (("You said", "a loan and " * 12),)))
    lines = typeset(page, 60, lambda line: [(at, at + 4) for at in range(len(line)) if line.startswith("loan", at)])
    marked = [line.text[begin:end] for line in lines for begin, end, look in line.looks if look == "mark"]
    assert marked == ["loan"] * 12


def test_links_are_counted_down_the_page() -> None:
    page = page_of(linked("a", "b"), linked("c"))
    assert links(page) == ["a", "b", "c"]
    assert [line.link for line in typeset(page, 80) if line.link is not None] == [0, 1, 2]


# The widget


class Reader(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.followed: list[str] = []

    def compose(self) -> ComposeResult:
        yield PageView()

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        self.followed.append(event.debrief_id)


@pytest.fixture
def huge() -> Page:
    """A text of 256 KB and 300 questions, the last of them linked."""
    said = (("You said", "A sentence of some length that takes two lines once it is set. " * 2),)
    questions = tuple(PageItem(f"Question {number}?", said) for number in range(300))
    return Page(
        "Huge",
        (),
        (PageSection("All of it", (PageItem("word " * 52_000),)), PageSection("Q", (*questions, linked("z")))),
    )


async def test_of_a_huge_page_so_much_is_set_at_a_time_and_all_in_the_end(huge: Page) -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(huge)
        assert len(view.text.split("\n")) == AT_ONCE
        while not view.text.endswith("to z"):
            await pilot.pause()
        assert len(view.children) == 0


async def test_the_end_of_a_huge_page_and_its_last_link_are_reached_at_once(huge: Page) -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(huge)
        view.choose_link(1)
        await pilot.pause()
        assert view.text.endswith("to z")
        assert view.scroll_offset.y > view.max_scroll_y - 24
        view.show(huge)
        view.scroll_at_once("end")
        await pilot.pause()
        assert view.scroll_offset.y == view.max_scroll_y > 4000


async def test_what_is_still_to_be_set_of_one_page_does_not_come_under_the_next(huge: Page) -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(huge)
        view.show(page_of(PageItem("Why us?")))
        await pilot.pause()
        assert view.text.split("\n")[2:] == ["Questions", "Why us?"]
        view.show(None)
        assert view.text == ""


async def test_a_page_set_anew_stays_where_one_was_reading(huge: Page) -> None:
    async with Reader().run_test(size=(90, 24)) as pilot:
        view = pilot.app.query_one(PageView)
        view.show(huge)
        view.scroll_at_once("end")
        await pilot.pause()
        row = next(row for row, line in enumerate(view.text.split("\n")) if line == "Question 7?")
        view.scroll_to(y=row, animate=False)
        for width in (50, 130, 90):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            top = view.text.split("\n")[view.scroll_offset.y :][:4]
            assert any("Question 7?" in line for line in top), top


async def test_a_link_that_is_clicked_is_followed(huge: Page) -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(page_of(linked("a", "b")))
        await pilot.pause()
        row = view.text.split("\n").index("   Also asked: to b")
        await pilot.click(view, offset=(20, row))
        await pilot.click(view, offset=(20, row - 2))
        await pilot.click(view, offset=(20, row + 2))
        assert pilot.app.followed == ["b"]


async def test_text_is_copied_as_it_is_shown() -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(page_of(PageItem("Why us?", better=ATTACKS[2])))
        await pilot.pause()
        pilot.app.screen.text_select_all()
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == view.text
        assert safe(ATTACKS[2]) in view.text


# The screen


def debrief(name: str, day: int, *asked: Asked, **more: object) -> Debrief:
    """A debrief held on that day of November, long enough to scroll."""
    held = When(at=1_793_530_800_000 + day * 86_400_000, zone="Europe/Berlin", timed=True)
    given = {"people": "Tobiah\n" * 40, "company": name, "held": held, "finished_at": 1, "step": "end"}
    return Debrief(id=name.lower(), started_at=held.at or 0, asked=asked, **given | more)


@pytest.fixture
def three(kept: Kept) -> None:
    """Three debriefs, of which the newest and the oldest were asked the same."""
    asked = Asked(id="a", question=WHY, wording="Why us?", discomfort=4)
    kept.put(debrief("Oldest", 1, asked), debrief("Middle", 2), debrief("Newest", 3, replace(asked, id="b")))


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
            ("p", "Newest nothing newer here 1 of 3"),
            ("n", "Middle 2 of 3"),
            ("right_square_bracket", "Oldest 3 of 3"),
            ("n", "Oldest nothing older here 3 of 3"),
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
        await person.press("end", "n")
        await person.until_text("Middle")
        assert screen.view.scroll_offset.y == 0


@pytest.mark.usefixtures("three")
async def test_a_key_typed_after_turning_is_for_the_debrief_turned_to(sit: Sit) -> None:
    async with sit() as person:
        await reading(person)
        await person.press("n", "n", "e", "enter")
        await person.begin_seen()
        assert person.session.session.debrief.id == "oldest"


@pytest.mark.usefixtures("three")
async def test_scrolling_keys_move_by_line_screen_and_page(sit: Sit) -> None:
    async with sit() as person:
        view = (await reading(person)).view
        page = view.size.height
        keys = {"j": 1, "down": 2, "k": 1, "up": 0, "space": page, "pageup": 0, "pagedown": page, "home": 0}
        for key, row in keys.items():
            await person.press(key)
            await person.until(lambda row=row: view.scroll_offset.y == row)
        await person.press("end", "k")
        await person.until(lambda: view.scroll_offset.y == view.max_scroll_y - 1)


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
        await person.press("p", "backspace")
        await person.until(lambda: top(person) == "Newest 1 of 3")
        await person.press("backspace")
        assert top(person) == "Newest 1 of 3"


async def test_tab_goes_from_link_to_link_from_what_is_in_view_and_stops_at_the_ends(sit: Sit, kept: Kept) -> None:
    same = [Asked(question=replace(WHY, id=str(number)), wording=f"Why {number}?") for number in range(3)]
    long = "A line.\n" * 60
    kept.put(debrief("Here", 2, *(replace(asked, said=long) for asked in same)), debrief("There", 1, *same))
    async with sit() as person:
        view = (await reading(person)).view
        for key, link in (("tab", 0), ("tab", 1), ("tab", 2), ("tab", 2), ("shift+tab", 1)):
            await person.press(key)
            await person.until(lambda link=link: view.link == link)
            assert "Also asked: There" in person.text
        await person.press("n", "p", "shift+tab")
        assert view.link is None
        await person.press("end", "shift+tab")
        await person.until(lambda: view.link == 1)


@pytest.mark.usefixtures("three")
async def test_a_debrief_that_is_gone_is_told_of_and_the_page_stays(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await reading(person)
        with closing(Journal(kept.path)) as journal:
            journal.discard("oldest")
        await person.press("tab", "enter")
        await person.until(lambda: "not in the journal any more" in person.told)
        assert top(person) == "Newest 1 of 3"
        await person.press("n")
        await person.until(lambda: top(person) == "Middle 2 of 2")


async def test_after_an_edit_the_page_shows_the_debrief_that_was_edited(sit: Sit, kept: Kept, three: None) -> None:
    async with sit() as person:
        await reading(person)
        await person.press("n", "e")
        await person.at(GoToScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.until(lambda: top(person) == "Middle 2 of 3")


@pytest.mark.usefixtures("three")
async def test_what_is_typed_before_the_steps_are_there_is_for_them(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    async with sit() as person:
        await reading(person)
        read, loaded = asyncio.Event(), person.app.loaded

        async def slowly(debrief_id: str) -> Debrief | None:
            await read.wait()
            return await loaded(debrief_id)

        monkeypatch.setattr(person.app, "loaded", slowly)
        person.send("e", "enter")
        await person.until(lambda: len(person.app._held) == 1)
        read.set()
        await person.begin_seen()
        assert person.session.session.debrief.id == "newest"
