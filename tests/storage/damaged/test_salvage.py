"""Whatever happened to the bytes of a journal: what can be read of it is in the one salvaged, and it is not touched."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from debrief.demo.many import generate_debriefs
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.unreadable import UNREADABLE
from debrief.storage.doctor.damaged.pages import PageFile
from debrief.storage.doctor.salvage import salvage
from debrief.storage.file.errors import JournalUnusable, file_errors
from debrief.storage.file.open_journal import connect
from debrief.storage.records.bulk import write_new
from debrief.storage.records.journal import Journal
from debrief.storage.records.mapping import PART_TABLES
from tests.soak.evidence import Evidence
from tests.storage.old_journal import write_first_version
from tests.storage.unreadable.bad_values import NOW, full_journal

pytestmark = pytest.mark.row(5)

PAGE = 4096
KEYS = {
    "debrief": "id",
    "question": "id",
    **dict.fromkeys(PART_TABLES.values(), "debrief, id"),
    "review": "id",
    "attempt": "id",
    "answer_version": "question, at",
    "note_version": "debrief, note, at",
    "agenda_choice": "item",
}
EVERY_CHANGE, LONG_RUN = 4, 1000


@cache
def good() -> bytes:
    """Return the bytes of a journal with twenty debriefs, a long text, attempts and reviews."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        for _ in write_new(path, generate_debriefs(20, 1, NOW, "Europe/Berlin")):
            pass
        with closing(sqlite3.connect(path)) as db, db:
            (question,) = db.execute("SELECT min(id) FROM question").fetchone()
            for number in range(50):
                db.execute("INSERT INTO review VALUES (?, ?, ?, 3)", (f"r{number}", question, NOW + number))
                db.execute("INSERT INTO attempt VALUES (?, ?, ?, ?)", (f"t{number}", question, NOW, "word " * number))
            db.execute("UPDATE debrief SET their_words = ? WHERE rowid = 7", ("long " * 9000,))
        return path.read_bytes()


