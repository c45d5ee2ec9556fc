"""Letters that wait at a choice until it is clear what they are: they are in the journal meanwhile."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.tui.forms.form import Form
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


@pytest.mark.parametrize(
    ("before", "held", "stored"),
    [
        ("", "mayb", "mayb"),
        ("", "not exact q", "not exact q"),
        ("exact, I think", "mor", "I think / mor"),
        ("", "gist I thi", "I thi"),
        ("", "the gist", ""),
        ("", "exact, ", ""),
    ],
)
async def test_letters_that_may_become_a_remark_are_stored_as_one_and_shown_again(
    sit: Sit, journal_file: JournalFile, before: str, held: str, stored: str
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        if before:
            await person.write(before)
            await person.press("shift+tab")
        await person.write(held)
        await person.stored()
        found = journal_file.only
    assert [(one.wording, one.remark) for one in found.asked] == [("Why us?", stored)]


async def test_letters_that_were_stored_are_in_the_remark_when_somebody_comes_back(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\nmayb")
        await person.stored()
        killed = journal_file.only
    journal_file.change(killed)
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("questions")
        await person.press("ctrl+up")
        await person.until_text("Remark", "mayb")
        await person.leave()
    assert [one.remark for one in journal_file.only.asked] == ["mayb"]


async def test_letters_are_stored_once_whatever_they_become(sit: Sit, journal_file: JournalFile) -> None:
    cases = [("maybe\n", None, "maybe"), ("the gist\n", "gist", ""), ("mostly so\n", None, "mostly so")]
    async with sit(at="questions") as person:
        for number, (keys, *_) in enumerate(cases):
            await person.write(f"Why {number}?\n")
            for key in keys:
                await person.write(key)
                await person.stored()
        await person.leave()
    assert [(one.certainty, one.remark) for one in journal_file.only.asked] == [tuple(case) for _, *case in cases]


async def test_letters_taken_back_are_taken_out_of_the_journal(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\nmayb")
        await person.stored()
        await person.press("backspace")
        await person.stored()
        assert [one.remark for one in journal_file.only.asked] == [""]


async def test_letters_of_a_longer_word_stay_where_the_mouse_goes_elsewhere(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        await person.write("noth")
        await person.stored()
        assert [one.remark for one in journal_file.only.asked] == ["noth"]
        await person.pilot.click(person.session.query_one(Form).stops[1])
        await person.handled()
        await person.press("shift+tab", "right")
        await person.leave()
    assert [(one.question.answer, one.remark) for one in journal_file.only.asked] == [("", "noth")]


async def test_letters_before_a_paste_stay_with_it(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        for pasted in ("exact, I think", "How?"):
            await person.write("Why us?\nmayb")
            await person.paste(pasted)
            await person.press("ctrl+down")
        await person.leave()
    found = [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked]
    assert found == [("Why us?", "exact", "mayb / I think"), ("Why us?", None, "mayb"), ("How?", None, "")]


async def test_what_turns_out_to_be_an_option_and_a_word_is_kept_where_somebody_leaves_behind_its_space(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="outcome") as person:
        await person.write("offerin ")
        await person.leave()
    assert (journal_file.only.outcome, journal_file.only.answered.written) == ("offer", "in")
