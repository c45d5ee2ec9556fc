"""What was edited in a text, and where its characters are now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.text.edited import Edited, edited, moved

texts = st.text("ab. \n", max_size=12)

PIECES = [
    ("One.", "One. Two.", Edited(4, 4, " Two.")),
    ("One.", "Zero. One.", Edited(0, 0, "Zero. ")),
    ("One mistake", "One misteak", Edited(8, 11, "eak")),
    ("One. Two.", "Two.", Edited(0, 5, "")),
    ("One.", "One.", Edited(4, 4, "")),
]


@pytest.mark.parametrize(("before", "after", "piece"), PIECES)
def test_it_is_the_shortest_piece_that_was_replaced(before: str, after: str, piece: Edited) -> None:
    assert edited(before, after) == piece


@given(texts, texts)
def test_the_piece_makes_one_text_of_the_other(before: str, after: str) -> None:
    piece = edited(before, after)
    assert before[: piece.start] + piece.new + before[piece.end :] == after
    assert piece.adds == (piece.start == piece.end)


MOVES = [
    (4, "One.", "Zero.\n\nOne.", 11),
    (9, "One. Two.", "Zero.\n\nOne. Two.", 16),
    (4, "One.", "One. Two.", 4),
    (10, "One. Two. Three.", "One. Three.", 5),
    (16, "One. Two. Three.", "One. Three.", 11),
    (4, "abcdef", "abxf", 2),
]


@pytest.mark.parametrize(("offset", "before", "after", "now"), MOVES)
def test_a_place_stays_between_the_same_letters(offset: int, before: str, after: str, now: int) -> None:
    assert moved(offset, before, after) == now
