"""A posting becomes must-haves and nice-to-haves, line by line."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.record.parts import Need
from debrief.domain.session.posting.reader import read_posting, requirements_of
from tests.domain.session.posting.postings import Posting, postings

BAR = 0.85


def lines_of(posting: Posting) -> set[tuple[str, Need | None]]:
    return {(requirement.text.casefold(), requirement.need) for requirement in read_posting(posting.text)}


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
    assert requirements_of("Python\nfive years of SQL\nfluent German") == ()


def test_a_pasted_posting_gives_its_requirements() -> None:
    text = "Engineer\n\nTasks\n- Build\n- Test\n\nRequirements\n- Python\n- SQL (nice to have)\n\nBenefits\n- Fruit"
    found = [(each.text, each.need) for each in requirements_of(text)]
    assert found == [("Python", Need.MUST), ("SQL (nice to have)", Need.NICE)]


def test_a_sentence_between_requirements_that_sounds_wanted_is_one() -> None:
    text = "Cook\n\nWe are a family business.\n\nYou have four years in a kitchen.\nWe want weekend availability.\n"
    wanted = [*read_posting(f"{text}A hygiene certificate is required.\nWe like the sea.")]
    assert [each.text for each in wanted] == [
        "You have four years in a kitchen",
        "We want weekend availability",
        "A hygiene certificate is required",
    ]
    assert read_posting("Our cooks had a long training.\nThey have experience.\nOur guests are happy.") == ()


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for requirement in read_posting(text):
        assert requirement.text == requirement.text.strip()
        assert "\n" not in requirement.text


def test_a_posting_without_requirements_has_none() -> None:
    assert read_posting("We are a family business.\n\nBenefits\n- Fruit\n- Thirty days of holiday") == ()
    assert read_posting("") == ()
