"""A number that is too high is not saved, and none of its digits is taken for another number."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.forms.numbers.put_questions import put_questions


async def test_a_number_that_is_too_high_changes_neither_this_number_nor_the_next_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", *[{"sureness": 70}] * 4, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press(*["ctrl+up"] * 4)
        await person.press(*"Yes.\n600", "ctrl+down", *"Yes.\n600 left", "ctrl+down", *"Yes.\n100Yes.\n7\n0")
        await person.stored()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        ("Yes.", 70),
        ("Yes.\n600 left", 70),
        ("Yes.", 100),
        ("Yes.", 7),
        ("0", None),
    ]


async def test_a_number_typed_again_after_one_that_is_too_high_counts(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n600")
        await person.press_later(*"60")
        await person.stored()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.", 60), ("", None)]


async def test_words_behind_the_number_of_the_last_question_stay_with_its_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n60of course")
        await person.stored()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.\n60of course", None)]


async def test_a_choice_of_numbers_stays_as_it_was_where_the_number_is_too_high(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="load-first", outcome=Outcome.REJECTED, load_first=4))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("load-first")
        await person.write("75")
        await person.until_text("“75” is not saved. Type a number from 0 to 10.")
        await person.stored()
    assert (journal_file.only.load_first, journal_file.only.text_at("load-first")) == (4, "")
