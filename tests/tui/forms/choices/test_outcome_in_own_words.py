"""The answer typed in somebody's own words where an outcome is to be chosen."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person

Found = tuple[str, str]
"""The outcome, and their words."""


async def stored(person: Person, journal_file: JournalFile) -> Found:
    await person.stored()
    return journal_file.only.outcome, journal_file.only.their_words


async def test_an_answer_in_own_words_is_the_outcome_that_it_states_and_is_kept(
    sit: Sit, journal_file: JournalFile
) -> None:
    cases = {
        "rejected by phone": "rejected",
        "no": "rejected",
        "they said no by mail": "rejected",
        "ghosted": "silent",
        "no reply": "silent",
        "silent since May": "silent",
        "I withdrew": "withdrew",
        "offer came on monday": "offer",
        "offered me the job": "offer",
        "no idea": "waiting",
        "rejected, I think": "waiting",
        "no, they will call": "waiting",
    }
    found = {}
    async with sit(at="outcome") as person:
        for typed in cases:
            await person.write(typed)
            found[typed] = await stored(person, journal_file)
            await person.press("ctrl+u", "shift+tab", "shift+tab")
    assert found == {typed: (outcome, typed) for typed, outcome in cases.items()}


async def test_a_pasted_answer_is_read_too(sit: Sit, journal_file: JournalFile) -> None:
    cases = {"They said no,\nby phone.": "rejected", "No. 12345\nYour application": "waiting"}
    found = {}
    async with sit(at="outcome") as person:
        for pasted in cases:
            await person.paste(pasted)
            found[pasted] = await stored(person, journal_file)
            await person.press("ctrl+end", "ctrl+u", "backspace", "ctrl+u", "shift+tab", "shift+tab")
    assert found == {pasted: (outcome, pasted) for pasted, outcome in cases.items()}


async def test_an_outcome_that_was_chosen_stays_whatever_is_typed_there(sit: Sit, journal_file: JournalFile) -> None:
    cases = [
        (Outcome.REJECTED, "no answer on my question why"),
        (Outcome.SILENT, "rejected by phone"),
        (Outcome.WITHDREW, "they said no, that is sad"),
        (Outcome.OFFER, "no reply from me"),
        (Outcome.OFFER, "they said no"),
    ]
    found, before = [], 0
    async with sit(at="outcome") as person:
        for chosen, typed in cases:
            steps = list(Outcome).index(chosen) - before
            await person.press(*["right"] * steps, *typed)
            found.append(await stored(person, journal_file))
            await person.press("ctrl+u", "shift+tab", "shift+tab")
            before += steps
    assert found == cases


async def test_an_outcome_stays_when_their_words_are_continued_later(sit: Sit, journal_file: JournalFile) -> None:
    changes = {"rejected": [], "waiting": ["left"], "offer": ["right"] * 3}
    found = {}
    async with sit(at="outcome") as person:
        for outcome, keys in changes.items():
            await person.write("they said no")
            assert await stored(person, journal_file) == ("rejected", "they said no")
            await person.press("shift+tab", "shift+tab", *keys, "tab", "tab", *", then yes")
            found[outcome] = await stored(person, journal_file)
            await person.press("ctrl+u", "shift+tab", "shift+tab", *["left"] * (outcome == "rejected"))
    assert found == {outcome: (outcome, "they said no, then yes") for outcome in changes}


async def test_an_outcome_is_waiting_again_once_the_words_that_state_it_are_gone(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    left = {"Welcome.": "", "No reply yet.": "No reply"}
    found = {}
    journal_file.put(Debrief(started_at=clock(), company="Acme", step="outcome"))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("outcome")
        for before, rest in left.items():
            await person.press("tab", "tab", *before, "shift+tab", "shift+tab", *"ghosted")
            assert await stored(person, journal_file) == ("silent", f"{before}\nghosted")
            await person.press(*["backspace"] * len(f"{before}\nghosted".removeprefix(rest)))
            found[before] = await stored(person, journal_file)
            await person.press("ctrl+u", "shift+tab", "shift+tab")
    assert found == {before: ("waiting", rest) for before, rest in left.items()}


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
    assert (journal_file.only.outcome, journal_file.only.their_words) == ("offer", "Welcome.\nno idea why No reply.")


async def test_what_is_typed_in_their_words_itself_changes_no_outcome(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="outcome") as person:
        await person.write("offer\t\tno reply")
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.their_words) == ("offer", "no reply")
