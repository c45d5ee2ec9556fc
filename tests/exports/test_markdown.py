"""A person's words in Markdown: nothing of them acts, and all of them is still there."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from debrief.domain.page import Link, Page, PageItem, PageSection
from debrief.domain.text import one_line, safe
from debrief.exports.markdown.escape import inline, lines, quoted
from debrief.exports.markdown.page_md import page_md
from tests.exports.test_plain_text import PAGE

pytestmark = pytest.mark.row(9)

NASTY = st.text(st.sampled_from(list("#->+*_=~`[](){}!<>&;:/|\\.@\"' \n\t0123abwhtps")), max_size=60)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
PIECES = [
    "# a",
    "- a",
    "1. a",
    "1)",
    "***",
    "---",
    "===",
    "```",
    "~~~",
    "<b>x</b>",
    "[a](b)",
    "![a](b)",
    "`a`",
    "*a*",
    "_a_",
    "~~a~~",
    "http://x.de",
    "www.x.de",
    "a@b.de",
    "\\",
    "&amp;",
    "> q",
    "    code",
    "a|b",
    "-|-",
    "[a]: b",
    "[^1]",
    "<!-- x",
    "a  ",
    " ",
    "$a$",
    "<a@b.c>",
    "+",
    "|-|-",
]
SNIPPETS = st.lists(
    st.sampled_from([*PIECES, "\t- x", "\x1b]0;x\x07", "\u202e", "\n", "\n\n", "\\\n"]), max_size=8
).map("".join)
TYPED = NASTY | WORDS | SNIPPETS
HARMLESS = {"text", "softbreak", "hardbreak", "text_special"}


def rendered(source: str) -> list[Token]:
    reader = MarkdownIt("gfm-like")
    reader.linkify.set({"fuzzy_link": False, "fuzzy_email": True})
    return reader.parse(source)


def words(token: Token) -> str:
    assert {child.type for child in token.children or ()} <= HARMLESS
    return "".join("\n" if child.type.endswith("break") else child.content for child in token.children or ())


def bare(text: str) -> list[str]:
    """The lines of a text, without what no reader of it can see."""
    return [line.strip() for line in safe(text).split("\n") if line.strip()]


@given(TYPED)
@example("[" * 50 + "]")
@example("a\\")
@example("a\n---\nb\n-|-")
def test_a_quoted_text_is_paragraphs_of_exactly_its_lines(text: str):
    tokens = rendered("".join(quoted(text)))
    kinds = {token.type for token in tokens}
    assert kinds <= {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}
    read = [line for token in tokens if token.type == "inline" for line in bare(words(token))]
    assert read == bare(text)


@given(TYPED)
def test_a_heading_stays_one_heading_with_all_its_words(text: str):
    tokens = rendered(f"### 1. {inline(text)}\n")
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert words(tokens[1]).split() == f"1. {one_line(text)}".split()  # a no-break space stays one


@given(TYPED)
def test_a_text_at_the_beginning_of_a_page_is_paragraphs(text: str):
    tokens = rendered("\n".join(lines(text)))
    assert {token.type for token in tokens} <= {"paragraph_open", "paragraph_close", "inline"}
    assert [line for token in tokens if token.type == "inline" for line in bare(words(token))] == bare(text)


@given(TYPED)
def test_line_breaks_are_hard_ones(text: str):
    tokens = rendered("".join(quoted(text)))
    assert not any(child.type == "softbreak" for token in tokens for child in token.children or ())


@pytest.mark.parametrize(
    "text",
    [
        "What is your notice period?",
        'I said 58, she went "mm" (4/5).',
        "CSAT 78 → 91 in two quarters & a parrot",
        "2 * 3 is 6; snake_case_name, a < b, C++ and 50 % - or so",
        "why Brightline? -> said I like the product 😬",
        "なぜフリーランスをやめたいのですか。",
    ],
)
def test_ordinary_words_are_left_as_they_are(text: str):
    assert inline(text) == text
    assert lines(text) == [text]


def test_indents_and_blank_lines_stay():
    assert lines("first\n  second\n\nthird") == ["first  ", "\u00a0\u00a0second", "", "third"]


def test_a_long_field_takes_no_time():
    assert len(inline("[" * 256_000 + "]")) > 256_000
    assert len(inline("*_`" * 80_000)) > 240_000


def test_a_page_is_headings_and_lists():
    assert (
        page_md(PAGE)
        == """\
# Oriel Museum

- **Stage:** Panel

## Timeline

- **Thu 1 Jan 1970, 09:00:** The interview
- **Fri 2 Jan 1970, 10:00:** You started writing (the day after)

## Questions they asked

- Why us?
  - **You said:** Hm.
  - **Best answer:** The archive.
  - exact · 20 % sure
  - Also asked: Harrow, 30 Oct 2026
  - and in 7 other debriefs
- Why now?

## What they asked for

You match 50 % of this.

- Kafka
  - must have
- Flink
"""
    )


@given(TYPED)
def test_what_was_typed_acts_nowhere_on_a_page(text: str):
    item = PageItem(text, (("You said", text),), best=text, links=(Link(text, "id"),))
    page = Page(text, (("Company", text),), (PageSection(text, (item, item)), PageSection(text, (PageItem(text),))))
    for token in rendered(page_md(page)):
        assert {child.type for child in token.children or ()} <= HARMLESS | {"strong_open", "strong_close"}
