"""The sheet for the next interview as Markdown, HTML and plain text."""

import re

import pytest

from debrief.domain.practice.next_interview.sheet_blocks import Block, BlockKind, parse_sheet
from debrief.exports.sheet.formats import FORMATS, write_sheet

PAGE = parse_sheet("Bring the folder.\n\nYour plan\n- When *they* ask <b>, I will pause\n  Start: # one\n- two")


def test_markdown_shows_what_was_typed_and_renders_none_of_it() -> None:
    assert write_sheet("md", "Your next interview", PAGE) == (
        "# Your next interview\n\nBring the folder.\n\n## Your plan\n\n- When \\*they\\* ask \\<b>, I will pause  \n"
        "  Start: # one\n- two\n"
    )


def test_html_has_a_list_under_each_heading_and_no_markup_of_the_users() -> None:
    html = write_sheet("html", "Your next interview", PAGE)
    assert "<h2>Your plan</h2>\n<ul>\n<li>When *they* ask &lt;b&gt;, I will pause" in html
    assert '<span class="detail">Start: # one</span>' in html
    assert html.count("<ul>") == html.count("</ul>") == 1
    assert re.findall(r"<(?:script|img|link|iframe)\b", html) == []
    assert "default-src 'none'" in html


def test_plain_text_is_wrapped_with_hanging_lines() -> None:
    blocks = [Block(BlockKind.ITEM, "word " * 30)]
    lines = write_sheet("text", "Title", blocks, width=40).splitlines()
    assert lines[1].startswith("- word")
    assert all(line.startswith("  word") for line in lines[2:])
    assert max(map(len, lines)) <= 40


@pytest.mark.parametrize("name", FORMATS)
def test_controls_of_a_terminal_are_made_visible(name: str) -> None:
    sheet = write_sheet(name, "T", parse_sheet("- \x1b]0;x\x07 and \u202e back\n  [/foo]"))
    assert "\x1b" not in sheet
    assert "\u202e" not in sheet
    assert "/foo]" in sheet
