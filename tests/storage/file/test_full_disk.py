"""A disk that is full, or no file to be had, at any point of a save: the journal is the old one or the new one."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief, with_text
from debrief.private_files import is_encrypted, key_file
from debrief.storage.file import open_journal
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from tests.encrypted_journal import encrypt
from tests.soak.evidence import Evidence

resource = pytest.importorskip("resource")
pytestmark = pytest.mark.row(3)

OLD = with_text(Debrief(id="d", started_at=1, company="Acme"), "room", "old " * 3000)
NEW = with_text(OLD, "room", "new " * 9000)
LARGEST = 400_000
"""Bytes that neither the journal nor its rollback journal gets to."""


@contextmanager
def limit(kind: int, value: int) -> Iterator[None]:
    """Let the system refuse larger files, or more open ones."""
    before = resource.getrlimit(kind)
    resource.setrlimit(kind, (value, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(kind, before)


@pytest.fixture(params=["plain", "encrypted"])
def template(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A journal with the old text, with and without encryption."""
    path = tmp_path / "template.sqlite3"
    with closing(Journal(path, create=True)) as journal:
        journal.save(OLD, None)
    if request.param == "encrypted":
        encrypt(path)
    assert path.stat().st_size < LARGEST
    yield path
    forget_keys()


def fault(template: Path, kind: int, value: Callable[[], int]) -> tuple[str, bool]:
    """Save under a limit and again without it; return what is wrong, if anything, and whether the limit was met."""
    path = template.with_name("journal.sqlite3")
    shutil.copyfile(template, path)
    if is_encrypted(template):
        shutil.copyfile(key_file(template), key_file(path))
    with closing(Journal(path)) as journal:
        base = journal.load("d")
        refused = False
        with limit(kind, value()):
            try:
                journal.save(NEW, base)
            except JournalUnusable:
                refused = True
    try:
        with closing(open_journal.connect(path)) as db:
            check = db.execute("PRAGMA integrity_check").fetchall()
    except JournalUnusable as error:
        return str(error), refused
    if check != [("ok",)]:
        return f"damaged: {check[:1]}", refused
    with closing(Journal(path)) as journal:
        stored = journal.load("d")
        if stored is None or stored.text_at("room") != (OLD if refused else NEW).text_at("room"):
            return "neither the old text nor the new one", refused
        if journal.save(NEW, base).debrief.text_at("room") != NEW.text_at("room"):
            return "the next save did not store it", refused
    return "", refused


def lowest_free_descriptor() -> int:
    number = os.dup(0)
    os.close(number)
    return number


def file_size_faults(template: Path, step: int) -> tuple[list[str], int]:
    """Return what is wrong with files limited to every `step` bytes, and how many saves the limit met."""
    seen = [fault(template, resource.RLIMIT_FSIZE, lambda size=size: size) for size in range(0, LARGEST, step)]
    return [what for what, _ in seen if what], sum(refused for _, refused in seen)


@pytest.mark.parametrize("step", [16384, pytest.param(512, marks=pytest.mark.soak(seconds=90))])
def test_a_disk_that_is_full_at_any_byte_leaves_the_old_text_and_the_next_save_succeeds(
    template: Path, step: int, evidence: Evidence
):
    faults, refused = file_size_faults(template, step)
    assert faults == []
    assert refused > LARGEST / step / 10
    evidence.count(LARGEST // step)


@pytest.mark.parametrize("more", range(4))
def test_no_file_to_be_had_leaves_the_old_text_and_the_next_save_succeeds(template: Path, more: int):
    what, refused = fault(template, resource.RLIMIT_NOFILE, lambda: lowest_free_descriptor() + more)
    assert (what, refused or more > 0) == ("", True)


def test_a_save_that_cannot_be_undone_is_noticed(template: Path, monkeypatch: pytest.MonkeyPatch):
    pragmas = ("journal_mode = OFF", *open_journal._WRITE_PRAGMAS[1:])
    monkeypatch.setattr(open_journal, "_WRITE_PRAGMAS", pragmas)
    faults, _ = file_size_faults(template, 32768)
    assert faults
