"""`debrief fit`: the requirements of a posting, listed, changed and added to a debrief."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from io import BytesIO
from pathlib import Path

from click.testing import CliRunner, Result

from debrief import places
from debrief.cli import cli
from debrief.domain.record.parts import Need
from debrief.domain.text import FIELD_LIMIT
from debrief.places import journal_under
from debrief.storage.records.journal import Journal

Run = Callable[..., Result]
POSTING = """\
Data Engineer

Your tasks
- Build pipelines

Requirements
- Python
- Five years of SQL

Nice to have
- Kafka

Benefits
- Fruit
"""
LEFT_OUT = "Left out: 1 line below “Your tasks”, 1 line below “Benefits”."


def posting(folder: Path) -> str:
    file = folder / "posting.txt"
    file.write_text(POSTING, encoding="utf-8")
    return str(file)


def join_autosave() -> None:
    """Wait for the thread that a command leaves where a save takes long: it would report to the next test."""
    for thread in threading.enumerate():
        if thread.name == "autosave":
            thread.join(20)


def test_the_lines_are_numbered_and_can_be_left_out_and_changed(run: Run, tmp_path: Path) -> None:
    file = posting(tmp_path)
    assert run("fit", "--posting", file).stdout == "1\tmust\tPython\n2\tmust\tFive years of SQL\n3\tnice\tKafka\n"
    changed = run("fit", "--posting", file, "--skip", "1", "--must", "3", "--nice", "2")
    assert changed.stdout == "2\tnice\tFive years of SQL\n3\tmust\tKafka\n"
    assert run("fit", "--posting", file, "--skip", "4").exit_code == 1


def test_they_are_added_to_a_debrief_once(filled: Path, run: Run, tmp_path: Path) -> None:
    file, listed = posting(tmp_path), run("list").stdout.split("\t")[0]
    for _ in range(2):
        done = run("fit", "--posting", file, "--add-to", listed)
        assert (done.exit_code, done.stderr) == (0, f"{LEFT_OUT}\n3 requirements are in the debrief now.\n")
    with closing(Journal(journal_under(filled))) as journal:
        debrief = journal.load(listed)
    assert debrief is not None
    assert [(each.text, each.need) for each in debrief.requirements][-3:] == [
        ("Python", Need.MUST),
        ("Five years of SQL", Need.MUST),
        ("Kafka", Need.NICE),
    ]


def test_a_file_that_is_no_text_is_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "posting.pdf"
    file.write_bytes(b"%PDF\xff\xfe")
    done = run("fit", "--posting", str(file))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert run("fit", "--posting", str(tmp_path / "none")).exit_code == 1


def test_a_posting_is_not_read_for_a_debrief_that_is_not_there(filled: Path, run: Run, tmp_path: Path) -> None:
    done = run("fit", "--posting", posting(tmp_path), "--add-to", "nothing")
    assert (done.exit_code, done.stdout) == (1, "")


def test_a_posting_from_stdin_that_a_locked_journal_does_not_take_is_rescued(filled: Path, run: Run) -> None:
    listed = run("list").stdout.split("\t")[0]
    with closing(sqlite3.connect(journal_under(filled), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        args = ["fit", "--posting", "-", "--add-to", listed]
        done = CliRunner().invoke(cli, args, input=POSTING, prog_name="debrief")
        join_autosave()
        other.execute("ROLLBACK")
    assert done.exit_code == 1
    assert any("Five years of SQL" in file.read_text("utf-8") for file in places.rescue_folders()[0].glob("words-*"))


class TypedWhile(BytesIO):
    """A posting at stdin; whatever happens while somebody types it happens before it is read."""

    def __init__(self, typed: bytes, happens: Callable[[], object]) -> None:
        super().__init__(typed)
        self._happens = happens

    def read(self, size: int | None = -1) -> bytes:
        if size:  # click only tries whether it can be read
            self._happens()
            self._happens = lambda: None
        return super().read(size)


def test_a_posting_at_stdin_is_rescued_where_another_program_locked_the_journal_meanwhile(
    filled: Path, run: Run
) -> None:
    listed = run("list").stdout.split("\t")[0]
    with closing(sqlite3.connect(journal_under(filled), isolation_level=None)) as other:
        typed = TypedWhile(POSTING.encode(), partial(other.execute, "BEGIN EXCLUSIVE"))
        args = ["fit", "--posting", "-", "--add-to", listed]
        done = CliRunner().invoke(cli, args, input=typed, prog_name="debrief")
        join_autosave()
        other.execute("ROLLBACK")
    assert done.exit_code == 1
    assert any("Five years of SQL" in file.read_text("utf-8") for file in places.rescue_folders()[0].glob("words-*"))


def test_others_write_and_take_the_whole_journal_while_a_posting_is_awaited(filled: Path, run: Run) -> None:
    listed, locked = run("list").stdout.split("\t")[0], list[bool]()

    def take_all() -> None:
        with closing(sqlite3.connect(journal_under(filled), timeout=5, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")  # a lock held until the posting ends would outlast this
            other.execute("UPDATE debrief SET role = 'Meanwhile'")
            other.execute("COMMIT")
            locked.append(True)

    args = ["fit", "--posting", "-", "--add-to", listed]
    typed = TypedWhile(POSTING.encode(), take_all)
    done = CliRunner().invoke(cli, args, input=typed, prog_name="debrief")
    assert (done.exit_code, locked) == (0, [True])
    with closing(Journal(journal_under(filled))) as journal:
        debrief = journal.load(listed)
    assert debrief is not None
    assert (debrief.role, debrief.requirements[-1].text) == ("Meanwhile", "Kafka")


def test_a_posting_at_stdin_that_is_too_long_is_refused_and_not_cut(run: Run) -> None:
    long = POSTING.replace("Kafka", "Kafka " * FIELD_LIMIT)
    done = CliRunner().invoke(cli, ["fit", "--posting", "-"], input=long, prog_name="debrief")
    assert (done.exit_code, done.stdout) == (1, "")