def damages(seed: int, data: bytes) -> bytes:
    """Return `data` after something went wrong with it: bytes, pages, its end."""
    chance = random.Random(seed)
    changed = bytearray(data)
    pages = len(data) // PAGE
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        match chance.choice(["byte", "bytes", "zero page", "random page", "swapped pages", "cut"]):
            case "byte":
                changed[chance.randrange(100, len(changed))] = chance.randrange(256)
            case "bytes":
                at = chance.randrange(0, len(changed) - 64)
                changed[at : at + 64] = chance.randbytes(64)
            case "zero page":
                at = chance.randrange(1, pages) * PAGE
                changed[at : at + PAGE] = bytes(PAGE)
            case "random page":
                at = chance.randrange(1, pages) * PAGE
                changed[at : at + PAGE] = chance.randbytes(PAGE)
            case "swapped pages":
                one, other = (chance.randrange(1, pages) * PAGE for _ in range(2))
                copy = bytes(changed[one : one + PAGE])
                changed[one : one + PAGE] = changed[other : other + PAGE]
                changed[other : other + PAGE] = copy
            case _:
                cut = chance.randrange(pages // 2, pages) * PAGE + chance.choice([0, 0, 700])
                changed[cut:] = b""
                pages = max(len(changed) // PAGE, 2)
    return bytes(changed)


def records(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """Return the keys of the records that SQLite reads in a file, row by row, in either direction."""
    found: dict[str, set[tuple[object, ...]]] = {table: set() for table in KEYS}
    for table, key in KEYS.items():
        for direction in ("ASC", "DESC"):
            with closing(sqlite3.connect(path)) as db:
                db.text_factory = lambda text: text.decode("utf-8", "replace")
                try:
                    for row in db.execute(f"SELECT {key} FROM {table} NOT INDEXED ORDER BY rowid {direction}"):
                        found[table].add(row)
                except file_errors():
                    continue
    return found


def examine(folder: Path, seed: int) -> Iterator[str]:
    """Yield what is wrong with salvaging one damaged file."""
    sound, path, target = folder / "sound.sqlite3", folder / "journal.sqlite3", folder / "salvaged.sqlite3"
    sound.write_bytes(good())
    path.write_bytes(damages(seed, good()))
    before = path.read_bytes()
    target.unlink(missing_ok=True)
    try:
        salvage(path, target, NOW)
    except JournalUnusable:
        if any(records(path).values()):
            yield f"{seed}: nothing was salvaged"
        return
    finally:
        if path.read_bytes() != before:
            yield f"{seed}: the damaged file was changed"
    was, readable, saved = records(sound), records(path), records(target)
    for table in KEYS:
        if lost := (was[table] & readable[table]) - saved[table]:
            yield f"{seed}: {len(lost)} of {table} are lost"


@pytest.mark.parametrize("part", range(4))
def test_every_readable_record_is_salvaged(tmp_path: Path, part: int, evidence: Evidence):
    evidence.count(EVERY_CHANGE // 4)
    assert [fault for seed in range(part, EVERY_CHANGE, 4) for fault in examine(tmp_path, seed)] == []


def test_a_tree_that_leads_back_into_itself_is_read_once(tmp_path: Path):
    assert list(examine(tmp_path, 338)) == []


def test_rows_of_an_older_version_are_found_where_their_tree_is_gone(tmp_path: Path):
    path, target = tmp_path / "journal.sqlite3", tmp_path / "salvaged.sqlite3"
    write_first_version(path, ((f"d{n:03}", NOW + n, f"Acme {n} " + "x" * 99, None) for n in range(200)))
    with closing(connect(path)) as db:  # which upgrades it, and leaves its rows as short as they were
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'debrief'").fetchone()
    data = bytearray(path.read_bytes())
    data[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    path.write_bytes(data)
    assert salvage(path, target, NOW).rows["debrief"] == 200
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("SELECT company FROM debrief WHERE id = 'd007'").fetchone() == ("Acme 7 " + "x" * 99,)


@pytest.mark.soak(seconds=30)
@pytest.mark.parametrize("part", range(10))
def test_every_readable_record_of_a_thousand_damaged_files_is_salvaged(tmp_path: Path, part: int, evidence: Evidence):
    seeds = range(EVERY_CHANGE + part, LONG_RUN, 10)
    evidence.count(len(seeds))
    assert [fault for seed in seeds for fault in examine(tmp_path, seed)] == []


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(good())
    return path


def overwrite_page(path: Path, number: int, content: bytes = bytes(PAGE)) -> None:
    with path.open("rb+") as file:
        file.seek((number - 1) * PAGE)
        file.write(content)


def root_page(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as db:
        (number,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    return int(number)


def test_without_its_first_page_every_record_is_found_by_its_shape(damaged: Path, tmp_path: Path):
    everything = records(damaged)
    overwrite_page(damaged, 1)
    salvage(damaged, tmp_path / "new.sqlite3", NOW)
    assert records(tmp_path / "new.sqlite3") == everything


def test_pages_for_an_interview_and_its_day_are_found_by_their_shape(tmp_path: Path):
    path, target = tmp_path / "journal.sqlite3", tmp_path / "new.sqlite3"
    with closing(Journal(path, create=True)) as journal:
        journal.save(Debrief(id="d", started_at=NOW, company="Acme"), None)
    tables = ("prepared_page", "prepared_page_version", "practice_aim")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO prepared_page VALUES ('2026-11-30', 'Ask about the crates.', NULL)")
        db.execute("INSERT INTO prepared_page_version VALUES ('2026-11-30', ?, 'Ask.')", (NOW,))
        db.execute("INSERT INTO practice_aim VALUES ('2026-11-30', 20, ?, 'Acme')", (NOW,))
        before = {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    overwrite_page(path, 1)
    salvage(path, target, NOW)
    with closing(sqlite3.connect(target)) as db:
        assert {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in tables} == before


def test_without_the_root_of_a_table_its_leaves_are_found(damaged: Path, tmp_path: Path):
    everything = records(damaged)
    overwrite_page(damaged, root_page(damaged, "asked"))
    result = salvage(damaged, tmp_path / "new.sqlite3", NOW)
    assert records(tmp_path / "new.sqlite3") == everything
    assert (result.missing, result.incomplete) == ({}, [])


def test_a_page_in_the_tree_of_another_table_is_read_as_what_it_is(damaged: Path, tmp_path: Path):
    everything = records(damaged)
    content = damaged.read_bytes()
    pages = PageFile.of(content)
    asked, attempts = (next(pages.table_leaves(root_page(damaged, table))) for table in ("asked", "attempt"))
    overwrite_page(damaged, asked, pages.page(attempts))
    overwrite_page(damaged, attempts, pages.page(asked))
    result = salvage(damaged, tmp_path / "new.sqlite3", NOW)
    assert records(tmp_path / "new.sqlite3") == everything
    assert (result.missing, result.placeholders) == ({}, 0)


def test_what_is_missing_is_told_from_the_indexes(damaged: Path, tmp_path: Path):
    pages = PageFile.of(damaged.read_bytes())
    page = next(pages.table_leaves(root_page(damaged, "asked")))
    lost = len(list(pages.leaf_rows(page)))
    overwrite_page(damaged, page)
    result = salvage(damaged, tmp_path / "new.sqlite3", NOW)
    assert result.missing == {"asked": lost}
    assert result.incomplete


def test_parts_whose_debrief_is_lost_get_a_stand_in(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(full_journal())
    overwrite_page(path, root_page(path, "debrief"))
    result = salvage(path, tmp_path / "new.sqlite3", NOW)
    with closing(Journal(tmp_path / "new.sqlite3")) as journal:
        debrief = journal.load("d1")
    assert debrief is not None
    assert (debrief.company, debrief.notes[0].to, result.placeholders) == (UNREADABLE, "Ada", 3)


def test_the_salvaged_journal_has_the_words_and_the_identity_of_the_damaged_one(damaged: Path, tmp_path: Path):
    target = tmp_path / "new.sqlite3"
    with closing(Journal(damaged)) as journal:
        identity = journal.id
        (debrief_id,) = next(iter(sorted(records(damaged)["debrief"])))
        before = journal.load(str(debrief_id))
    salvage(damaged, target, NOW)
    with closing(Journal(target)) as journal:
        assert (journal.id, journal.load(str(debrief_id))) == (identity, before)
        while journal.index():
            pass
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"no journal", bytes(9000), b"SQLite format 3\0" + bytes(4000)])
def test_a_file_with_nothing_in_it_leaves_no_other(tmp_path: Path, content: bytes):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(content)
    with pytest.raises(JournalUnusable, match="Nothing in"):
        salvage(path, tmp_path / "new.sqlite3", NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["journal.sqlite3"]
