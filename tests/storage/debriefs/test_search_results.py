"""What was found, in its context: from every text there is, of any length, as it was written."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development
from debrief.domain.record.when import When
from debrief.domain.search.query_parser import parse_query
from debrief.storage.debriefs import search_results
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.domain.wednesday import HOME, NOW
from tests.empty_journal import open_empty_journal
from tests.tui.samples import full


def texts(debrief: Debrief, db: sqlite3.Connection) -> dict[str, list[str]]:
    labelled: dict[str, list[str]] = {}
    for passage in search_results.passages(db, debrief.id):
        labelled.setdefault(passage.label, []).append(passage.text)
    return labelled


def test_every_text_of_a_debrief_is_looked_through_under_its_label(journal: Journal, db: sqlite3.Connection):
    debrief = replace(full(), tags=("dream job",))
    journal.save(debrief, None)
    found_in = texts(debrief, db)
    assert found_in["Company"] == [debrief.company]
    assert set(found_in["They asked"]) >= {asked.wording for asked in debrief.asked}
    assert set(found_in["You said"]) == {asked.said for asked in debrief.asked if asked.said}
    assert set(found_in["Written"]) == {reflection.text for reflection in debrief.reflections}
    assert set(found_in["To thank"]) == {note.to for note in debrief.notes}
    assert set(found_in["Feedback"]) == {
        text for given_ in debrief.feedback for text in (given_.sender, given_.words, given_.why) if text
    }
    assert found_in["Tagged"] == list(debrief.tags)


WORDS_BESIDE = {"When": "held", "They said by": "promised", "When it came": "answered"}


@pytest.mark.parametrize("label", [*WORDS_BESIDE, "Plan: by"])
def test_words_beside_a_date_are_found_under_its_label(journal: Journal, db: sqlite3.Connection, label: str):
    when = When(at=NOW, zone=HOME, written="fingers crossed")
    changes: dict[str, Any] = (
        {WORDS_BESIDE[label]: when}
        if label in WORDS_BESIDE
        else {"developments": (Development(text="Numbers", due=when),)}
    )
    journal.save(replace(Debrief(started_at=1), **changes), None)
    while journal.index():
        pass
    (found,) = search_results.search_results(db, parse_query("fingers", now=NOW, zone=HOME), limit=5)
    assert found.hit
    assert found.hit.label == label


@pytest.mark.parametrize("before", [0, search_results.LONG - 3, search_results.LONG, 5 * search_results.LONG])
def test_a_word_is_shown_from_wherever_it_stands(journal: Journal, db: sqlite3.Connection, before: int):
    journal.save(Debrief(id="long", started_at=1, their_words=f"{'x' * before} zebra crossing"), None)
    journal.save(Debrief(id="short", started_at=2, people="A zebra"), None)
    while journal.index():
        pass
    hits = search_results.search_results(db, parse_query("zebra", now=NOW, zone=HOME), limit=5)
    shown = [
        (one.summary.id, one.hit.label, [text for text, marked in one.hit.pieces if marked]) for one in hits if one.hit
    ]
    assert shown == [("short", "Who was there", ["zebra"]), ("long", "In their words", ["zebra"])]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), min_size=3, max_size=3))
def test_a_text_comes_as_it_was_written_alone_and_with_others(written: list[str]):
    with TemporaryDirectory() as folder, closing(open_empty_journal(Path(folder) / "journal.sqlite3")) as journal:
        debriefs = [Debrief(started_at=at, their_words=text) for at, text in enumerate(written)]
        for debrief in debriefs:
            journal.save(debrief, None)
        with closing(connect(journal.path, read_only=True)) as db:
            ids = [debrief.id for debrief in debriefs]
            together = [[passage.text for passage in of] for of in search_results.passages_of(db, ids)]
            assert together == [[text] for text in written]
            assert [search_results.passages(db, one)[0].text for one in ids] == written


def test_a_list_comes_in_its_order_however_long_it_is(journal: Journal, db: sqlite3.Connection):
    debriefs = [replace(Debrief(started_at=at % 97, company=f"{at}"), id=f"{at:03}") for at in range(200)]
    for debrief in debriefs:
        journal.save(debrief, None)
    places = [
        one.summary.place for one in search_results.search_results(db, parse_query("", now=NOW, zone=HOME), limit=200)
    ]
    assert places == sorted(places, reverse=True)
    assert len(places) == 200
