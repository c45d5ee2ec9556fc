"""What is typed at a number with a text behind it is its number, its words, or both, and nothing of it is dropped."""

import pytest

from debrief.domain.session.typed.number import is_wording, split_stated_number
from tests.domain.session.typed.number_entries import ENTRIES, READERS, NumberEntry


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.typed)
def test_a_line_at_a_number_is_its_number_or_words_or_both(entry: NumberEntry) -> None:
    read = READERS[entry.scale]
    number, split = read(entry.typed), split_stated_number(entry.typed, read)
    if number is not None:
        assert (number, "") == (entry.number, entry.words)
    elif split is not None:
        assert split == (entry.number, entry.words)
    else:
        assert (None, entry.typed) == (entry.number, entry.words)
        assert is_wording(entry.typed)


@pytest.mark.parametrize("typed", ["600", "12.", "", "?", "-"])
def test_a_slip_is_no_wording(typed: str) -> None:
    assert not is_wording(typed)
