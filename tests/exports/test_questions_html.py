"""The practice list as a page: one file, nothing in it acts, and it reaches for nothing outside."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import safe
from debrief.exports.html.questions_html import write
from tests.exports.samples import HOSTILE, QUESTIONS, RICH, options

pytestmark = pytest.mark.row(9)

OURS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "p", "article", "div"),
}


class Page(HTMLParser):
    """The elements of a page, and the words in each."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.elements.append((tag, dict(attrs)))
        self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self.texts:
            self.texts[-1] += data

    def words(self, kind: str) -> list[str]:
        pairs = zip(self.elements, self.texts, strict=True)
        return [text for (_, attrs), text in pairs if kind in (attrs.get("class") or "").split()]


def test_a_question_has_its_words_and_its_answer():
    page = Page("".join(write([RICH], options())))
    assert page.words("answer") == ["I want to build again.\n\nThe last two years were upkeep.\n"]
    assert page.words("words")[1] == "First line\nsecond line\n"
    assert "“Why *us*?”" in page.words("quiet")[1]
    assert ("article", {"class": "question", "id": f"q-{RICH.id}"}) in page.elements


def test_how_uncomfortable_it_was_stays_on_one_line():
    page = Page("".join(write([RICH], options())))
    assert "Uncomfortable:\u00a04\u00a0of\u00a05" in page.words("quiet")[1]


def test_questions_only_leave_lines_to_write_on():
    page = Page("".join(write([RICH], options(answers=False))))
    assert len(page.words("line")) == 3
    assert page.words("answer") == []


@given(st.lists(QUESTIONS, max_size=2), HOSTILE, st.booleans())
def test_nothing_typed_becomes_an_element(questions: list[PracticeQuestion], title: str, answers: bool):
    text = "".join(write(questions, options(len(questions), title=title, answers=answers)))
    page = Page(text)
    assert {name for name, _ in page.elements} <= OURS
    assert {name for _, attributes in page.elements for name in attributes} <= {
        *("lang", "charset", "name", "content", "http-equiv", "class", "id"),
    }
    assert sum(name == "article" for name, _ in page.elements) == len(questions)
    if answers:
        given = [question.answer for question in questions if question.answer.strip()]
        assert [text.strip("\n") for text in page.words("answer")] == [safe(text).strip("\n") for text in given]


def test_it_fetches_nothing_and_runs_nothing():
    text = "".join(write([RICH], options()))
    assert "default-src 'none'" in text
    assert not any(word in text for word in ("<script", "<link", "<img", "url(", "@import", "http:", "https:"))


def test_a_page_breaks_between_questions():
    assert ".question { break-inside: avoid;" in "".join(write([RICH], options()))
