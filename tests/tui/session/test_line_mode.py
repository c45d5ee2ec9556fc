"""The app and line mode write the same debrief, and each goes on where the other was left."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from debrief.cli import cli
from debrief.cli import clock as cli_clock
from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.tui.home.start import Start
from tests.accounts.account import GUIDE, ZONE, Account
from tests.accounts.every_step import EVERY_STEP
from tests.accounts.lines import lines_of, python_at, stored_words, whole_account
from tests.accounts.table import ACCOUNTS
from tests.root import ROOT
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.typist import Typist


def type_in_lines(home: Path, *args: str, lines: str, now: int = EVERY_STEP.now) -> str:
    """Run debrief at `now` with `lines` piped into it; return what it printed, without an escape sequence in it."""
    done = subprocess.run(
        [sys.executable, *python_at(now), *args, "--plain"],
        input=lines.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "DEBRIEF_HOME": str(home), "TZ": ZONE},
        check=True,
        timeout=120,
    )
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.row(20)
@pytest.mark.soak(seconds=10)
@pytest.mark.parametrize("account", [EVERY_STEP, *ACCOUNTS], ids=lambda account: account.name)
async def test_an_account_piped_in_lines_equals_the_one_typed_in_the_app(
    sit: Sit, journal_file: JournalFile, clock: Clock, tmp_path: Path, account: Account
) -> None:
    clock.now = account.now
    type_in_lines(tmp_path / "home", "new", lines="".join(whole_account(account)), now=account.now)
    async with sit(start=Start(kind="new")) as person:
        await person.begin_seen()
        await Typist(person).write(account)
        await person.leave()
    assert stored_words(JournalFile(journal_under(tmp_path / "home")).only) == stored_words(journal_file.only)


def type_in_lines_here(*args: str, lines: str) -> str:
    """Do the same in this process, at the home and the moment that it has; that takes a seventh of the time."""
    done = CliRunner().invoke(cli, [*args, "--plain"], input=lines, prog_name="debrief")
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


async def test_the_app_goes_on_at_the_step_that_line_mode_was_left_at(
    sit: Sit, journal_file: JournalFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("DEBRIEF_HOME", str(home))
    monkeypatch.setattr(cli_clock, "now", lambda: EVERY_STEP.now)
    type_in_lines_here("new", lines="".join([*lines_of(EVERY_STEP, GUIDE.steps[0]), "Jonas came down.\n"]))
    file = JournalFile(journal_under(home))
    journal_file.put(file.only)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("opening")
        await person.until_text("Jonas came down.")
        await person.press("ctrl+n")
        await Typist(person).answer(EVERY_STEP.steps["questions"])
        await person.leave()
    file.change(journal_file.only)
    printed = type_in_lines_here("resume", lines=":back\n")
    assert "Capture, 3 of 7: The questions" in printed
    assert "5. What questions do you have for us? (exact)" in printed


async def test_resume_with_an_id_opens_that_debrief_in_the_app(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(Debrief(id="a", started_at=1, company="Acme"), Debrief(id="b", started_at=2, company="Contoso"))
    async with sit(start=Start(kind="resume", debrief="a")) as person:
        await person.asked("facts")
        await person.until_text("Acme")
