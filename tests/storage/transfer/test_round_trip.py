"""What was exported comes back exactly, and once only."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.transfer import ImportCounts, Record
from debrief.exports.data import journal_json
from debrief.imports.own_json import OwnJson
from debrief.imports.source_file import SourceFile
from debrief.storage.transfer.journal_records import JournalRecords, load_debrief
from tests.storage.debrief_strategies import debriefs, edits
from tests.storage.transfer.ledgers import journals, memory_journal, take

pytestmark = pytest.mark.row(7)

ENOUGH = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to make a whole journal smaller takes minutes
)


def through_a_file(text: str) -> list[Record]:
    """Return the records of an export that was written to a file and read again."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "journal.json")
        path.write_text(text, encoding="utf-8")
        file = OwnJson(SourceFile(path))
        file.check()
        return list(file.records())


def exported(db: Any) -> str:
    return "".join(journal_json.write(JournalRecords(db)))


@ENOUGH
@given(journals())
def test_an_export_imported_into_an_empty_journal_is_exported_the_same(records: list[Record]) -> None:
    with memory_journal() as one, memory_journal() as other:
        take(one, records)
        text = exported(one)
        take(other, through_a_file(text))
        assert exported(other) == text
        for debrief in (record for record in records if isinstance(record, Debrief)):
            assert load_debrief(other, debrief.id) == debrief
        for query in (
            "SELECT id, due_at, stability, times, worst, category, merged_into FROM question ORDER BY id",
            "SELECT debrief, id, was FROM asked ORDER BY debrief, id",
            "SELECT count(*) FROM search",
        ):
            assert other.execute(query).fetchall() == one.execute(query).fetchall()
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []


@ENOUGH
@given(journals())
def test_a_second_import_changes_nothing(records: list[Record]) -> None:
    with memory_journal() as db:
        take(db, records)
        before = list(db.iterdump())
        counts = take(db, records)
        assert counts == ImportCounts(unchanged=sum(isinstance(record, Debrief) for record in records))
        assert list(db.iterdump()) == before


@ENOUGH
@given(debriefs, st.data())
def test_a_merge_loses_no_text_and_is_made_once(mine: Debrief, data: st.DataObject) -> None:
    theirs = data.draw(edits(mine))
    with memory_journal() as db:
        take(db, as_records(mine))
        stored = load_debrief(db, mine.id)
        take(db, as_records(theirs))
        merged = load_debrief(db, mine.id)
        assert stored is not None
        assert merged is not None
        for text in texts_of(stored):
            assert text in "\x1f".join(texts_of(merged)), text
        counts = take(db, as_records(theirs))
        assert counts == ImportCounts(unchanged=1)
        assert load_debrief(db, mine.id) == merged


def as_records(debrief: Debrief) -> list[Record]:
    """Return the debrief with its questions, as an export of that one has them."""
    stored = replace(debrief, asked=tuple(replace(a, question=replace(a.question, rev=1)) for a in debrief.asked))
    return through_a_file("".join(journal_json.write([stored])))


def texts_of(value: Any) -> Iterator[str]:
    """Yield the texts that somebody may have typed into a debrief."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in {"id", "step", "guide", "skipped", "zone"}:
                yield from texts_of(getattr(value, field.name))
