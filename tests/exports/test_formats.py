"""What holds for every format: it comes piece by piece, does nothing to a terminal, and can leave the answers out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.lists.questions import QuestionOrder
from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import safe
from debrief.exports.data.questions_csv import ROWS
from debrief.exports.practice_list import FORMATS, Format, practice_list
from tests.exports.samples import QUESTIONS, RICH, options, taken

pytestmark = pytest.mark.row(9)

TEXTS = [name for name, format_ in FORMATS.items() if not format_.binary]
SECRETS = ("build again", "upkeep", "The pay", "First line", "second line")


def whole(name: str, *questions: PracticeQuestion, answers: bool = True) -> str:
    """All of an export as text; of a package, what is in it."""
    pieces = list(practice_list(name, [taken(name, q) for q in questions], options(len(questions), answers=answers)))
    if not FORMATS[name].binary:
        return "".join(pieces)
    return ZipFile(BytesIO(b"".join(pieces))).read("collection.anki2").decode("utf-8", "replace")


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_written_as_it_is_read(name: str):
    read: list[int] = []

    def questions() -> Iterator[object]:
        for number in range(1000):
            read.append(number)
            yield taken(name, RICH)

    pieces = practice_list(name, questions(), options(1000))
    while len(read) < 10:
        next(pieces)
    assert len(read) <= ROWS


@pytest.mark.parametrize("name", TEXTS)
@given(st.lists(QUESTIONS, min_size=1, max_size=2), st.booleans())
def test_nothing_reaches_a_terminal_as_more_than_text(name: str, questions: list[PracticeQuestion], answers: bool):
    text = whole(name, *questions, answers=answers)
    assert safe(text.replace("\r\n", "\n")) == text.replace("\r\n", "\n")
    text.encode()


@pytest.mark.parametrize("name", FORMATS)
def test_questions_only_tell_no_answer(name: str):
    text = whole(name, RICH)
    asked = whole(name, RICH, answers=False)
    assert RICH.wording in text
    assert RICH.wording in asked
    assert "build again" in text
    assert not any(secret in asked for secret in SECRETS)


@pytest.mark.parametrize("name", ["md", "html", "text"])
@pytest.mark.parametrize("order", QuestionOrder)
def test_headings_part_those_chosen_from_the_others_only_where_they_come_first(name: str, order: QuestionOrder):
    chosen, other = replace(RICH, practise=True), replace(RICH, practise=False)
    questions = (chosen, other) if order is QuestionOrder.WORTH else (other, chosen, other, chosen)
    text = "".join(map(str, practice_list(name, questions, replace(options(len(questions)), order=order))))
    headings = (1, 1) if order is QuestionOrder.WORTH else (0, 0)
    assert (text.count("Chosen for practice"), text.count("The others")) == headings


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_list_is_a_whole_file_too(name: str):
    assert whole(name)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_list_gives_the_same_file(name: str):
    assert whole(name, RICH) == whole(name, RICH)


@pytest.mark.parametrize("format_", FORMATS.values(), ids=FORMATS)
def test_a_file_name_ends_safely(format_: Format):
    assert re.fullmatch(r"(-[a-z]+)?\.[a-z]+", format_.ending)


def test_the_file_of_one_format_is_never_called_like_that_of_another():
    assert len({format_.ending for format_ in FORMATS.values()}) == len(FORMATS)
