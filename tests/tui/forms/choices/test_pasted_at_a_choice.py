"""A paste at a choice whose first line is an option: that is chosen, and the lines below it go where they belong."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


@pytest.mark.parametrize(
    ("pasted", "certainty", "remark", "others"),
    [
        ("exact\nHow?", "exact", "", ["How?"]),
        ("exact", "exact", "", []),
        ("The gist.\n", "gist", "", []),
        ("Exact.\r\n\r\nHow?\r\nWhy?", "exact", "", ["How?", "Why?"]),
        ("the gist\n- How\n- When", "gist", "", ["How", "When"]),
        ("gist\nShe asked twice.", "gist", "She asked twice.", []),
        ("exactly\nHow?", "exact", "", ["How?"]),
        ("e\nHow?", None, "", ["e", "How?"]),
    ],
)
async def test_an_option_above_pasted_questions_is_chosen_and_no_question(
    sit: Sit, journal_file: JournalFile, pasted: str, certainty: str | None, remark: str, others: list[str]
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await person.paste(pasted)
        await person.leave()
    found = [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked]
    assert found == [("Why us?", certainty, remark), *((other, None, "") for other in others)]


async def test_an_option_above_a_pasted_answer_is_chosen_and_no_part_of_it(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        await person.paste("yes\nBecause I said so.\nTwice.")
        await person.leave()
    found = [(one.question.practise, one.question.answer, one.remark) for one in journal_file.only.asked]
    assert found == [(True, "Because I said so.\nTwice.", "")]


@pytest.mark.parametrize("before", ["", "Kafka\n", "Kafka\nmet\n"])
async def test_a_heading_of_a_posting_is_no_requirement_and_says_what_those_below_it_are(
    sit: Sit, journal_file: JournalFile, before: str
) -> None:
    async with sit(at="requirements") as person:
        await person.write(before)
        await person.paste("Must have\n- Python\n- SQL")
        await person.at(ConfirmScreen)
        await person.until_text("There are 2 requirements in these 3 lines.")
        await person.press("enter")
        await person.leave()
    text, *met = before.split() or [""]
    rows = [(one.text, one.met, one.need) for one in journal_file.only.requirements]
    assert rows == [
        *([(text, *(met or [None]), None)] if before else []),
        ("Python", None, "must"),
        ("SQL", None, "must"),
    ]


@pytest.mark.parametrize("pasted", ["must have\nPython\nSQL", "must\nPython\nSQL\n"])
async def test_an_option_above_pasted_requirements_is_chosen_for_the_one_before(
    sit: Sit, journal_file: JournalFile, pasted: str
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\nmet\n")
        await person.paste(pasted)
        await person.leave()
    rows = [(one.text, one.met, one.need) for one in journal_file.only.requirements]
    assert rows == [("Kafka", "met", "must"), ("Python", None, None), ("SQL", None, None)]
