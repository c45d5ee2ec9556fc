"""A damaged file, read as the app and the commands do: whatever cannot be read is said in one sentence."""

import random
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs import lists
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.people.open_plans import open_plans
from debrief.storage.people.practice_due import practice_counts
from debrief.storage.questions import details, listing
from debrief.storage.records.journal import Journal
from tests.storage.damaged.test_salvage import NOW, PAGE, damages, good

pytestmark = pytest.mark.row(5)

EVERY_CHANGE, LONG_RUN = 8, 1000


def read_all(path: Path) -> None:
    with closing(connect(path, read_only=True)) as db:
        for row in lists.iter_debriefs(db):
            lists.position_of(db, row.id)
        lists.unfinished(db)
        open_plans(db)
        practice_counts(db, NOW)
        for line in listing.summaries(db, limit=20):
            details.question(db, line.id)
        list(details.practice_questions(db))


def load_all(path: Path) -> None:
    with closing(connect(path, read_only=True)) as db:
        ids = [row.id for row in lists.iter_debriefs(db)]
    with closing(Journal(path)) as journal:
        for debrief_id in ids:
            journal.load(debrief_id)


def write(path: Path) -> None:
    with closing(Journal(path)) as journal:
        journal.save(Debrief(id="new", started_at=NOW), None)
        journal.index()


def faults(folder: Path, seed: int, damage: Callable[[int, bytes], bytes]) -> Iterator[str]:
    path = folder / "journal.sqlite3"
    for use in (read_all, load_all, write):
        path.write_bytes(damage(seed, good()))
        try:
            use(path)
        except JournalUnusable as error:
            if "damaged" in str(error) and path.read_bytes() != damage(seed, good()):
                yield f"{seed}: {use.__name__} wrote to the damaged file"
        except Exception as error:  # all of them in one report
            where = traceback.extract_tb(error.__traceback__)[-1]
            yield f"{seed}: {use.__name__}: {error!r} at {where.filename}:{where.lineno}"


def schema_damages(seed: int, data: bytes) -> bytes:
    """Return `data` with some bytes of its schema changed."""
    chance = random.Random(seed)
    changed = bytearray(data)
    for _ in range(chance.choice([1, 3, 10])):
        at = chance.randrange(100, 3 * PAGE)
        changed[at] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("damage", [damages, schema_damages])
def test_a_damaged_file_raises_one_sentence_or_nothing(tmp_path: Path, damage: Callable[[int, bytes], bytes]):
    assert [fault for seed in range(EVERY_CHANGE) for fault in faults(tmp_path, seed, damage)] == []


@pytest.mark.parametrize(
    ("damage", "seed"),
    [
        pytest.param(damages, 69, id="the name of a column"),
        pytest.param(damages, 171, id="an id that is gone"),
        pytest.param(damages, 316, id="an entry of an index"),
        pytest.param(schema_damages, 287, id="an entry of an index among others"),
    ],
)
def test_damage_that_a_quick_check_does_not_see_is_not_written_over(
    tmp_path: Path, damage: Callable[[int, bytes], bytes], seed: int
):
    assert list(faults(tmp_path, seed, damage)) == []


@pytest.mark.soak
@pytest.mark.parametrize("damage", [damages, schema_damages])
def test_a_thousand_damaged_files_raise_one_sentence_or_nothing(tmp_path: Path, damage: Callable[[int, bytes], bytes]):
    assert [fault for seed in range(EVERY_CHANGE, LONG_RUN) for fault in faults(tmp_path, seed, damage)] == []


@pytest.mark.parametrize("name", [b"CREATE TABLE debrief", b"CREATE INDEX debrief_open", b"CREATE TRIGGER review_is"])
def test_a_schema_that_is_no_text_is_damage(tmp_path: Path, name: bytes):
    path = tmp_path / "journal.sqlite3"
    content = good()
    assert name in content
    path.write_bytes(content.replace(name, b"\xff" * len(name)))
    with pytest.raises(JournalUnusable, match="is damaged"):
        connect(path, read_only=True)
