"""The practice list as Markdown: what it looks like, and that nothing in it acts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from debrief.domain.page import Page, PageItem, PageSection
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.record.debrief import Debrief
from debrief.domain.text import safe
from debrief.exports.markdown.page_md import page_md
from debrief.exports.markdown.questions_md import write
from tests.exports.samples import ASKED, NOWHERE, QUESTION, RICH, options

pytestmark = pytest.mark.row(9)

MARKS = st.text(st.sampled_from(list("#->+*_=~`[](){}!<&;:/|\\.@ \n\x1b\u202e012abwh")), max_size=40)

WHOLE = """\
# Practice questions

2 questions.

## Chosen for practice

### 1. Why us?

Asked at Acme, Trial day, Fri 20 Nov 2026: “Why \\*us\\*?” · Uncomfortable: 4 of 5

**Best answer**

____________________________________________________________

____________________________________________________________

____________________________________________________________

You said (40\u00a0% sure):

> First line<two spaces>
> second line

## The others

### 2. C#?

Asked at a place you did not write down

**Best answer**

> Yes\\*.\\*
""".replace("<two spaces>", "  ")


def test_the_whole_list_reads_well_raw():
    other = PracticeQuestion(id="r", wording="C#?", answer="Yes*.*", practise=False, askings=(NOWHERE,))
    assert "".join(write([QUESTION, other], options(2))) == WHOLE


def test_where_none_is_chosen_there_is_one_list():
    text = "".join(write([replace(QUESTION, practise=False)], options(1)))
    assert text.startswith("# Practice questions\n\n1 question.\n\n### 1. Why us?\n")
    assert "\n## " not in text


def test_no_question_is_a_sentence():
    assert "".join(write([], options(0))) == "# Practice questions\n\nYou have no questions yet.\n"


def test_category_and_earlier_answers_are_in_it():
    text = "".join(write([RICH], options()))
    assert " · Kind: motivation · Uncomfortable: 4 of 5\n" in text
    assert text.endswith("> second line\n\nEarlier answer (replaced 18 Nov 2026):\n\n> The pay.\n")


def test_questions_only_leave_room_for_the_answer_and_tell_none():
    text = "".join(write([RICH], options(answers=False)))
    assert text.count(f"\n{'_' * 60}\n") == 3
    assert not any(word in text for word in ("build again", "The pay", "First line", "Best answer"))
    assert "“Why \\*us\\*?”" in text


@given(MARKS, MARKS, MARKS)
def test_nothing_in_the_list_acts(wording: str, said: str, answer: str):
    asked = replace(ASKED, company=wording, role=said, wording=said, said=answer, left_out=wording)
    text = "".join(write([replace(QUESTION, wording=wording, answer=answer, askings=(asked,))], options(1)))
    assert safe(text) == text
    assert acting(text) <= {"heading", "paragraph", "blockquote", "hr", "strong"}
    assert text.count("\n### ") == 1


@given(MARKS, MARKS, MARKS)
def test_nothing_on_a_page_acts(title: str, value: str, words: str):
    item = PageItem(words, (("You said", value), ("Left out", title)))
    page = Page(
        title, (("Company", value),), (PageSection("Questions", (item, item)), PageSection(title, (PageItem(words),)))
    )
    text = page_md(page)
    assert safe(text) == text
    assert acting(text) <= {"heading", "paragraph", "bullet_list", "list_item", "strong"}


def test_an_empty_debrief_is_a_page_too():
    assert Debrief(started_at=0).title in page_md(Page(Debrief(started_at=0).title, (), ()))


def acting(text: str) -> set[str]:
    """The kinds of everything a reader of Markdown makes of `text`, plain words aside."""
    reader = MarkdownIt("gfm-like")
    reader.linkify.set({"fuzzy_link": False})
    tokens = [token for outer in reader.parse(text) for token in (outer, *(outer.children or ()))]
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    return kinds - {"inline", "text", "softbreak", "hardbreak"}
