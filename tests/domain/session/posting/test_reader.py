"""A posting becomes must-haves and nice-to-haves, line by line."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.record.parts import Need
from debrief.domain.session.posting.reader import posting_in, read_posting
from tests.domain.session.posting.postings import Posting, postings

BAR = 0.85


def lines_of(posting: Posting) -> set[tuple[str, Need | None]]:
    return {(requirement.text.casefold(), requirement.need) for requirement in read_posting(posting.text).requirements}


def found_in(text: str) -> list[tuple[str, Need | None]]:
    """Return the requirements in a text, each with how much it is wanted."""
    return [(each.text, each.need) for each in read_posting(text).requirements]


def f1(chosen: Iterable[Posting]) -> float:
    """Return the F1 of the lines found: right where text and need are those of the posting."""
    right = found = wanted = 0
    for posting in chosen:
        there, expected = lines_of(posting), {(line.casefold(), need) for line, need in posting.wanted}
        right, found, wanted = right + len(there & expected), found + len(there), wanted + len(expected)
    return 2 * right / (found + wanted)


@pytest.mark.parametrize("style", ["headed", "prose"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_lines_of_postings_kept_back_are_found(language: str, style: str) -> None:
    chosen = [one for one in postings(kept_back=True) if (one.language, one.style) == (language, style)]
    assert len(chosen) == 15
    assert f1(chosen) >= BAR


def test_the_lines_of_postings_for_tuning_are_found() -> None:
    assert f1(postings(kept_back=False)) >= 0.95


def test_a_short_list_is_no_posting_and_each_of_its_lines_stays() -> None:
    assert posting_in("Python\nfive years of SQL\nfluent German") is None


def test_a_pasted_posting_gives_its_requirements() -> None:
    text = "Engineer\n\nTasks\n- Build\n- Test\n\nRequirements\n- Python\n- SQL (nice to have)\n\nBenefits\n- Fruit"
    assert found_in(text) == [("Python", Need.MUST), ("SQL (nice to have)", Need.NICE)]


ENGINEER = """Senior Data Engineer (m/f/d)

What you bring:
  • Python and SQL, used daily in
    production for several years
  • Airflow, including your own
    operators and sensors
  • Kafka in production
Nice to have:
  - Terraform
  - German C1, written and
    spoken
"""
WHOLE = [
    ("Python and SQL, used daily in production for several years", Need.MUST),
    ("Airflow, including your own operators and sensors", Need.MUST),
    ("Kafka in production", Need.MUST),
    ("Terraform", Need.NICE),
    ("German C1, written and spoken", Need.NICE),
]


SEVERAL_LINES = {
    ENGINEER: WHOLE,
    ENGINEER.replace("  ", ""): WHOLE,
    ENGINEER.replace("    ", "\t").replace("  ", ""): WHOLE,
    "Nice to have:\n- French\nRequirements:\n- three years of support, daily with\n  customers\n- Zendesk": [
        ("French", Need.NICE),
        ("three years of support, daily with customers", Need.MUST),
        ("Zendesk", Need.MUST),
    ],
    "Requirements\n- Terraform or another infrastructure\n  as code tool\n- Fluent German (C1)": [
        ("Terraform or another infrastructure as code tool", Need.MUST),
        ("Fluent German (C1)", Need.MUST),
    ],
    "Requirements:\n- SQL and\nKafka\n- Go": [("SQL and Kafka", Need.MUST), ("Go", Need.MUST)],
    "Requirements:\n- SQL\n  Server\n- Go": [("SQL Server", Need.MUST), ("Go", Need.MUST)],
    "Requirements:\n- German\n  (C1)\n- Go": [("German (C1)", Need.MUST), ("Go", Need.MUST)],
    "Requirements:\n- one of\n  these languages:\n  - Go": [("one of these languages:", Need.MUST), ("Go", Need.MUST)],
    "Requirements:\n1. German,\n\n   written\n2. Go": [("German, written", Need.MUST), ("Go", Need.MUST)],
    "Requirements:\n- good communication\nskills\n- Go": [("good communication skills", Need.MUST), ("Go", Need.MUST)],
    "requirements:\n- Go\nnice to have:\n- SQL\nbonus\n- R": [("Go", Need.MUST), ("SQL", Need.NICE), ("R", Need.NICE)],
    "Requirements\n- Go\nNice to have\n- SQL": [("Go", Need.MUST), ("SQL", Need.NICE)],
    "Requirements\n- Go\n**Nice to have**\n- SQL": [("Go", Need.MUST), ("SQL", Need.NICE)],
}


def test_a_requirement_of_several_lines_is_one_and_the_list_goes_on() -> None:
    assert {text: found_in(text) for text in SEVERAL_LINES} == SEVERAL_LINES


LEFT_OUT = {
    ENGINEER: [],
    "Requirements\n- Go\n\nBenefits:\n- Fruit\n- Tea": ["2 lines below “Benefits:”"],
    "Requirements\n- Go\n\nOur week\n- Plan\n- Build": ["2 lines below “Our week”"],
    "- Fruit\n- Tea\n\nRequirements\n- Go": ["2 lines of a list without a heading"],
    "We are in Leeds.\n\nRequirements\n- Go": [],
}


def test_lists_that_are_left_out_are_named() -> None:
    assert {text: [str(each) for each in read_posting(text).left_out] for text in LEFT_OUT} == LEFT_OUT


FEW_LINES = {
    "What you bring:\n- Python, daily in\n  production\n- Kafka": ["Python, daily in production", "Kafka"],
    "Requirements:\n- Python": ["Python"],
    "Benefits\n- Fruit\nSkills\n- Go": ["Go"],
    "- Python\n- Kafka": None,
    "Requirements:\nPython\nKafka": None,
    "Benefits:\n- Python": None,
}


def test_a_few_lines_are_a_posting_where_a_list_of_requirements_has_a_heading() -> None:
    found = {text: posting_in(text) for text in FEW_LINES}
    assert {text: one and [each.text for each in one.requirements] for text, one in found.items()} == FEW_LINES


def test_a_sentence_between_requirements_that_sounds_wanted_is_one() -> None:
    text = "Cook\n\nWe are a family business.\n\nYou have four years in a kitchen.\nWe want weekend availability.\n"
    wanted = found_in(f"{text}A hygiene certificate is required.\nWe like the sea.")
    assert [words for words, _ in wanted] == [
        "You have four years in a kitchen",
        "We want weekend availability",
        "A hygiene certificate is required",
    ]
    assert found_in("Our cooks had a long training.\nThey have experience.\nOur guests are happy.") == []


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for requirement in read_posting(text).requirements:
        assert requirement.text == requirement.text.strip()
        assert "\n" not in requirement.text


def test_a_posting_without_requirements_has_none() -> None:
    assert found_in("We are a family business.\n\nBenefits\n- Fruit\n- Thirty days of holiday") == []
    assert found_in("") == []
