"""Up and Down between fields: out of any text at its edge, and no further than the first and the last field."""

import pytest

from debrief.domain.record.outcome import Outcome
from tests.tui.conftest import JournalFile, Sit


async def test_up_from_the_first_field_stays_there_and_so_does_down_from_the_last(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.begin()
        await person.press(*["up"] * 5, *"Acme", *["down"] * 12, *["up"] * 12, *" Ltd")
        await person.stored()
    assert journal_file.only.company == "Acme Ltd"


@pytest.mark.parametrize("step", ["chance", "load-first"])
async def test_down_from_the_last_field_does_not_come_round_to_the_first(
    sit: Sit, journal_file: JournalFile, step: str
) -> None:
    async with sit(at=step) as person:
        await person.press(*["up"] * 3, "7", *["down"] * 5, *"Because.")
        await person.stored()
    debrief = journal_file.only
    assert (debrief.chance or debrief.load_first, debrief.text_at(step)) == (7, "Because.")


async def test_up_from_the_first_line_of_a_long_field_goes_to_the_field_before(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="outcome") as person:
        await person.press("r", "tab", "tab", *"by phone: no")
        await person.press("up", *"this morning at 9")
        await person.stored()
    debrief = journal_file.only
    assert debrief.outcome == Outcome.REJECTED
    assert debrief.their_words == "by phone: no"


async def test_up_in_a_long_field_first_goes_through_its_lines(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="outcome") as person:
        await person.press("r", "tab", "tab", *"one", "alt+enter", *"two", "up", "home", *"At ")
        await person.press("down", "down", "end", *".")
        await person.stored()
    assert journal_file.only.their_words == "At one\ntwo."


async def test_arrows_in_a_page_alone_reach_its_beginning_and_its_end(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="opening") as person:
        await person.write("It began.")
        await person.press("up", *"So: ", "down", *" Then.")
        await person.stored()
    assert journal_file.only.text_at("opening") == "So: It began. Then."


async def test_the_arrow_to_the_next_field_skips_none_behind_a_choice_that_has_gone_on_to_it(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\n")
        for choice in ("met", "must", "yes"):
            await person.write(choice)
            await person.press_later("down")
        await person.write("SQL\n")
        await person.stored()
    requirements = [(one.text, one.met, one.need, one.probed) for one in journal_file.only.requirements]
    assert requirements == [("Kafka", "met", "must", True), ("SQL", None, None, None)]
