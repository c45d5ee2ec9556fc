"""A kill at any instant of an upgrade, a salvage, an import or a mending leaves the old or the new, never between."""

import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from debrief.cli import cli
from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.backups.folder import backup_files, backups_folder
from debrief.storage.doctor.journal_folder import SALVAGING
from debrief.storage.doctor.unreadable_values import bad_values
from debrief.storage.file import migrate
from debrief.storage.file.open_journal import connect
from tests.soak.evidence import Evidence
from tests.storage.killed.harness import count_debriefs, require_whole, run_and_kill
from tests.storage.old_journal import write_first_version

pytestmark = [pytest.mark.row(12), pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")]

DEBRIEFS, ADDED = 20, 60
"""How many debriefs the journal has, and how many an import adds."""


class Work:
    """Something done to the journal of a folder; `check` says after each run what is there.

    `imports` and `work` are Python, see `run_and_kill`.
    """

    imports = ""
    work = ""

    def __init__(self, folder: Path) -> None:
        self.journal = journal_under(folder)
        self.other = folder / "other"
        private_folder(self.journal.parent)
        self.prepare()
        self.old = self.journal.read_bytes()

    def prepare(self) -> None:
        """Write the journal, and what the work needs beside it."""
        write_samples(self.journal, DEBRIEFS, 1)

    def check(self) -> str:
        """Return what is there, `old` or `new`; raise AssertionError for anything between."""
        raise NotImplementedError

    def reset(self) -> None:
        """Put back the old journal, without backups."""
        self.journal.write_bytes(self.old)
        for path in backup_files(backups_folder(self.journal)):
            path.unlink()


class Upgrade(Work):
    """A journal of the first version is opened; a kill leaves it at one of the versions, whole."""

    imports = "from debrief.storage.file.open_journal import connect"
    work = "connect(journal).close()"

    def prepare(self) -> None:
        write_first_version(self.journal, ((f"{n:04}", n, f"Acme {n}", None) for n in range(ADDED)))
        self.schemas: list[set[object]] = []
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
            for script in migrate.scripts():
                for statement in migrate.statements(script.read_text("utf-8")):
                    db.execute(statement)
                self.schemas.append(_schema(db))

    def check(self) -> str:
        with closing(sqlite3.connect(self.journal)) as db:
            require_whole(db)
            (version,) = db.execute("PRAGMA user_version").fetchone()
            assert _schema(db) == self.schemas[version - 1]
            assert version == 1 or count_debriefs(*backup_files(backups_folder(self.journal))) == ADDED
        with closing(connect(self.journal)) as db:
            companies = db.execute("SELECT company FROM debrief ORDER BY id").fetchall()
        assert companies == [(f"Acme {n}",) for n in range(ADDED)]
        return "new" if version == migrate.newest() else "old"


class Salvage(Work):
    """A damaged file is salvaged: the new file is there whole or not at all, and the damaged one is untouched."""

    imports = "from debrief.storage.doctor.salvage import salvage"
    work = "salvage(journal, Path(sys.argv[2]), 1)"

    def prepare(self) -> None:
        super().prepare()
        with self.journal.open("r+b") as file:
            file.write(bytes(4096))

    def check(self) -> str:
        assert self.journal.read_bytes() == self.old
        others = {path.name for path in self.journal.parent.iterdir()} - {self.journal.name}
        assert all(name.startswith(SALVAGING) for name in others)  # which `debrief doctor --fix` removes
        if not self.other.exists():
            return "old"
        assert count_debriefs(self.other) == DEBRIEFS
        self.other.unlink()
        return "new"


class Import(Work):
    """An import adds all of its records or none."""

    imports = """
from debrief.imports.own_json import OwnJson
from debrief.imports.source_file import SourceFile
from debrief.storage.transfer.journal_import import import_records
"""
    work = """
file = OwnJson(SourceFile(Path(sys.argv[2])))
file.check()
import_records(journal, file.records())
"""

    def prepare(self) -> None:
        super().prepare()
        folder = self.other.with_name("large")
        write_samples(journal_under(folder), ADDED, 2)
        environment = {"DEBRIEF_HOME": str(folder)}
        exported = CliRunner().invoke(cli, ["export", "debriefs", "-o", str(self.other)], env=environment)
        assert exported.exit_code == 0, exported.output
        self.old = self.journal.read_bytes()
        self.states = {"old": _rows(self.journal)}

    def check(self) -> str:
        rows = _rows(self.journal)
        if rows == self.states["old"]:
            return "old"
        assert rows["debrief"] == DEBRIEFS + ADDED
        assert self.states.setdefault("new", rows) == rows
        (backup,) = backup_files(backups_folder(self.journal))
        assert count_debriefs(backup) == DEBRIEFS
        return "new"


class Mending(Work):
    """`doctor --fix` mends all values and orphans or none, and leaves every trigger."""

    imports = "from debrief.storage.doctor.repair import repair"
    work = "repair(journal, 1)"

    def prepare(self) -> None:
        super().prepare()
        with closing(sqlite3.connect(self.journal, isolation_level=None)) as db:
            db.execute("PRAGMA ignore_check_constraints = ON")
            db.execute("UPDATE debrief SET outcome = 'none', company = CAST(x'ff41' AS TEXT) WHERE rowid % 2")
            self.schema = _schema(db)
        with closing(connect(self.journal, read_only=True)) as db:
            self.bad = len(list(bad_values(db)))

    def check(self) -> str:
        with closing(connect(self.journal, read_only=True)) as db:
            assert _schema(db) == self.schema
            bad = len(list(bad_values(db)))
            assert db.execute("SELECT count(*) FROM debrief").fetchone() == (DEBRIEFS,)
            db.execute("PRAGMA query_only = OFF")
            db.execute("PRAGMA ignore_check_constraints = ON")
            require_whole(db)
        if bad == self.bad:
            return "old"
        assert bad == 0
        (backup,) = backup_files(backups_folder(self.journal))
        assert backup.stat().st_size == len(self.old)
        return "new"


KINDS = [Upgrade, Salvage, Import, Mending]


def check_kills(work: Work, times: int) -> Counter[str]:
    """Return how often the old and the new was there; raise AssertionError where it was neither."""
    seen = Counter[str]()
    work.reset()
    for _ in run_and_kill(work.imports, work.work, [work.journal, work.other], times):
        seen[work.check()] += 1
        work.reset()
    assert seen["new"], "the first run is not killed"
    return seen


def _schema(db: sqlite3.Connection) -> set[object]:
    return set(db.execute("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"))


def _rows(journal: Path) -> dict[str, int]:
    """Return how many rows each table of a whole journal has."""
    with closing(sqlite3.connect(journal)) as db:
        require_whole(db)
        tables = [name for (name,) in db.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")]
        return {name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kill_leaves_the_old_or_the_new(tmp_path: Path, kind: type[Work]):
    check_kills(kind(tmp_path), 2)


@pytest.mark.soak(seconds=60)
@pytest.mark.parametrize("kind", KINDS)
def test_two_hundred_kills_leave_the_old_or_the_new(tmp_path: Path, kind: type[Work], evidence: Evidence):
    seen = check_kills(kind(tmp_path), 200)
    evidence.count(200)
    assert seen["old"]
