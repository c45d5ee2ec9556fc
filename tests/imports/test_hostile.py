"""Hostile files: all of them is imported or nothing, in bounded time and memory, and one line says why."""

import json
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest

from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.imports.own_json import OwnJson
from debrief.imports.source_file import LARGEST_FILE, SourceFile
from tests.imports.hostile import SOUND, hostile
from tests.soak.evidence import Evidence
from tests.storage.transfer.ledgers import memory_journal, take

pytestmark = pytest.mark.row(6)

CASES, LONG_CASES = 200, 10_000
PARTS = 4
SECONDS, MEGABYTES = 5, 256


def outcome(path: Path, content: bytes) -> str:
    """Import a file into an empty journal; return the refusal, empty where it was imported."""
    path.write_bytes(content)
    file = OwnJson(SourceFile(path))
    with memory_journal() as db:
        try:
            file.check()
            take(db, file.records())
        except Refusal as refusal:
            assert not db.in_transaction, "nothing is written before the whole file is checked"
            return str(refusal)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("SELECT count(*) FROM debrief").fetchone() == (len(json.loads(content)["debriefs"]),)
        return ""


def assert_one_clear_line(path: Path, said: str) -> None:
    assert "\n" not in said
    assert safe(said) == said
    assert len(said) < 500 + len(str(path))
    assert said.startswith(str(path))
    assert said.endswith("Nothing was imported.")


def try_all(folder: Path, seeds: Iterable[int]) -> tuple[int, list[float]]:
    """Import the hostile files of these numbers; return how many were refused, and the seconds each took."""
    refused, seconds = 0, []
    for seed in seeds:
        begin = time.process_time()  # others use the machine as well
        said = outcome(folder / "hostile.json", hostile(seed))
        seconds.append(time.process_time() - begin)
        if said:
            refused += 1
            assert_one_clear_line(folder / "hostile.json", said)
    return refused, seconds


def test_the_sound_file_is_imported(tmp_path: Path) -> None:
    assert outcome(tmp_path / "sound.json", json.dumps(SOUND).encode()) == ""
    assert outcome(tmp_path / "marked.json", b"\xef\xbb\xbf" + json.dumps(SOUND, indent=3).encode()) == ""
    assert outcome(tmp_path / "sorted.json", json.dumps(SOUND, sort_keys=True).encode()) == ""


@pytest.mark.parametrize("part", range(PARTS))
def test_a_hostile_file_is_refused_in_one_line(tmp_path: Path, part: int) -> None:
    refused, seconds = try_all(tmp_path, range(part, CASES, PARTS))
    assert refused > 0.8 * CASES / PARTS
    assert max(seconds) < SECONDS


@pytest.mark.soak(seconds=60)
@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_hostile_files_are_refused_in_one_line(tmp_path: Path, part: int, evidence: Evidence) -> None:
    refused, seconds = try_all(tmp_path, range(CASES + part, CASES + LONG_CASES, PARTS))
    evidence.count(len(seconds))
    evidence.measure("longest import", seconds, "s", at_most=SECONDS)
    assert refused > 0.8 * LONG_CASES / PARTS
    assert max(seconds) < SECONDS


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            b'{"format": "debrief-questions", "version": 4, "questions": [{"id": "q"}]}',
            "this is a list of questions for practice",
        ),
        (b'{"format": "debrief-journal", "version": 4}', "its version is 4"),
        (b'{"format": "debrief-journal", "version": true}', "its version is True"),
        (b'{"version": 1}', "not a debrief export"),
        (b'{"format": "debrief-journal",\n"version": 1,\n"reviews": [NaN]}', "line 3: NaN is not a JSON number"),
        (b'{"debriefs": [\n{"started_at": 1, "started_at": 2}]}', "line 2: the key 'started_at' appears twice"),
        (b'{"debriefs": [{"started_at": 1, "chance": 101}]}', "A chance in percent must be from 0 to 100"),
        (b'{"debriefs": [{"started_at": ' + b"9" * 5000 + b"}]}", "a number of 5,000 digits"),
        (b'{"debriefs": [' + b"[" * 1000, "nested more than 16 levels deep"),
        (b'{"debriefs": [{"started_at": 1, "company": "\\ud800"}]}', "half of a surrogate pair"),
        (b'{"debriefs": [{"started_at": 999999999999999}]}', "not between the years 1 and 9999"),
        (b'{"debriefs": [{"started_at": 1, "company": "' + b"x" * 1_000_001 + b'"}]}', "over 1,000,000 characters"),
        (b'{"debriefs": ["' + b"x" * 9_000_000 + b'"]}', "over 8,388,608 characters"),
        (b'{"debriefs": [' + b"[" + b"{}," * 300_000 + b"{}]]}", "over 100,000 values"),
        (b'{"interview_pages": [{"day": "sometime", "text": "x"}]}', "neither a date such as 2026-12-03 nor next"),
        (b'{"interview_pages": [{"day": "20261203", "text": "x"}]}', "neither a date such as 2026-12-03 nor next"),
        (b'{"interview_days": [{"day": "20261203", "minutes": 20, "at": 1}]}', "its day or its minutes are not those"),
        (b"\xff\xfe{", "line 1: it is not UTF-8"),
        (b"", "the file ends too early"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)
