"""A page set in lines, and the widget that scrolls them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from debrief.domain.page import Link, Milestone, Page, PageItem, PageSection
from debrief.domain.text import safe
from debrief.exports.text.layout import cell_width
from debrief.tui.page.layout import layout_lines, links
from debrief.tui.page.page_view import LINES_AT_ONCE, PageView
from tests.tui.samples import ATTACKS

TYPED = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n\t佐é\u0301\x1b\u202e"), max_size=80)


def page_of(*items: PageItem, title: str = "Questions") -> Page:
    return Page("Oriel", (("Company", "Oriel"),), (PageSection(title, items),))


def linked(*ids: str, text: str = "Why us?") -> PageItem:
    return PageItem(text, links=tuple(Link(f"to {id_}", id_) for id_ in ids))


# Lines


@given(TYPED, st.integers(10, 130))
def test_a_page_keeps_every_word_and_the_width(text: str, width: int) -> None:
    item = PageItem(text, (("You said", text),), best=text, badges=(text,), links=(Link(text, "id"),), more=text)
    page = Page(text, (("Company", text),), (PageSection("T", (item,), text),), (Milestone("1 Jan", text, text),))
    lines = list(layout_lines(page, width))
    assert all(cell_width(line.text) <= width and safe(line.text) == line.text for line in lines)
    shown = "".join("".join(line.text.split()) for line in lines)
    assert "".join(safe(text).split()) in shown


def test_titles_stand_over_the_prose_and_beside_it_where_there_is_room() -> None:
    page = page_of(PageItem("Why us?"))
    assert [line.text for line in layout_lines(page, 100)][2:] == ["Questions", "Why us?"]
    assert [line.text.split() for line in layout_lines(page, 101)][2:] == [["Questions", "Why", "us?"]]


def test_a_title_longer_than_its_text_is_all_there_in_the_margin() -> None:
    page = page_of(PageItem("Flat."), title="How heavy is this right now, from 0 to 10? A word or two for it.")
    lines = [line.text for line in layout_lines(page, 120)][2:]
    assert len(lines) == 3
    assert lines[0].endswith("Flat.")
    assert "or two for it." in lines[2]


def test_what_is_marked_is_marked_wherever_it_is_broken_and_under_its_label() -> None:
    page = page_of(PageItem("x", (("You said", "a loan and " * 12),)))
    lines = layout_lines(
        page, 60, lambda line: [(at, at + 4) for at in range(len(line)) if line.startswith("loan", at)]
    )
    marked = [line.text[begin:end] for line in lines for begin, end, look in line.style_spans if look == "mark"]
    assert marked == ["loan"] * 12


def test_links_are_counted_down_the_page() -> None:
    page = page_of(linked("a", "b"), linked("c"))
    assert [link.debrief_id for link in links(page)] == ["a", "b", "c"]
    assert [line.link for line in layout_lines(page, 80) if line.link is not None] == [0, 1, 2]


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


async def test_a_huge_page_is_laid_out_in_parts_down_to_its_end(huge: Page) -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(huge)
        assert len(view.text.split("\n")) == LINES_AT_ONCE
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


async def test_lines_of_the_previous_page_are_not_added_to_the_next(huge: Page) -> None:
    async with Reader().run_test() as pilot:
        view = pilot.app.query_one(PageView)
        view.show(huge)
        view.show(page_of(PageItem("Why us?")))
        await pilot.pause()
        assert view.text.split("\n")[2:] == ["Questions", "Why us?"]
        view.show(None)
        assert view.text == ""


async def test_a_resized_page_stays_at_the_same_text(huge: Page) -> None:
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
        view.show(page_of(PageItem("Why us?", best=ATTACKS[2])))
        await pilot.pause()
        pilot.app.screen.text_select_all()
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == view.text
        assert safe(ATTACKS[2]) in view.text
