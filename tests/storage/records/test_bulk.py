"""Many debriefs at once: the same rows as one save after the other, or no file at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from debrief.demo import sample_debriefs
from debrief.demo.many import generate_debriefs
from debrief.domain.record.debrief import Debrief
from debrief.domain.refusal import Refusal
from debrief.storage.file.open_journal import connect
from debrief.storage.records import bulk
from debrief.storage.records.bulk import write_new
from debrief.storage.records.journal import Journal

NOW = 1_795_166_400_000


def samples() -> tuple[Debrief, ...]:
    same_moment = Debrief(id="a", started_at=NOW), Debrief(id="b", started_at=NOW)
    return (*sample_debriefs(NOW, "Europe/Berlin"), *generate_debriefs(60, 3, NOW, "Asia/Tokyo"), *same_moment)


def rows(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(connect(path)) as db:
        named = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search_%'")
        tables = [name for (name,) in named if name != "journal"]  # its identity differs
        ordered = {table: sorted(db.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}
        ordered["places"] = db.execute("SELECT rowid, words FROM search ORDER BY rowid").fetchall()
        ordered["words"] = db.execute("SELECT * FROM search_word").fetchall()
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        return ordered


@pytest.mark.parametrize("batch", [7, 1000])
def test_it_leaves_the_rows_that_one_save_after_the_other_leaves(
    path: Path, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
):
    monkeypatch.setattr(bulk, "_BATCH", batch)
    made = samples()
    for debrief in made:
        journal.save(debrief, None)
    while journal.index(1000):
        pass
    fetch_page_as_json = tmp_path / "fetch_page_as_json.sqlite3"
    assert list(write_new(fetch_page_as_json, made))[-1] == len(made)
    assert rows(fetch_page_as_json) == rows(path)
    assert len(rows(path)["search"]) == len(made)


def test_what_it_wrote_can_be_opened_and_saved_to(path: Path):
    made = samples()
    for _ in write_new(path, iter(made)):
        pass
    journal = Journal(path)
    assert [loaded.title for d in made if (loaded := journal.load(d.id))] == [d.title for d in made]
    assert journal.index() is False
    journal.save(Debrief(id="one more", started_at=NOW), None)
    journal.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_only_its_owner_can_read_it(path: Path):
    assert list(write_new(path, samples()[:2])) == [2]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_stays_as_it_is(path: Path):
    path.parent.mkdir()
    path.write_text("mine")
    with pytest.raises(Refusal, match="It was not changed"):
        next(write_new(path, samples()))
    assert path.read_text() == "mine"


def test_nothing_is_left_where_it_breaks_off(path: Path):
    def broken() -> Iterator[Debrief]:
        yield from samples()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(write_new(path, broken()))
    assert list(path.parent.iterdir()) == []


def test_nothing_is_left_where_it_is_given_up(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bulk, "_BATCH", 5)
    writing = write_new(path, samples())
    assert next(writing) == 5
    writing.close()
    assert list(path.parent.iterdir()) == []


def test_one_id_twice_is_refused_whole(path: Path):
    made = samples()
    with pytest.raises(sqlite3.IntegrityError):
        list(write_new(path, [*made, made[0]]))
    assert not path.exists()