def test_the_line_says_what_is_wrong(tmp_path: Path, content: bytes, why: str) -> None:
    said = outcome(tmp_path / "file.json", content)
    assert why in said
    assert_one_clear_line(tmp_path / "file.json", said)


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(2 * LARGEST_FILE)  # takes no room on the disk
    tracemalloc.start()
    with pytest.raises(Refusal, match="is larger than 512 MB"):
        OwnJson(SourceFile(path)).check()
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


@pytest.mark.skipif(os.name == "nt", reason="no named pipes")
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    for path in (tmp_path / "pipe.json", tmp_path, tmp_path / "none.json", Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(Refusal, match=r"Nothing was imported\.$"):
            OwnJson(SourceFile(path)).check()


_MEASURED = """
import os, resource, sys
from pathlib import Path
from debrief.domain.refusal import Refusal
from debrief.imports.own_json import OwnJson
from debrief.imports.source_file import SourceFile
for name in sys.argv[1:]:
    # A process of its own for each, with everything imported: a peak is one of all that was done before.
    if os.fork():
        os.wait()
        continue
    try:
        OwnJson(SourceFile(Path(name))).check()
    except Refusal as refusal:
        used = resource.getrusage(resource.RUSAGE_SELF)
        # Not ru_maxrss, which begins with what the process that started this one took.
        peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
        print(int(peak.split()[1]) // 1024, used.ru_utime + used.ru_stime, flush=True)
    os._exit(0)
"""


def _greedy_files() -> dict[str, bytes]:
    """Return files that make a reader that holds them whole take many times their size."""
    return {
        "empty lists": b'{"debriefs": [[' + b"[]," * 49_000 + b"[]]]}",
        "numbers": b'{"debriefs": [[' + b"1.5," * 2_000_000 + b"1]]}",
        "keys": b'{"debriefs": [{' + b",".join(b'"%d":1' % number for number in range(700_000)) + b"}]}",
        "wrong parts": b'{"debriefs": [{"started_at":1,"asked":[' + b"1," * 99_000 + b"1]}]}",
        "short texts": b'{"debriefs": [[' + b'"ab",' * 1_600_000 + b'""]]}',
        "escapes": b'{"debriefs": ["' + b"\\n" * 4_000_000 + b'"]}',
        "wide text": b'{"debriefs": ["' + "\U0001f600".encode() * 2_000_000 + b'"]}',
        "white space": b'{"debriefs": [' + b" " * 10_000_000 + b"{}]}",
        "many records": b'{"debriefs": [' + b",".join(b'{"id":"%d","started_at":1}' % n for n in range(5_000)) + b"]}",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="no /proc")
def test_a_greedy_file_takes_little_memory_and_time(tmp_path: Path) -> None:
    files = _greedy_files()
    paths = [tmp_path / f"{name}.json" for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    run = subprocess.run([sys.executable, "-c", _MEASURED, *paths], capture_output=True, text=True, check=True)
    taken = {path.stem: line.split() for path, line in zip(paths, run.stdout.splitlines(), strict=True)}
    assert {name: int(megabytes) for name, (megabytes, _) in taken.items() if int(megabytes) > MEGABYTES} == {}
    assert {name: float(seconds) for name, (_, seconds) in taken.items() if float(seconds) > SECONDS} == {}
