"""`debrief lock sheet` and `debrief lock recover`: a lost key file is restored from a backup or from paper."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from debrief.places import journal_under
from debrief.private_files import key_file

Type = Callable[..., None]
Run = Callable[..., Result]


@pytest.mark.parametrize("source", ["backup", "sheet"])
def test_a_lost_key_file_is_restored(encrypted: Path, run: Run, typed: Type, tmp_path: Path, source: str):
    typed("correct horse")
    sheet = tmp_path / "sheet.txt"
    sheet.write_text(run("lock", "sheet").stdout)
    key_file(journal_under(encrypted)).unlink()
    typed()
    assert "`debrief lock recover`" in run("list").stderr
    typed("correct horse")
    done = run("lock", "recover", *([str(sheet)] if source == "sheet" else []))
    assert done.exit_code == 0, done.stderr
    typed("correct horse")
    assert run("list").exit_code == 0


def test_the_line_of_a_sheet_with_a_slip_is_named_before_anything_is_asked(
    encrypted: Path, run: Run, typed: Type, tmp_path: Path
):
    sheet = tmp_path / "sheet.txt"
    lines = run("lock", "sheet").stdout.splitlines()
    at = next(at for at, line in enumerate(lines) if line.startswith(" 3."))
    lines[at] = f"{lines[at][:5]}{'7' if lines[at][5] != '7' else '8'}{lines[at][6:]}"
    sheet.write_text("\n".join(lines))
    before = key_file(journal_under(encrypted)).read_bytes()
    typed()
    done = run("lock", "recover", str(sheet))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Line 3 is missing or not as printed. Compare it with the paper" in done.stderr
    sheet.write_text("\n".join(lines[:-1]))
    assert f"Lines 3 and {lines[-1].strip().partition('.')[0]} are missing" in run("lock", "recover", str(sheet)).stderr
    assert key_file(journal_under(encrypted)).read_bytes() == before


def test_a_sheet_is_written_for_its_owner_only_and_replaces_nothing(
    encrypted: Path, run: Run, typed: Type, tmp_path: Path
):
    before, shown = os.umask(0), run("lock", "sheet").stdout
    try:
        done = run("lock", "sheet", "-o", str(tmp_path / "sheet.txt"))
    finally:
        os.umask(before)
    assert (done.exit_code, done.stdout) == (0, "")
    assert (tmp_path / "sheet.txt").read_text() == shown
    assert (tmp_path / "sheet.txt").stat().st_mode & 0o777 == 0o600
    assert "already exists" in run("lock", "sheet", "-o", str(tmp_path / "sheet.txt")).stderr
    own = key_file(journal_under(encrypted))
    content = own.read_bytes()
    assert run("lock", "sheet", "--force", "-o", str(own)).exit_code == 1
    assert own.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
@pytest.mark.parametrize(("mode", "warned"), [(0o644, True), (0o640, True), (0o600, False)])
def test_a_sheet_redirected_to_a_file_that_others_can_read_says_so(
    encrypted: Path, tmp_path: Path, mode: int, warned: bool
):
    path = tmp_path / "sheet.txt"
    path.touch()
    path.chmod(mode)
    with path.open("w") as file:
        done = subprocess.run(
            [sys.executable, "-m", "debrief", "lock", "sheet"],
            stdout=file,
            stderr=subprocess.PIPE,
            text=True,
            check=True,
        )
    assert (" 1.  " in path.read_text(), "Others on this computer can read" in done.stderr) == (True, warned)
