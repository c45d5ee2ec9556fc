"""`debrief questions attempts`: what was written in practice, for other programs."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from click.testing import Result

from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.places import journal_under
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text


def test_what_was_written_in_practice_is_printed(filled: Path, run: Callable[..., Result]) -> None:
    with closing(Journal(journal_under(filled))) as journal:
        (question,) = journal.transact(
            lambda db: db.execute("SELECT id FROM question WHERE times > 0 LIMIT 1").fetchone()
        )
        edit = TextEdit(target=TextField.ATTEMPT, record=question, text="One\nway", at=1_773_226_800_000)
        store_text(journal, edit)
    (line,) = run("questions", "attempts").stdout.splitlines()
    assert line.split("\t")[0] == question
    assert line.split("\t")[1] == "2026-03-11"
    assert line.endswith("\tOne way")
