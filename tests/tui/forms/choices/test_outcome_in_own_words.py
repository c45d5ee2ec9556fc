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
        ("they said no", "rejected"),
        ("they said no by phone this morning", "rejected"),
        ("rejected because they took somebody from inside.", "rejected"),
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
        ("no, they will call on Friday", "waiting"),
        ("no, they invited me to round two", "waiting"),
        ("they said yes, to a second interview", "waiting"),
        ("an offer from another company", "waiting"),
        ("offer in two weeks, they hope", "waiting"),
    ],
)
async def test_an_answer_in_own_words_is_the_outcome_that_it_states_and_is_kept(
    sit: Sit, journal_file: JournalFile, typed: str, outcome: str
) -> None:
    async with sit(at="outcome") as person:
        await person.write(typed)
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == (outcome, typed)


@pytest.mark.parametrize(
    ("pasted", "outcome"), [("They said no,\nby phone.", "rejected"), ("No. 12345\nYour application", "waiting")]
)
async def test_a_pasted_answer_is_read_too(sit: Sit, journal_file: JournalFile, pasted: str, outcome: str) -> None:
    async with sit(at="outcome") as person:
        await person.paste(pasted)
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == (outcome, pasted)


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        (Outcome.OFFER, "no reply from me so I called"),
        (Outcome.REJECTED, "no answer on my question why"),
        (Outcome.WITHDREW, "they said no, that is sad"),
        (Outcome.OFFER, "they said no"),
        (Outcome.REJECTED, "ghosted"),
        (Outcome.SILENT, "rejected by phone"),
    ],
)
async def test_an_outcome_that_was_chosen_stays_whatever_is_typed_there(
    sit: Sit, journal_file: JournalFile, clock: Clock, chosen: Outcome, typed: str
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="outcome", outcome=chosen))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("outcome")
        await person.write(typed)
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == (chosen, typed)


@pytest.mark.parametrize(("keys", "outcome"), [((), "rejected"), (("right",) * 3, "offer"), (("left",), "waiting")])
async def test_an_outcome_stays_when_their_words_are_continued_later(
    sit: Sit, journal_file: JournalFile, keys: tuple[str, ...], outcome: str
) -> None:
    async with sit(at="outcome") as person:
        await person.write("they said no")
        await person.stored()
        assert journal_file.only.outcome == "rejected"
        await person.press("shift+tab", "shift+tab", *keys, "tab", "tab")
        await person.write(" by phone, then they called")
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == (
        outcome,
        "they said no by phone, then they called",
    )


@pytest.mark.parametrize(("before", "left"), [("Welcome.", ""), ("No reply yet.", "No reply")])
async def test_an_outcome_is_waiting_again_once_the_words_that_state_it_are_gone(
    sit: Sit, journal_file: JournalFile, clock: Clock, before: str, left: str
) -> None:
    journal_file.put(Debrief(started_at=clock(), company="Acme", step="outcome", their_words=before))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("outcome")
        await person.write("they said no")
        await person.stored()
        assert journal_file.only.outcome == "rejected"
        await person.press(*["backspace"] * len(f"{before} they said no".removeprefix(left)))
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == ("waiting", left)


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
