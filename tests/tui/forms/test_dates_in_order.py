"""A date before the one it should come after is pointed out, and stays as it was typed."""

from debrief.domain.record.debrief import Debrief
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.samples import HELD


async def test_an_answer_dated_before_the_interview_is_pointed_out_and_kept(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="outcome", held=HELD))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("outcome")
        await person.write("rejected2026-11-16")
        await person.until_text("→ Mon 16 Nov 2026 is before the interview. It is saved.")
        await person.press("backspace", "9")
        await person.until(lambda: "is before the interview" not in person.text)
        await person.stored()
    assert str(journal_file.only.answered) == "Thu 19 Nov 2026"
