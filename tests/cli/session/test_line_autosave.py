"""The autosave of line mode goes on saving where nobody can be told any more."""

import errno
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.cli.session import line_autosave as module
from debrief.cli.session.line_autosave import line_autosave
from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.storage.file.journal_file import JournalFile
from tests.empty_journal import copy_empty_journal
from tests.terminal.journal_file import read_debriefs

LONG = 20.0


def test_a_terminal_that_is_gone_stops_no_save(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, told = journal_under(home), []

    def fail(sentence: str) -> None:
        told.append(sentence)
        raise OSError(errno.EIO, "gone")

    copy_empty_journal(path)
    monkeypatch.setattr(module, "echo_to_stderr", fail)
    monkeypatch.setattr(module, "BUSY_SECONDS", 0)
    with line_autosave(JournalFile(path)) as saver:
        saver.autosave.load("0").result(LONG)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            saver.autosave.queue_save(Debrief(id="0", started_at=1, company="Northwind"))
            while not told:
                assert not saver.autosave.flush(0.05)
            other.execute("ROLLBACK")
        assert saver.autosave.flush(LONG)
    assert [debrief.company for debrief in read_debriefs(home)] == ["Northwind"]


def test_a_number_that_another_window_changed_too_is_told_with_what_it_had(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = journal_under(home)
    copy_empty_journal(path)
    with line_autosave(JournalFile(path)) as one, line_autosave(JournalFile(path)) as two:
        base = Debrief(id="0", started_at=1, company="Northwind")
        one.autosave.queue_save(base)
        assert one.autosave.flush(LONG)
        for saver, chance in ((two, 70), (one, 60)):
            loaded = saver.autosave.load("0").result(LONG) if saver is two else base
            assert loaded is not None
            saver.autosave.queue_save(replace(loaded, chance=chance))
            assert saver.autosave.flush(LONG)
    assert [debrief.chance for debrief in read_debriefs(home)] == [60]
    assert capsys.readouterr().err.count("The other window had chance: 70 %.") == 1
