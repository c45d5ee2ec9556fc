"""The end of a session as it looks: numbers before hanging lines; and how a session looks as it begins."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Note
from debrief.domain.record.when import When
from debrief.tui.common.start import Start
from debrief.tui.session.outline import Outline
from tests.tui.conftest import JournalFile, Sit

PLANNED = Debrief(
    id="d",
    started_at=1_750_000_000_000,
    step="load-last",
    company="Oriel",
    outcome=Outcome.REJECTED,
    held=When(at=1_750_000_000_000, zone="UTC", timed=True),
    notes=(Note(to="Jonas"),),
)


async def test_a_line_of_the_end_that_takes_two_rows_hangs_below_its_words(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.press("ctrl+n")
        await person.until_text("The interview was more than a day ago. It is still fine to send the note.")
        first = next(row for row, line in enumerate(person.lines) if "1  Your note" in line)
        column = person.lines[first].index("Your note")
        assert person.lines[first + 1][:column].strip() == ""
        assert person.lines[first + 1][column:].strip()


async def test_the_outline_is_hidden_until_the_width_of_the_screen_is_known(sit: Sit) -> None:
    async with sit(size=(80, 24), at="questions") as person:
        outline = person.session.query_one(Outline)
        assert not outline.display
        person.session.remove_class("-narrow")
        await person.pilot.pause()
        assert not outline.display


async def test_a_step_opened_by_its_number_leads_back_to_the_end_by_escape(journal_file: JournalFile, sit: Sit) -> None:
    journal_file.put(PLANNED)
    async with sit(start=Start(kind="resume")) as person:
        await person.press("ctrl+n")
        await person.asked("end")
        await person.press("1")
        await person.asked("notes")
        assert "esc Back" in person.lines[-1]
        await person.press("escape")
        await person.asked("end")
        await person.press("1")
        await person.asked("notes")
        await person.press("ctrl+n")
        await person.until_text("esc Leave")
        await person.press("escape")
        await person.home()
