"""What is typed at a number with a text behind it is its number, its words, or both; only a slip is neither."""

from debrief.domain.session.input.number import is_wording, split_stated_number
from tests.domain.session.input.number_entries import ENTRIES, READERS, NumberEntry


def read_line(scale: str, typed: str) -> NumberEntry:
    """Return what is typed with the number and the words that it is read as."""
    read = READERS[scale]
    number = read(typed)
    if number is not None:
        return NumberEntry(scale, typed, number, "")
    words = typed if is_wording(typed) else ""
    return NumberEntry(scale, typed, *(split_stated_number(typed, read) or (None, words)))


def test_a_line_at_a_number_is_its_number_or_words_or_both() -> None:
    assert [read_line(entry.scale, entry.typed) for entry in ENTRIES] == ENTRIES


def test_a_slip_is_no_wording() -> None:
    assert [
        typed for typed in ("600", "12.", "", "?", "-", "120%", "120 %", "120,0 percent.") if is_wording(typed)
    ] == []
