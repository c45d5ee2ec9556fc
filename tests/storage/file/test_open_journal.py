"""The one door to the file: what it makes, what it refuses, and that it leaves the rest alone."""

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.private_files import APPLICATION_ID
from debrief.storage.debriefs import lists
from debrief.storage.file.errors import JournalUnusable, NoJournal
from debrief.storage.file.migrate import newest
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal

posix = pytest.mark.skipif(os.name != "posix", reason="modes and umask are POSIX's")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def filled(path: Path) -> None:
    with closing(Journal(path, create=True)) as journal:
        journal.save(Debrief(id="d", started_at=1, their_words="w" * 500), None)
    with closing(connect(path)) as db:
        db.execute("CREATE TEMP TABLE more AS SELECT * FROM debrief")
        for number in range(199):
            db.execute("UPDATE more SET id = ?, place = place + 1", (f"d{number}",))
            db.execute("INSERT INTO debrief SELECT * FROM more")


def files(path: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in path.parent.iterdir() if found.is_file()}


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o700])
@pytest.mark.row(10)
def test_folder_file_and_sidecar_are_the_owners_alone(path: Path, umask: int):
    before = os.umask(umask)
    try:
        with closing(connect(path, create=True)) as db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("INSERT INTO question (id, wording, answer, practise, rev) VALUES ('q', '', '', 0, 1)")
            sidecar = path.with_name(path.name + "-journal")
            assert (mode(path.parent), mode(path), mode(sidecar)) == (0o700, 0o600, 0o600)
    finally:
        os.umask(before)


@posix
@pytest.mark.row(10)
def test_a_journal_others_could_read_is_closed_to_them_and_their_folder_left_alone(path: Path):
    connect(path, create=True).close()
    path.chmod(0o644)
    path.parent.chmod(0o755)
    connect(path, read_only=True).close()
    assert mode(path) == 0o644
    connect(path, create=True).close()
    assert (mode(path), mode(path.parent)) == (0o600, 0o755)


def test_every_connection_is_set_up_as_the_rules_say(path: Path):
    wanted = {
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "fullfsync": 1,
        "synchronous": 3,
        "journal_mode": "delete",
        "application_id": APPLICATION_ID,
        "user_version": newest(),
    }
    for create in (True, False):
        with closing(connect(path, create=create)) as db:
            assert {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_creates_nothing_unless_it_is_told_to(path: Path, read_only: bool):
    with pytest.raises(NoJournal, match="no journal at"):
        connect(path, read_only=read_only)
    assert not path.parent.exists()
    path.parent.mkdir()
    path.touch()
    with pytest.raises(NoJournal):
        connect(path, read_only=read_only)
    assert files(path) == {path.name: b""}


@posix
@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize("part", ["data", "data/journal.sqlite3"])
def test_a_link_to_nothing_is_no_journal_that_is_not_there_yet(tmp_path: Path, part: str, create: bool):
    link = tmp_path / part
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(tmp_path / "volume" / "debrief")
    with pytest.raises(JournalUnusable, match=r"The link .* leads to .*volume.debrief, which is not there") as refused:
        connect(tmp_path / "data" / "journal.sqlite3", create=create)
    assert not isinstance(refused.value, NoJournal)
    assert str(link) in str(refused.value)
    assert not (tmp_path / "volume").exists()


def test_an_empty_file_becomes_a_journal(path: Path):
    path.parent.mkdir()
    path.touch()
    with closing(connect(path, create=True)) as db:
        assert lists.count(db) == 0


def test_a_read_only_connection_cannot_write(path: Path):
    connect(path, create=True).close()
    with closing(connect(path, read_only=True)) as db, pytest.raises(sqlite3.OperationalError):
        db.execute("DELETE FROM debrief")


def foreign_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (url)")


def newer(path: Path) -> None:
    with closing(connect(path, create=True)) as db:
        db.execute(f"PRAGMA user_version = {newest() + 1}")


def cut_short(path: Path) -> None:
    filled(path)
    os.truncate(path, 3 * 4096)


def scribbled_over(path: Path) -> None:
    filled(path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(3000))


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("Dear diary, " * 100), "not a debrief journal"),
    "another program's": (foreign_file, "not a debrief journal"),
    "newer": (newer, "written by a newer debrief"),
    "cut short": (cut_short, "is damaged"),
    "scribbled over": (scribbled_over, "is damaged"),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.row(5)
def test_a_file_it_cannot_use_is_refused_in_one_sentence_and_left_as_it_is(path: Path, kind: str, read_only: bool):
    make, sentence = REFUSED[kind]
    path.parent.mkdir()
    make(path)
    before = files(path)
    with pytest.raises(JournalUnusable, match=sentence) as raised:
        connect(path, read_only=read_only)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)
    assert files(path) == before


