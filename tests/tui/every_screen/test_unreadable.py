"""A journal with bad values, or damaged pages, in the app: what can be read is shown, and what is typed stays."""

from pathlib import Path

import pytest

from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.screen import SessionScreen
from tests.storage.damage import questions_damaged_at_the_end
from tests.storage.unreadable.bad_values import full_journal, set_value
from tests.tui.conftest import JournalFile, Sit

pytestmark = pytest.mark.row(18)


@pytest.fixture
def bad(journal_file: JournalFile) -> Path:
    """A journal with three bad values in its newest debrief."""
    journal_file.path.parent.mkdir(mode=0o700)
    journal_file.path.touch(mode=0o600)
    journal_file.path.write_bytes(full_journal())
    assert set_value(journal_file.path, "debrief", "outcome", "'none'")
    assert set_value(journal_file.path, "debrief", "company", "CAST(x'ff41' AS TEXT)")
    assert set_value(journal_file.path, "debrief", "chance", "900")
    return journal_file.path


async def test_home_lists_and_pages_show_them_in_their_place(sit: Sit, bad: Path) -> None:
    async with sit() as person:
        assert "\ufffdA, Engineer" in person.text
        await person.press("d")
        await person.at(DebriefsScreen)
        await person.until_text("(unreadable)", "\ufffdA, Engineer")
        await person.press("home", "enter")
        await person.at(ReadingScreen)
        await person.until_text("(unreadable) %")


async def test_writing_in_another_field_of_the_form_leaves_them(sit: Sit, journal_file: JournalFile, bad: Path) -> None:
    async with sit() as person:
        person.app.navigator.start(person.app.flows.writing.resume("d1"))
        await person.at(SessionScreen)
        await person.go_to("outcome")
        await person.press("tab", "tab")
        await person.write(" Late")
        await person.until(lambda: "Late" in (journal_file.load("d1") or journal_file.only).their_words)
    debrief = journal_file.load("d1")
    assert debrief is not None
    assert (debrief.outcome, debrief.company, debrief.unreadable) == ("(unreadable)", "\ufffdA", ("chance",))


async def test_a_damaged_journal_is_browsed_and_not_written_to(sit: Sit, journal_file: JournalFile) -> None:
    questions_damaged_at_the_end(journal_file.path)
    before = journal_file.path.read_bytes()
    async with sit() as person:
        await person.until(
            lambda: "`debrief doctor`" in person.notifications and "`debrief restore`" in person.notifications
        )
        assert "Acme" in person.text
        await person.begin()
        await person.write("Contoso")
        await person.until_text("Not saved")
        assert "Contoso" in person.text
        assert journal_file.path.read_bytes() == before
        person.app.exit()
    assert journal_file.path.read_bytes() == before
