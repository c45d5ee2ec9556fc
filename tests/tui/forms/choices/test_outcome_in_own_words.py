"""The answer typed in somebody's own words where an outcome is to be chosen."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("rejected by phone, this morning", "rejected"),
        ("no", "rejected"),
        ("No, they took somebody from inside.", "rejected"),
        ("they said no", "rejected"),
        ("ghosted", "silent"),
        ("no reply", "silent"),
        ("silent since May", "silent"),
        ("I withdrew", "withdrew"),
        ("offer came on monday", "offer"),
        ("offered me the job", "offer"),
        ("no idea", "waiting"),
        ("not sure", "waiting"),
        ("rejected, I think", "waiting"),
        ("A strong field, they said no", "waiting"),
    ],
)
async def test_an_answer_in_own_words_is_the_outcome_that_it_states_and_is_kept(
    sit: Sit, journal_file: JournalFile, typed: str, outcome: str
) -> None:
    async with sit(at="outcome") as person:
        await person.write(typed)
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == (outcome, typed)


async def test_a_pasted_answer_is_read_too(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="outcome") as person:
        await person.paste("They said no.\nA very strong field.")
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == (
        "rejected",
        "They said no.\nA very strong field.",
    )


async def test_an_outcome_that_no_words_state_stays_as_it_was_chosen(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    debrief = Debrief(started_at=clock(), step="outcome", outcome=Outcome.OFFER, their_words="Welcome.")
    journal_file.put(debrief)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("outcome")
        await person.write("no idea why")
        await person.press("tab", "shift+tab")
        await person.write(" No reply.")
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == ("offer", "Welcome. no idea why No reply.")


async def test_what_is_typed_in_their_words_itself_changes_no_outcome(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="outcome") as person:
        await person.write("offer\t\tno reply")
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == ("offer", "no reply")
