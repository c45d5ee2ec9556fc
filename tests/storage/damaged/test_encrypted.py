"""A damaged encrypted journal: one sentence, nothing is written to it, and every row on a sound page is salvaged."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from debrief.private_files import key_file
from debrief.storage.doctor.examine import examine
from debrief.storage.doctor.finding import Severity
from debrief.storage.doctor.salvage import Salvaged, salvage
from debrief.storage.file.encryption.connection import export_encrypted
from debrief.storage.file.encryption.key_file import write_key_file
from debrief.storage.file.encryption.passphrase import wrap
from debrief.storage.file.encryption.unlocked_keys import add_key, known_key_of
from debrief.storage.file.errors import JournalDamaged, JournalUnusable, file_errors
from debrief.storage.file.open_journal import connect
from debrief.storage.file.open_sqlite import open_sqlite
from debrief.storage.threads.reader import Reader
from tests.soak.evidence import Evidence
from tests.storage.damaged.test_reading import load_all, read_all, write
from tests.storage.damaged.test_salvage import KEYS, NOW, PAGE, good

pytestmark = [pytest.mark.row(5), pytest.mark.usefixtures("quick_passphrases")]

KEY, KEY_ID = bytes(range(32)), "0123456789abcdef"
EVERY_CHANGE, LONG_RUN = 4, 300
Rows = dict[str, dict[int, tuple[object, ...]]]


@cache
def encrypted() -> bytes:
    """Return the bytes of an encrypted journal of twenty debriefs, some nine hundred rows."""
    with TemporaryDirectory() as folder:
        plain, path = Path(folder, "plain.sqlite3"), Path(folder, "journal.sqlite3")
        plain.write_bytes(good())
        path.touch()
        export_encrypted(plain, None, path, KEY)
        return path.read_bytes()


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """An encrypted journal whose key this process knows."""
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(encrypted())
    path.chmod(0o600)
    write_key_file(key_file(path), wrap(KEY, KEY_ID, "correct horse"))
    add_key(KEY_ID, KEY)
    return path


def flip(data: bytes, *places: int) -> bytes:
    """Return `data` with one bit changed at each place."""
    changed = bytearray(data)
    for place in places:
        changed[place] ^= 1 << place % 8
    return bytes(changed)


def damages(seed: int) -> bytes:
    """Return an encrypted journal after something went wrong with it; its salt, without which all is lost, stays."""
    chance = random.Random(seed)
    changed = encrypted()
    count = len(changed) // PAGE
    match chance.choice(["bits", "bits", "zero pages", "swapped pages", "cut", "first page"]):
        case "bits":
            return flip(changed, *(chance.randrange(PAGE, len(changed)) for _ in range(chance.choice([1, 3, 10, 30]))))
        case "zero pages":
            for page in chance.sample(range(1, count), chance.choice([1, 3, 10])):
                changed = changed[: page * PAGE] + bytes(PAGE) + changed[(page + 1) * PAGE :]
            return changed
        case "swapped pages":
            one, other = sorted(chance.sample(range(1, count), 2))
            pages = [changed[number * PAGE : (number + 1) * PAGE] for number in range(count)]
            pages[one], pages[other] = pages[other], pages[one]
            return b"".join(pages)
        case "cut":
            return changed[: chance.randrange(count // 2, count) * PAGE + chance.choice([0, 0, 700])]
        case _:
            return flip(changed, chance.randrange(16, PAGE))


def reachable(path: Path, rows: Rows) -> dict[str, set[int]]:
    """Return the ids of the rows that SQLite finds by their id, on a new connection after each error."""
    found: dict[str, set[int]] = {table: set() for table in rows}
    db = open_sqlite(path, key=KEY)
    for table, ids in rows.items():
        for rowid in ids:
            try:
                if db.execute(f"SELECT * FROM {table} WHERE rowid = ?", (rowid,)).fetchone():
                    found[table].add(rowid)
            except file_errors():
                db.close()
                db = open_sqlite(path, key=KEY)
    db.close()
    return found


def all_rows(path: Path) -> Rows:
    """Return the key of each record, by table and row id."""
    with closing(open_sqlite(path, key=KEY)) as db:
        return {
            table: {rowid: tuple(rest) for rowid, *rest in db.execute(f"SELECT rowid, {key} FROM {table}")}
            for table, key in KEYS.items()
        }


@cache
def sound_rows() -> Rows:
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        path.write_bytes(encrypted())
        return all_rows(path)


def keys(rows: Rows) -> set[tuple[object, ...]]:
    return {(table, *key) for table, ids in rows.items() for key in ids.values()}


def lost_rows(journal: Path, seed: int) -> Iterator[str]:
    """Yield what is wrong with salvaging one damaged file."""
    journal.write_bytes(damages(seed))
    target = journal.with_name(f"salvaged-{seed}.sqlite3")
    before = journal.read_bytes()
    found = reachable(journal, sound_rows())
    expected = {(table, *sound_rows()[table][rowid]) for table, ids in found.items() for rowid in ids}
    try:
        salvage(journal, target, NOW)
    except JournalUnusable:
        if expected:
            yield f"{seed}: nothing was salvaged of {len(expected)}"
        return
    finally:
        if journal.read_bytes() != before:
            yield f"{seed}: the damaged file was changed"
    if lost := expected - keys(all_rows(target)):
        yield f"{seed}: {len(lost)} of {len(expected)} are lost"
    if texts_with_zeros(target):
        yield f"{seed}: zeros were taken for a text"


def texts_with_zeros(path: Path) -> list[str]:
    """Return the tables with a text in which SQLCipher gave zeros for a page that it could not decrypt."""
    with closing(open_sqlite(path, key=KEY)) as db:
        rows = ((table, row) for table in KEYS for row in db.execute(f"SELECT * FROM {table}"))
        return [table for table, row in rows if any(isinstance(value, str) and "\0" in value for value in row)]


@pytest.mark.parametrize("seed", range(EVERY_CHANGE))
def test_every_row_that_sqlite_reaches_is_salvaged(journal: Path, seed: int, evidence: Evidence):
    evidence.count(1)
    assert list(lost_rows(journal, seed)) == []


@pytest.mark.soak(seconds=120)
@pytest.mark.parametrize("part", range(10))
def test_every_row_that_sqlite_reaches_in_hundreds_of_files_is_salvaged(journal: Path, part: int, evidence: Evidence):
    seeds = range(EVERY_CHANGE + part, LONG_RUN, 10)
    evidence.count(len(seeds))
    assert [fault for seed in seeds for fault in lost_rows(journal, seed)] == []


def salvaged(journal: Path) -> Salvaged:
    return salvage(journal, journal.with_name("salvaged.sqlite3"), NOW)


@cache
def pages_of(table: str) -> list[int]:
    """Return the pages, from 1, that only the rows of `table` are on, found by damaging each of them."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.sqlite3")
        return [page for page in range(2, len(encrypted()) // PAGE + 1) if _is_page_of(path, table, page)]


def _is_page_of(path: Path, table: str, page: int) -> bool:
    path.write_bytes(flip(encrypted(), page * PAGE - 9))
    with closing(open_sqlite(path, key=KEY)) as db:
        try:
            db.execute("SELECT * FROM sqlite_schema").fetchall()
        except file_errors():
            return False
        try:
            db.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall()
        except file_errors():
            return True
    return False


def test_only_the_rows_of_the_damaged_pages_are_lost_and_their_number_is_told(journal: Path):
    leaves = pages_of("attempt")[1:]
    journal.write_bytes(flip(encrypted(), *(page * PAGE - 9 for page in leaves[::3])))
    result = salvaged(journal)
    lost = len(sound_rows()["attempt"]) - result.rows["attempt"]
    assert result.pages == len(leaves[::3])
    assert 0 < lost < len(sound_rows()["attempt"])
    assert result.missing == {"attempt": lost}


@pytest.mark.parametrize("damage", ["root", "first page"])
def test_rows_are_found_page_by_page_where_nothing_leads_to_them(journal: Path, damage: str):
    page = 1 if damage == "first page" else pages_of("asked")[0]
    journal.write_bytes(flip(encrypted(), page * PAGE - 9))
    salvaged(journal)
    assert keys(all_rows(journal.with_name("salvaged.sqlite3"))) == keys(sound_rows())


def test_no_zeros_are_salvaged_for_a_text_that_ends_on_a_damaged_page(journal: Path):
    with closing(open_sqlite(journal, key=KEY)) as db:
        rows = len(db.execute("SELECT id FROM debrief").fetchall())
    for page in pages_of("debrief")[-3:]:
        journal.write_bytes(flip(encrypted(), page * PAGE - 9))
        target = journal.with_name(f"{page}.sqlite3")
        salvage(journal, target, NOW)
        assert texts_with_zeros(target) == []
        assert len(all_rows(target)["debrief"]) == rows, "a placeholder, where the row is lost"


def test_what_is_salvaged_has_the_same_key_and_its_key_file(journal: Path):
    journal.write_bytes(flip(encrypted(), 50 * PAGE))
    target = salvaged(journal).path
    assert known_key_of(target) == KEY
    assert key_file(target).read_bytes() == key_file(journal).read_bytes()
    assert b"SQLite" not in target.read_bytes()
    connect(target).close()
    assert {path.name for path in journal.parent.iterdir()} == {
        *("journal.sqlite3", "journal.sqlite3.key", "salvaged.sqlite3", "salvaged.sqlite3.key")
    }


USES: dict[str, Callable[[Path], object]] = {"read": read_all, "load": load_all, "write": write}


def sentences(journal: Path, data: bytes) -> Iterator[str]:
    """Yield the sentence that each use of a damaged journal raises, if it raises any."""
    for use in USES.values():
        journal.write_bytes(data)
        try:
            use(journal)
        except JournalUnusable as error:
            assert journal.read_bytes() == data, "something was written"
            yield str(error)


@pytest.mark.parametrize("seed", range(EVERY_CHANGE))
def test_a_damaged_file_is_called_damaged_and_never_written(journal: Path, seed: int):
    said = list(sentences(journal, damages(seed)))
    assert said
    assert all("is damaged" in sentence and "`debrief restore`" in sentence for sentence in said)


@pytest.mark.soak
def test_hundreds_of_damaged_files_are_called_damaged_and_never_written(journal: Path, evidence: Evidence):
    evidence.count(LONG_RUN)
    for seed in range(EVERY_CHANGE, LONG_RUN):
        for sentence in sentences(journal, damages(seed)):
            assert "is damaged" in sentence, seed


@pytest.mark.parametrize("place", [3, 16, 700, PAGE - 5])
def test_a_damaged_first_page_is_not_taken_for_another_programs_file(journal: Path, place: int):
    journal.write_bytes(flip(encrypted(), place))
    with pytest.raises(JournalDamaged, match="is damaged at its beginning"):
        connect(journal)
    [finding] = [one for one in examine(journal) if one.severity is Severity.DAMAGE]
    assert "from its beginning on" in finding.what


def test_without_its_salt_nothing_can_be_read_and_the_sentence_says_so(journal: Path):
    journal.write_bytes(bytes(PAGE) + encrypted()[PAGE:])
    with pytest.raises(JournalUnusable, match=r"Nothing in .*`debrief restore` lists backups"):
        salvaged(journal)
    assert sorted(path.name for path in journal.parent.iterdir()) == ["journal.sqlite3", "journal.sqlite3.key"]


def test_the_doctor_counts_the_damaged_pages(journal: Path):
    pages = pages_of("asked")[-2:]
    journal.write_bytes(flip(encrypted(), *(page * PAGE - 9 for page in pages)))
    [finding] = [one for one in examine(journal) if one.severity is Severity.DAMAGE]
    assert "2 of its" in finding.what


def test_a_query_reads_on_after_one_that_met_a_damaged_page(journal: Path):
    page = pages_of("asked")[-1]
    journal.write_bytes(flip(encrypted(), page * PAGE - 9))
    reader = Reader(journal)

    def count(table: str) -> Callable[[sqlite3.Connection], int]:
        return lambda db: len(db.execute(f"SELECT * FROM {table} NOT INDEXED").fetchall())

    with pytest.raises(JournalDamaged):
        reader.submit(count("asked")).result()
    assert reader.submit(count("debrief")).result() == 20
    reader.close()
