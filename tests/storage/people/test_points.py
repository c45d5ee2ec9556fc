"""Points across debriefs, page by page and filtered, in a real file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.lists.point_filter import parse_point_filter
from debrief.domain.lists.points import EVERY_POINT, PointRow, PointSelection
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Strength
from debrief.storage.people.points import find_point, point_position, point_rows
from debrief.storage.records.journal import Journal
from tests.empty_journal import open_empty_journal

NOW = 1_795_000_000_000
DAY = 24 * 3600 * 1000


def debrief_of(number: int) -> Debrief:
    plans = (
        Development(id=f"d{number}a", text=f"Budget {number}", cue="they ask", action="name it", done=number == 3),
        Development(id=f"d{number}b", text="Größe", came=True if number == 2 else None, rehearsed=number == 1),
    )
    strengths = (Strength(id=f"s{number}", text="Calm pauses", evidence="practised with Ida"),)
    company = "Northwind" if number % 2 else "Acme"
    return Debrief(
        id=f"{number}", started_at=NOW + number * DAY, company=company, developments=plans, strengths=strengths
    )


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with closing(open_empty_journal(path)) as opened:
        for number in range(5):
            opened.save(debrief_of(number), None)
        while opened.index():
            pass
        yield opened


def ids(rows: list[PointRow]) -> list[str]:
    return [row.id for row in rows]


ALL = [f"d{n}{which}" for n in (4, 3, 2, 1, 0) for which in "ab"] + [f"s{n}" for n in (4, 3, 2, 1, 0)]


def test_pages_of_every_size_make_the_same_list_forwards_and_backwards(journal: Journal):
    def walk(db):
        for size in (1, 2, 3, 7, 15, 40):
            for backwards in (False, True):
                pages: list[PointRow] = []
                edge = None
                while page := point_rows(db, EVERY_POINT, size, edge=edge, backwards=backwards):
                    pages = [*page, *pages] if backwards else [*pages, *page]
                    edge = page[0] if backwards else page[-1]
                assert ids(pages) == ALL, (size, backwards)
                assert [point_position(db, row, EVERY_POINT) for row in pages] == [(n, 15) for n in range(1, 16)]

    journal.transact(walk)


def test_a_list_begins_again_at_its_row_even_where_that_has_moved_on(journal: Journal):
    def read(db):
        row = find_point(db, "d2a")
        assert ids(point_rows(db, EVERY_POINT, 2, edge=row, including=True)) == ["d2a", "d2b"]
        assert find_point(db, "nothing") is None
        return ids(point_rows(db, EVERY_POINT, 3, edge=replace(row, position=row.position + 9), including=True))

    assert journal.transact(read) == ["d1a", "d1b", "d0a"]


CHOSEN = {
    "is:checked": ["d2b"],
    "is:done": ["d3a"],
    "is:rehearsed": ["d1b"],
    "is:done is:checked": ["d3a", "d2b"],
    "is:strength": ALL[10:],
    "is:strength company:north": ["s3", "s1"],
    "budgets is:open": ["d4a", "d2a", "d1a", "d0a"],
    "grosse company:acme": ["d4b", "d2b", "d0b"],
    '"Ida" acme': ["s4", "s2", "s0"],
    "budg": [],
    "budg*": [f"d{n}a" for n in (4, 3, 2, 1, 0)],
    "nowhere": [],
}


def test_words_states_and_the_company_choose_points(journal: Journal):
    def choose(db: sqlite3.Connection, typed: str) -> list[str]:
        selection = parse_point_filter(typed).selection
        rows = point_rows(db, selection, 40)
        assert [point_position(db, row, selection) for row in rows] == [(n + 1, len(rows)) for n in range(len(rows))]
        return ids(rows)

    assert journal.transact(lambda db: {typed: choose(db, typed) for typed in CHOSEN}) == CHOSEN


def test_what_is_in_the_trash_is_not_listed(journal: Journal):
    journal.trash("4", NOW)
    assert ids(journal.transact(lambda db: point_rows(db, PointSelection(), 1))) == ["d3a"]


def test_a_filter_that_makes_no_sense_is_said():
    assert parse_point_filter("is:sad").problems
    assert parse_point_filter("-budget").problems
    assert parse_point_filter("bud", typing=True).selection.words == "bud*"
