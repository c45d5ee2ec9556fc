"""The practice list as CSV, beside the same rows from sqlite3 through csv.writer."""

import csv
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from debrief.domain.lists.questions import EVERY_QUESTION
from debrief.exports.practice_list import practice_list
from debrief.exports.question_text import Options
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import listing
from tests.benchmarks.journals import Journals
from tests.benchmarks.measure import MB, Pair

FEW, MANY = 1_000, 100_000
ROUNDS = 7

_TOLD = """
import sys
from debrief.cli import main
try:
    main()
finally:
    sys.stdout.write(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
"""The command, which then says how much memory it had: what is asked of the system counts the parent's in."""

BARE = """
    SELECT q.id, q.wording, q.answer, q.category, q.practise, q.times, q.worst, d.company, d.held_at, d.held_written,
        q.due_at, q.reviewed_at, (SELECT count(*) FROM answer_version AS v WHERE v.question = q.id)
    FROM question AS q LEFT JOIN debrief AS d ON d.place = q.last_place WHERE q.times > 0
    ORDER BY q.practise DESC, coalesce(q.worst, 0) DESC, q.last_place DESC, q.number
"""


def exporting(journals: Journals) -> Iterator[Pair]:
    """A practice list as CSV: processor time beside the same rows through sqlite3 and csv.writer, and memory."""
    home = journals.of_questions(MANY)
    path, folder = journal_under(home), journals.folder("exporting")
    spent = Pair(f"csv of {MANY:,} questions, processor time", 2.0)
    with closing(connect(path)) as db, closing(sqlite3.connect(path)) as bare:
        _resident(home, home / "counted.csv")  # written in bulk, it is counted by the first command that looks
        for number in range(ROUNDS + 1):
            ours, peer = _ours(db, folder / "ours.csv"), _bare(bare, folder / "bare.csv")
            if number:
                spent.ours.append(ours)
                spent.peer.append(peer)
    assert len((folder / "ours.csv").read_bytes().splitlines()) == MANY + 1
    yield spent
    resident = Pair(f"csv of {MANY:,} questions beside {FEW:,}, memory, MB", 1.15, MB)
    for number in range(ROUNDS):
        resident.ours.append(_resident(home, folder / f"many-{number}.csv"))
        resident.peer.append(_resident(journals.of_questions(FEW), folder / f"few-{number}.csv"))
    yield resident


def _ours(db: sqlite3.Connection, path: Path) -> float:
    begin = time.process_time()
    pieces = practice_list("csv", listing.iter_summaries(db, EVERY_QUESTION), Options(count=MANY, made_at=0))
    with path.open("wb") as file:
        file.writelines(str(piece).encode() for piece in pieces)
    return time.process_time() - begin


def _bare(db: sqlite3.Connection, path: Path) -> float:
    begin = time.process_time()
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(db.execute(BARE))
    return time.process_time() - begin


def _resident(home: Path, path: Path) -> float:
    """Return the most bytes that were resident while the command wrote the list."""
    command = (sys.executable, "-c", _TOLD, "export", "questions", "--format", "csv", "--force", "-o", str(path))
    done = subprocess.run(command, env={**os.environ, "DEBRIEF_HOME": str(home)}, check=True, capture_output=True)
    return int(done.stdout.split()[1]) * 1024.0
