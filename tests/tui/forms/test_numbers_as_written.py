"""Numbers typed as people write them are one input; what does not belong to them is never glued to an answer."""

from typing import Any

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


def put_questions(journal_file: JournalFile, clock: Clock, step: str, *asked: dict[str, Any]) -> None:
    questions = tuple(Asked(wording=f"Question {number}?", **fields) for number, fields in enumerate(asked, 1))
    journal_file.put(Debrief(started_at=clock(), step=step, asked=questions))


@pytest.mark.parametrize(
    ("typed", "sureness", "shown"),
    [
        ("5/5 awful 2", 100, "Type a number here. Press Enter to go on."),
        ("3 of 5", 60, "“3 of 5” is read as 60 %."),
        ("60 %", 60, "“60 %” is read as 60 %."),
        ("6010", 10, "10 %"),
        ("6/5", None, "“6/5” is not saved. Type a number from 0 to 100."),
    ],
)
async def test_a_percentage_as_written_leaves_the_answer_above_alone(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, sureness: int | None, shown: str
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write(f"I drew it.\t{typed}")
        await person.until_text(shown)
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.", sureness)]


@pytest.mark.parametrize(
    ("typed", "discomfort", "left_out"),
    [("5/5\n", 5, ""), ("4 of 5 awful 2", 4, "awful 2"), ("4/10", None, ""), ("5.", 5, ""), ("3 often", 3, "often")],
)
async def test_a_number_out_of_five_is_one_choice_and_words_behind_it_are_the_next_field(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, discomfort: int | None, left_out: str
) -> None:
    put_questions(journal_file, clock, "dreaded", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.write(typed)
        await person.leave()
    assert [(asked.discomfort, asked.left_out) for asked in journal_file.only.asked] == [(discomfort, left_out)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("60%\nWell.", "Well."), ("60/100 Well.", "Well."), ("60 of 100\nWell.", "Well."), ("60of course", "of course")],
)
async def test_what_belongs_to_a_number_that_has_gone_on_is_not_in_the_next_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, said: str
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write(f"\t{typed}")
        await person.leave()
    assert [(asked.sureness, asked.said.strip()) for asked in journal_file.only.asked] == [(60, ""), (None, said)]


async def test_words_typed_at_a_number_are_words_of_their_own_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("growth. sounded rehearsed\nfourty\n")
        await person.press("escape")
        await person.home()
    (asked,) = journal_file.only.asked
    assert (asked.said, asked.sureness) == ("growth. sounded rehearsed fourty", None)
