"""What is typed at a number in the app means what it means in line mode, and none of it is lost or glued elsewhere."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.tui.home.start import Start
from tests.domain.session.input.number_entries import CASES, PERCENT, TO_FIVE, TO_TEN
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_and_all
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.forms.numbers.put_questions import put_questions

STEPS = {PERCENT: "chance", TO_TEN: "load-first"}
Case = tuple[str, tuple[int | None, str]]


def typed_at(debrief: Debrief, step: str) -> tuple[int | None, str]:
    """Return the number of that step and its notes."""
    return debrief.chance if step == "chance" else debrief.load_first, debrief.text_at(step)


@pytest.mark.parametrize(("scale", "cases"), each_kind_and_all({scale: CASES[scale] for scale in STEPS}))
async def test_a_line_at_a_scale_is_its_number_or_notes_or_both(
    sit: Sit, journal_file: JournalFile, evidence: Evidence, scale: str, cases: list[Case]
) -> None:
    step, found = STEPS[scale], {}
    evidence.count(len(cases))
    async with sit(at=step) as person:
        for typed, _ in cases:
            await person.press_apart(0.05, *typed)
            await person.press("ctrl+n")
            await person.go_to(step)
            await person.stored()
            found[typed] = typed_at(journal_file.only, step)
            await person.press("backspace", "backspace", "backspace", "tab", "ctrl+end", "ctrl+u", "shift+tab")
    assert found == dict(cases)


@pytest.mark.parametrize(("scale", "cases"), each_kind_and_all({TO_FIVE: CASES[TO_FIVE]}))
async def test_a_line_at_a_discomfort_is_its_number_or_what_was_left_out_or_both(
    sit: Sit, journal_file: JournalFile, clock: Clock, evidence: Evidence, scale: str, cases: list[Case]
) -> None:
    evidence.count(len(cases))
    put_questions(journal_file, clock, "dreaded", *[{}] * len(cases))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        for typed, _ in cases:
            await person.press_apart(0.05, *typed)
            await person.press("ctrl+down")
        await person.stored()
    found = [(asked.discomfort, asked.left_out) for asked in journal_file.only.asked]
    assert dict(zip(dict(cases), found, strict=True)) == dict(cases)


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [("30", "45", 45), ("60", "75", 75), ("100", "85", 85), ("30", "5", 35), ("30", "999", 3), ("40", "456", 4)],
)
async def test_a_number_that_is_corrected_takes_all_its_digits(
    sit: Sit, journal_file: JournalFile, first: str, second: str, number: int
) -> None:
    async with sit(at="chance") as person:
        await person.write(f"{first}\tmeh")
        await person.press("shift+tab", "backspace", *second)
        await person.stored()
    assert typed_at(journal_file.only, "chance") == (number, "meh")


async def test_a_digit_too_many_is_not_in_the_notes(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="chance") as person:
        await person.write("\tmeh")
        await person.press("shift+tab", *"600")
        await person.until_text("“600” is not saved. Type a number from 0 to 100.")
        await person.stored()
    assert typed_at(journal_file.only, "chance") == (None, "meh")


async def test_what_is_no_number_is_kept_under_the_notes_that_are_there_and_enter_goes_to_them(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="load-first") as person:
        await person.write("\tTea.")
        await person.press("shift+tab", *"8-9", "enter")
        await person.until_text("“8-9” is saved under Notes.")
        await person.write("tired")
        await person.stored()
    assert typed_at(journal_file.only, "load-first") == (None, "Tea.\n8-9\ntired")


async def test_what_is_no_number_is_kept_in_the_answer_before_it(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n60 or 70\nWell.\n40/60\n")
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        ("I drew it.\n60 or 70", None),
        ("Well.", 40),
    ]


async def test_words_typed_after_a_pause_leave_the_number_as_it_is(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="chance") as person:
        await person.write("25")
        await person.press_later(*" minutes of talking")
        await person.stored()
    assert typed_at(journal_file.only, "chance") == (25, " minutes of talking")


async def test_a_number_moved_into_its_sentence_comes_back_where_the_sentence_is_changed(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="load-first") as person:
        await person.write("\tTea.")
        await person.press("shift+tab", *"4 minutes")
        await person.stored()
        assert typed_at(journal_file.only, "load-first") == (None, "Tea.\n4 minutes")
        await person.press(*["backspace"] * 4, "d")
        await person.stored()
    assert typed_at(journal_file.only, "load-first") == (4, "Tea.\nmind")


async def test_what_is_typed_behind_words_that_were_no_number_is_a_line_of_its_own(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="load-first") as person:
        await person.write("7,5\nrather heavy")
        await person.go_to("chance")
        await person.write("8-9\nI had no idea")
        await person.leave()
    found = journal_file.only
    assert (found.text_at("load-first"), found.text_at("chance")) == ("7,5\nrather heavy", "8-9\nI had no idea")
