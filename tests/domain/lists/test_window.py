"""A window on a list: whatever way it is moved, it holds rows that follow each other, and the one chosen."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.lists.row_window import MAX_ROWS, PREFETCH_MARGIN, RowWindow

WHOLE = tuple(range(2000))
moves = st.lists(st.integers(-400, 400), max_size=60)


def page_older(window: RowWindow[int], size: int = 60) -> RowWindow[int]:
    rows = WHOLE[window.rows[-1] + 1 :][:size]
    return window.with_older(rows, all_there_are=rows[-1:] == WHOLE[-1:] or not rows)


def page_newer(window: RowWindow[int], size: int = 60) -> RowWindow[int]:
    rows = WHOLE[: window.rows[0]][-size:]
    return window.with_newer(rows, all_there_are=rows[:1] == WHOLE[:1] or not rows)


@given(st.integers(0, 1999), moves)
def test_it_is_a_stretch_of_the_list_with_the_row_chosen_in_it(begin: int, steps: list[int]):
    rows = WHOLE[begin : begin + 60]
    window = RowWindow(rows, newest=begin == 0, oldest=rows[-1] == WHOLE[-1])
    for step in steps:
        before = window.current
        window = window.at(window.cursor + step)
        chosen = window.current
        while window.wants_older or window.wants_newer:
            window = page_older(window) if window.wants_older else page_newer(window)
            assert window.current == chosen
        assert before is not None
        assert window.rows == WHOLE[window.rows[0] : window.rows[-1] + 1]
        assert len(window.rows) <= MAX_ROWS + 2 * PREFETCH_MARGIN
        assert window.newest == (window.rows[0] == 0)
        assert window.oldest == (window.rows[-1] == 1999)


def test_an_empty_window_has_no_row_and_loads_none():
    window: RowWindow[int] = RowWindow()
    assert (window.current, window.at(5).cursor, window.wants_older, window.wants_newer) == (None, 0, False, False)
