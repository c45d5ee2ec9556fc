"""The writer with texts that are edited outside a session: answers, attempts, wordings, tags."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from tests.storage.paper import LONG, Heard

pytestmark = pytest.mark.row(20)

ANSWER = TextEdit(target=TextField.ANSWER, record="why", text="The map.")
ATTEMPT = TextEdit(target=TextField.ATTEMPT, record="why", text="The", at=7)


def attempts(path: Path) -> list[tuple[str, int, str]]:
    with closing(connect(path, read_only=True)) as db:
        return db.execute("SELECT question, at, text FROM attempt ORDER BY at").fetchall()


@pytest.mark.parametrize(
    ("target", "record", "query"),
    [
        (TextField.ANSWER, "why", "SELECT answer FROM question WHERE id = 'why'"),
        (TextField.WORDING, "why", "SELECT wording FROM question WHERE id = 'why'"),
        (TextField.ATTEMPT, "why", "SELECT text FROM attempt WHERE question = 'why'"),
        (TextField.TAGS, "d1", "SELECT trim(tags, '[\"]') FROM debrief WHERE id = 'd1'"),
    ],
)
def test_each_text_is_stored_where_it_belongs(
    writer, heard: Heard, asked: Journal, target: TextField, record: str, query: str
):
    autosave = writer(asked.path)
    edit = TextEdit(target=target, record=record, text="a text")
    assert autosave.queue_text(edit).result(LONG)
    with closing(connect(asked.path, read_only=True)) as db:
        assert db.execute(query).fetchone() == ("a text",)
    heard.wait(lambda: [result.edit for result in heard.texts if not result.gone] == [edit])


def test_the_first_letter_is_stored_at_once_and_then_only_the_newest_text(writer, heard: Heard, asked: Journal):
    autosave = writer(asked.path, every=1000)
    assert autosave.queue_text(ATTEMPT).result(LONG)
    for text in ("The ", "The m", "The map"):
        autosave.queue_text(replace(ATTEMPT, text=text))
    assert attempts(asked.path) == [("why", 7, "The")]
    assert not autosave.flush(0)
    assert autosave.flush(LONG)
    assert attempts(asked.path) == [("why", 7, "The map")]
    heard.wait(lambda: [result.edit.text for result in heard.texts] == ["The", "The map"])


def test_an_attempt_of_which_nothing_is_left_is_deleted(writer, asked: Journal):
    autosave = writer(asked.path, every=0)
    assert autosave.queue_text(ATTEMPT).result(LONG)
    assert autosave.queue_text(replace(ATTEMPT, text=" ")).result(LONG)
    assert attempts(asked.path) == []


def test_an_edit_that_waits_shares_the_outcome_of_the_one_that_replaces_it(writer, asked: Journal):
    autosave = writer(asked.path, every=1000)
    assert autosave.queue_text(ANSWER).result(LONG)
    first, second = (autosave.queue_text(replace(ANSWER, text=text)) for text in ("The map a", "The map and"))
    assert autosave.flush(LONG)
    assert first.result(LONG)
    assert second.result(LONG)


def test_where_its_question_or_debrief_is_gone_it_is_reported_and_not_tried_again(writer, heard: Heard, asked: Journal):
    autosave = writer(asked.path)
    for target in set(TextField) - {TextField.SHEET}:  # the page for the next interview belongs to no record
        gone = TextEdit(target=target, record="nobody", text="words")
        assert not autosave.queue_text(gone).result(LONG)
        heard.wait(lambda gone=gone: heard.texts[-1:] and heard.texts[-1].edit == gone and heard.texts[-1].gone)
    assert autosave.flush(LONG)
    assert heard.failed == []


def test_a_locked_journal_is_told_once_and_the_newest_text_is_stored_when_it_is_free(
    writer, heard: Heard, asked: Journal, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("debrief.storage.threads.save_schedule.RETRY_SECONDS", 0.01)
    autosave = writer(lambda: Journal(asked.path, busy_seconds=0))
    with closing(sqlite3.connect(asked.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        first = autosave.queue_text(ATTEMPT)
        with pytest.raises(JournalUnusable, match=r"Not saved yet: .*debrief tries to save it every second"):
            first.result(LONG)
        autosave.queue_text(replace(ATTEMPT, text="The map"))
        assert not autosave.flush(0.1)
        other.execute("ROLLBACK")
    assert autosave.flush(LONG)
    heard.wait(lambda: heard.texts[-1:] and heard.texts[-1].edit.text == "The map")
    assert attempts(asked.path) == [("why", 7, "The map")]
    assert len(heard.failed) == 1


def test_closing_stores_the_text_queued_last(writer, asked: Journal):
    autosave = writer(asked.path, every=1000)
    autosave.queue_text(ATTEMPT).result(LONG)
    autosave.queue_text(replace(ATTEMPT, text="The map"))
    assert autosave.close(LONG)
    assert attempts(asked.path) == [("why", 7, "The map")]


def test_characters_that_no_file_holds_are_replaced(writer, asked: Journal):
    autosave = writer(asked.path)
    assert autosave.queue_text(replace(ATTEMPT, text="a\udcffb")).result(LONG)
    assert attempts(asked.path) == [("why", 7, "a\ufffdb")]
