"""A long list read in parts, over numbers that come and go while it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pytest

from debrief.domain.lists.row_window import MAX_ROWS, RowWindow
from debrief.tui.lists.paged_rows import PAGE, SCREENFUL, PagedRows


@dataclass(frozen=True)
class Number:
    value: int

    @property
    def id(self) -> str:
        return str(self.value)


class InstantReader:
    """Looks at once."""

    async def query(self, look: Any, kind: str = "", *, instead_of: Iterable[str] = (), ahead: bool = False) -> Any:
        return look(None)


class Numbers(PagedRows[Number]):
    """The numbers there are, the smallest first."""

    def __init__(self, there: Iterable[int]) -> None:
        super().__init__(InstantReader())  # type: ignore[arg-type]
        self.there = sorted(there)

    def after(self, db: Any, edge: Number | None, limit: int, *, including: bool = False) -> list[Number]:
        least = -1 if edge is None else edge.value - including
        return [Number(value) for value in self.there if value > least][:limit]

    def before(self, db: Any, edge: Number | None, limit: int) -> list[Number]:
        return [Number(value) for value in self.there if edge is None or value < edge.value][-limit:]

    def find(self, db: Any, row_id: str) -> Number | None:
        return Number(int(row_id)) if int(row_id) in self.there else None

    def position_of(self, db: Any, row: Number) -> tuple[int, int]:
        return self.there.index(row.value) + 1, len(self.there)


def values(window: RowWindow[Number]) -> list[int]:
    return [row.value for row in window.rows]


async def middle(rows: Numbers) -> RowWindow[Number]:
    """Return a window that has let go of the beginning, and does not have the end."""
    window = await rows.first()
    while len(window.rows) < MAX_ROWS or window.newest:
        window = window.at(len(window.rows) - 1)
        window = window.with_older(await rows.fetch_more(window.rows[-1], older=True), all_there_are=False)
    return window


async def test_the_ends_are_known_where_they_are_seen():
    few = await Numbers(range(SCREENFUL)).first()
    assert (len(few.rows), few.newest, few.oldest) == (SCREENFUL, True, True)
    many = await Numbers(range(SCREENFUL + 1)).first()
    assert (len(many.rows), many.newest, many.oldest) == (SCREENFUL, True, False)
    last = await Numbers(range(SCREENFUL + 1)).last()
    assert (values(last)[-1], last.newest, last.oldest, last.current) == (SCREENFUL, False, True, Number(SCREENFUL))


async def test_parts_on_both_sides_of_a_row_meet_there():
    rows = Numbers(range(1000))
    assert [row.value for row in await rows.fetch_more(Number(500), older=True)] == list(range(501, 501 + PAGE))
    assert [row.value for row in await rows.fetch_more(Number(500), older=False)] == list(range(500 - PAGE, 500))


async def test_shown_again_it_is_the_same_window_with_its_first_row():
    rows = Numbers(range(2000))
    window = await middle(rows)
    assert await rows.refresh(window) == window


@pytest.mark.parametrize("gone", ["first", "here"])
async def test_shown_again_without_a_row_it_begins_and_stands_where_it_did(gone: str):
    rows = Numbers(range(2000))
    window = (await middle(rows)).at(7)
    assert window.current is not None
    rows.there.remove(window.rows[0].value if gone == "first" else window.current.value)
    fresh = await rows.refresh(window)
    assert values(fresh)[0] == window.rows[1 if gone == "first" else 0].value
    assert fresh.current == (window.current if gone == "first" else window.rows[8])


async def test_shown_again_after_all_from_there_on_is_gone_it_begins_anew():
    rows = Numbers(range(2000))
    window = await middle(rows)
    rows.there = rows.there[:3]
    fresh = await rows.refresh(window)
    assert (values(fresh), fresh.newest, fresh.oldest) == ([0, 1, 2], True, True)


async def test_a_row_far_off_is_gone_to_and_one_that_is_gone_is_not():
    rows = Numbers(range(2000))
    window = await rows.first()
    there = await rows.refresh(window, "1500")
    assert (there.current, there.newest) == (Number(1500), False)
    assert (await rows.refresh(window, "9999")).current == window.current


async def test_an_empty_list_has_no_rows():
    rows = Numbers(())
    for window in (
        await rows.first(),
        await rows.last(),
        await rows.refresh(RowWindow()),
        await rows.refresh(RowWindow(), "5"),
    ):
        assert (window.rows, window.newest, window.oldest) == ((), True, True)
