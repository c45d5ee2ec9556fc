"""What a bad value looks like where it is shown, and that saving something else leaves it alone."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.page import Page, build_debrief_page
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.unreadable import UNREADABLE
from debrief.guides.loader import load_guide
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.storage.records import trash
from debrief.storage.records.journal import Journal
from tests.storage.unreadable.bad_values import NOW, full_journal, set_value

pytestmark = pytest.mark.row(18)

GUIDE = load_guide("default", None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(full_journal())
    return path


def page(path: Path) -> Page:
    with closing(Journal(path)) as journal:
        debrief = journal.load("d1")
    assert debrief is not None
    return build_debrief_page(debrief, GUIDE)


@pytest.mark.parametrize(
    ("column", "value", "label", "text"),
    [
        ("company", "CAST(x'ff41' AS TEXT)", "Company", "\ufffdA"),
        ("outcome", "'none'", "Answer", UNREADABLE),
        ("held_at", "9223372036854775807", "When", UNREADABLE),
        ("chance", "700", "Chance you gave yourself", f"{UNREADABLE}\u00a0%"),
        ("load_last", "-1", "How heavy at the end", f"{UNREADABLE} of 10"),
        ("tags", "'[1'", "Tags", UNREADABLE),
        ("started_at", "-9223372036854775808", "You started writing", UNREADABLE),
        ("finished_at", "-9223372036854775808", "You finished", UNREADABLE),
    ],
)
def test_a_fact_says_that_it_cannot_be_read(path: Path, column: str, value: str, label: str, text: str):
    assert set_value(path, "debrief", column, value)
    assert dict(page(path).facts)[label] == text


@pytest.mark.parametrize(
    ("table", "column", "value", "text"),
    [
        ("asked", "certainty", "'none'", UNREADABLE),
        ("asked", "sureness", "101", f"{UNREADABLE}\u00a0% sure"),
        ("asked", "discomfort", "9", f"discomfort {UNREADABLE}"),
        ("requirement", "need", "'none'", UNREADABLE),
        ("requirement", "met", "'none'", UNREADABLE),
    ],
)
def test_a_part_says_what_of_it_cannot_be_read(path: Path, table: str, column: str, value: str, text: str):
    assert set_value(path, table, column, value)
    assert text in [badge for section in page(path).sections for item in section.items for badge in item.badges]


def test_a_reason_with_an_unreadable_owner_is_still_shown(path: Path):
    assert set_value(path, "cause", "control", "'none'")
    assert f"Possible reasons: {UNREADABLE}" in [section.title for section in page(path).sections]


def test_a_list_shows_an_unreadable_outcome(path: Path):
    assert set_value(path, "debrief", "outcome", "'none'")
    with closing(connect(path, read_only=True)) as db:
        assert [row.outcome for row in lists.debriefs(db)] == [UNREADABLE, Outcome.REJECTED]


def test_a_question_that_is_gone_is_shown_in_the_words_it_was_asked_in(path: Path):
    assert set_value(path, "asked", "question", "'gone'")
    assert "Why us? Really" in [item.text for section in page(path).sections for item in section.items]


def test_changing_an_unreadable_choice_stores_the_new_one(path: Path):
    assert set_value(path, "debrief", "outcome", "'none'")
    with closing(Journal(path)) as journal:
        base = journal.load("d1")
        assert base is not None
        journal.save(replace(base, outcome=Outcome.OFFER), base)
        changed = journal.load("d1")
        assert changed is not None
        assert changed.outcome is Outcome.OFFER


def test_what_is_written_in_a_part_with_an_unreadable_id_is_stored(path: Path):
    assert set_value(path, "note", "id", "CAST(x'ff' AS TEXT)")
    with closing(Journal(path)) as journal:
        base = journal.load("d1")
        assert base is not None
        journal.save(replace(base, notes=(replace(base.notes[0], ask="Written now"),)), base)
        changed = journal.load("d1")
        assert changed is not None
        assert "Written now" in [note.ask for note in changed.notes]


def test_a_debrief_is_not_erased_for_an_impossible_time_in_the_trash(path: Path):
    assert set_value(path, "debrief", "deleted_at", "-1")
    with closing(sqlite3.connect(path)) as db:
        assert trash.expired_ids(db, NOW + 90 * 24 * 3600 * 1000) == ["d3"]


def test_an_id_that_is_no_text_does_not_keep_the_index_busy(path: Path):
    assert set_value(path, "debrief", "id", "CAST(x'ff' AS TEXT)")
    assert set_value(path, "debrief", "indexed", "0")
    assert set_value(path, "question", "id", "CAST(x'ff' AS TEXT)")
    assert set_value(path, "question", "counted", "0")
    with closing(Journal(path)) as journal:
        for _ in range(5):
            journal.index()
        assert not journal.index()
