"""The app and line mode write the same debrief, and each goes on where the other was left."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.places import journal_under
from debrief.tui.common.start import Start
from debrief.tui.session.step_page import StepPage
from tests.account import ACCOUNT, GUIDE, REPLY, lines_of, stored_words, whole_account
from tests.root import ROOT
from tests.tui.conftest import JournalFile, Sit
from tests.tui.forms.test_every_step_typed import by_keys
from tests.tui.person import Person


def type_in_lines(home: Path, *args: str, lines: str) -> str:
    """Run debrief with `lines` piped into it; return what it printed, without an escape sequence in it."""
    done = subprocess.run(
        [sys.executable, "-m", "debrief", *args, "--plain"],
        input=lines.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "DEBRIEF_HOME": str(home)},
        check=True,
        timeout=120,
    )
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stderr == b""
    return done.stdout.decode()


async def type_in_app(person: Person, step: str) -> None:
    """Type the account at a step of the app."""
    editor = person.session.query_one(StepPage).editor
    assert editor is not None
    await by_keys(person, editor.content, ACCOUNT[step])


@pytest.mark.row(20)
async def test_an_account_piped_in_lines_equals_the_one_typed_in_the_app(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    type_in_lines(tmp_path / "home", "new", lines="".join(whole_account()))
    async with sit(start=Start(kind="new")) as person:
        await person.begin_seen()
        for step in GUIDE.steps:
            if step.id == REPLY:
                await person.go_to(REPLY)
            assert person.step == step.id
            if step.kind == "text":
                await person.paste(ACCOUNT[step.id][0][0])
            else:
                await type_in_app(person, step.id)
            if person.step == step.id:  # Enter in the last field goes on
                await person.press("ctrl+n")
        await person.leave()
    assert stored_words(JournalFile(journal_under(tmp_path / "home")).only) == stored_words(journal_file.only)


async def test_the_app_goes_on_at_the_step_that_line_mode_was_left_at(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    type_in_lines(home, "new", lines="".join([*lines_of(GUIDE.steps[0]), "Jonas came down.\n"]))
    file = JournalFile(journal_under(home))
    journal_file.put(file.only)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("opening")
        await person.until_text("Jonas came down.")
        await person.press("ctrl+n")
        await type_in_app(person, "questions")
        assert person.step == "questions"
        await person.leave()
    file.change(journal_file.only)
    printed = type_in_lines(home, "resume", lines="")
    assert "Capture, 3 of 7: The questions" in printed
    assert "5. What questions do you have for us? (exact)" in printed


async def test_resume_with_an_id_opens_that_debrief_in_the_app(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(Debrief(id="a", started_at=1, company="Acme"), Debrief(id="b", started_at=2, company="Contoso"))
    async with sit(start=Start(kind="resume", debrief="a")) as person:
        await person.asked("facts")
        await person.until_text("Acme")