@pytest.mark.row(5)
def test_damage_found_only_while_reading_is_told_and_not_written_to(path: Path):
    filled(path)
    with path.open("r+b") as file:
        file.seek(path.read_bytes().index(b"w" * 100) // 4096 * 4096)
        file.write(b"\xff" * 5 * 4096)
    before = files(path)
    with closing(connect(path, read_only=True)) as db, pytest.raises(JournalUnusable, match="is damaged"):
        lists.debriefs(db)
    assert files(path) == before


def test_a_folder_in_its_place_is_refused(path: Path):
    path.mkdir(parents=True)
    with pytest.raises(JournalUnusable, match="a folder where the journal should be"):
        connect(path)


def test_a_file_where_the_folder_should_be_is_refused(path: Path):
    path.parent.write_text("in the way")
    for how in ({"create": True}, {"read_only": True}, {}):
        with pytest.raises(JournalUnusable, match="a file where a folder should be"):
            connect(path, **how)
    assert path.parent.read_text() == "in the way"


def test_a_write_cut_short_by_a_crash_is_undone_by_whoever_looks_next(path: Path):
    filled(path)
    code = (
        "import os, sys; from pathlib import Path; from debrief.storage.file.open_journal import connect\n"
        "db = connect(Path(sys.argv[1])); db.execute('PRAGMA cache_size = 1'); db.execute('BEGIN IMMEDIATE')\n"
        "db.execute('UPDATE debrief SET their_words = upper(their_words)'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0
    with closing(connect(path, read_only=True)) as db:
        assert db.execute("SELECT count(*) FROM debrief WHERE their_words LIKE 'w%'").fetchone() == (200,)
        assert db.execute("SELECT DISTINCT their_words FROM debrief").fetchall() == [("w" * 500,)]


def test_a_big_change_keeps_nobody_from_reading_before_it_is_committed(path: Path):
    filled(path)
    with closing(connect(path)) as writing, closing(connect(path, read_only=True)) as looking:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("UPDATE debrief SET their_words = hex(zeroblob(20000))")
        looking.execute("PRAGMA busy_timeout = 0")
        assert len(lists.debriefs(looking)) == 200


AS_SOMEBODY = """
import os, sys
from pathlib import Path
from debrief.domain.record.debrief import Debrief
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from debrief.storage.records.journal import Journal
from debrief.storage.file.errors import JournalUnusable
spare = Path(sys.argv[1])
if os.geteuid() == 0:
    # What is loaded late must be loaded by now: the package may lie where only root can read.
    Journal(spare, create=True).save(Debrief(started_at=1), None)
    try:
        connect(spare.parent)
    except JournalUnusable:
        os.seteuid(65534)
for what, path in zip(sys.argv[2::2], map(Path, sys.argv[3::2])):
    try:
        if what == "browse":
            print(len(lists.debriefs(connect(path))), len(lists.debriefs(connect(path, read_only=True))))
        journal = Journal(path, create=what == "create")
        print(journal.load("d").company)
        journal.save(Debrief(started_at=1), None)
    except JournalUnusable as error:
        print(error)
    print(end="\\0")
"""
MODES = [
    (0o444, 0o555, "browse", "1 1\nAcme\nThe journal {path} can be read but not written"),
    (0o444, 0o777, "browse", "1 1\nAcme\nThe journal {path} can be read but not written"),
    (0o666, 0o555, "browse", "1 1\nAcme\nThe journal {path} can be read but not written"),
    (0o000, 0o755, "open", "The journal {path} cannot be opened"),
    (None, 0o555, "create", "The journal {path} cannot be opened (Permission denied)"),
]


@posix
@pytest.mark.row(5)
def test_what_may_not_be_written_can_be_browsed():
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        paths = [Path(folder) / f"data-{number}" / "journal.sqlite3" for number in range(len(MODES))]
        arguments = [str(Path(folder) / "spare" / "journal.sqlite3")]
        for path, (file_mode, folder_mode, what, _) in zip(paths, MODES, strict=True):
            with closing(Journal(path, create=True)) as journal:
                journal.save(Debrief(id="d", started_at=1, company="Acme"), None)
            path.unlink() if file_mode is None else path.chmod(file_mode)
            path.parent.chmod(folder_mode)
            arguments += [what, str(path)]
        run = subprocess.run(
            [sys.executable, "-c", AS_SOMEBODY, *arguments], capture_output=True, text=True, check=False
        )
        for path in paths:
            path.parent.chmod(0o700)
        *printed, rest = run.stdout.split("\0")
        assert rest == "", run.stderr
        for path, (_, _, _, raised), text in zip(paths, MODES, printed, strict=True):
            assert text.startswith(raised.format(path=path)), run.stderr
