"""The practice list as Markdown: what it looks like, and that nothing in it acts."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from debrief.domain.debrief import Debrief
from debrief.domain.glance import Asking, PracticeQuestion
from debrief.domain.page import Page, PageItem, PageSection
from debrief.domain.text import safe
from debrief.domain.when import When
from debrief.exports.debrief_md import page_md
from debrief.exports.formats import FORMATS
from debrief.exports.questions_md import write

ASKED = Asking(
    debrief="d",
    company="Acme",
    role="Baker",
    stage="Trial day",
    held=When(at=1_795_166_400_000),
    wording="Why *us*?",
    certainty="exact",
    said="First line\nsecond line",
    left_out="",
    sureness=40,
    discomfort=4,
)
QUESTION = PracticeQuestion(id="q", wording="Why us?", answer="", practise=True, askings=(ASKED,))
MARKS = st.text(st.sampled_from(list("#->+*_=~`[](){}!<&;:/|\\.@ \n\x1b\u202e012abwh")), max_size=40)

WHOLE = """\
# Practice questions

2 questions.

## Chosen for practice

### 1. Why us?

Uncomfortable: 4 of 5

Asked at Acme, Trial day, Fri 20 Nov 2026

In these words:

> Why \\*us\\*?

You said (40 % sure):

> First line<two spaces>
> second line

**Better answer**

____________________

## The others

### 2. C#?

Asked at a place not written down

**Better answer**

> Yes\\*.\\*
""".replace("<two spaces>", "  ")


def test_the_whole_list_reads_well_raw():
    blank = dict.fromkeys(("company", "role", "stage", "wording", "certainty", "said", "left_out"), "")
    nowhere = Asking(debrief="e", **blank, sureness=None, discomfort=None)
    other = PracticeQuestion(id="r", wording="C#?", answer="Yes*.*", practise=False, askings=(nowhere,))
    assert "".join(write([QUESTION, other], 2)) == WHOLE


def test_where_none_is_chosen_there_is_one_list():
    text = "".join(write([replace(QUESTION, practise=False)], 1))
    assert text.startswith("# Practice questions\n\n1 question.\n\n### 1. Why us?\n")
    assert "\n## " not in text


def test_no_question_is_a_sentence():
    assert "".join(write([], 0)) == "# Practice questions\n\nNo question is written down yet.\n"


def test_it_is_written_as_it_is_read():
    read: list[int] = []

    def questions() -> Iterator[PracticeQuestion]:
        for number in range(1000):
            read.append(number)
            yield QUESTION

    for format_ in FORMATS.values():
        read.clear()
        chunks = format_.write(questions(), 1000)
        while len(read) < 10:
            next(chunks)
        assert len(read) == 10


@given(MARKS, MARKS, MARKS)
def test_nothing_in_the_list_acts(wording: str, said: str, answer: str):
    asked = replace(ASKED, company=wording, role=said, wording=said, said=answer, left_out=wording)
    text = "".join(write([replace(QUESTION, wording=wording, answer=answer, askings=(asked,))], 1))
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
