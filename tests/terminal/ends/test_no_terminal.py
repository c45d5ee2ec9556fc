"""Without a terminal at both ends the app says so in one line, at once, and sends nothing a terminal acts on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.root import ROOT

pytestmark = pytest.mark.row(14)

CASES = [
    *(((), end) for end in ("stdin", "stdout", "stderr")),
    (("new",), "all"),
    # tests/cli/test_ending.py runs these without a process at every change.
    *(pytest.param(args, "all", marks=pytest.mark.soak) for args in ((), ("demo",), ("resume",))),
]


@pytest.mark.parametrize(("args", "missing"), CASES, ids=str)
def test_without_a_terminal_it_ends_with_one_sentence(home: Path, args: tuple[str, ...], missing: str) -> None:
    master, slave = os.openpty()
    ends = dict.fromkeys(("stdin", "stdout", "stderr"), slave)
    ends.update(dict.fromkeys(ends if missing == "all" else [missing], subprocess.PIPE))
    ended = subprocess.Popen(
        [sys.executable, "-m", "debrief", *args],
        **ends,
        start_new_session=True,
        cwd=ROOT,
        env={**os.environ, "DEBRIEF_HOME": str(home)},
    )
    os.close(slave)
    out, err = ended.communicate(timeout=30)
    said = (out or b"") + (err or b"")
    if missing in {"stdin", "stdout"}:
        said += os.read(master, 65536)
    os.close(master)
    assert ended.returncode == 2
    assert said.startswith(b"debrief: The app needs a terminal")
    assert said.rstrip().endswith(b"(see debrief --help).")
    assert b"\x1b" not in said
    assert not home.exists()
