"""A new debrief of the same company and role joins the process of the earlier one, on a yes."""

from dataclasses import replace

from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.home.screen import HomeScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.three_debriefs import debrief, on


async def write_facts_and_leave(person: Person, facts: str) -> None:
    await person.press("n")
    await person.begin_seen()
    await person.go_to("facts")
    await person.write(facts)
    await person.press("escape")


async def test_on_a_yes_it_joins_and_undo_takes_it_out(journal_file: JournalFile, sit: Sit):
    first = debrief("Acme", on(2026, 9, 1), role="Cook")
    journal_file.put(first)
    async with sit() as person:
        await write_facts_and_leave(person, "acme\tcook")
        await person.at(ConfirmScreen)
        await person.until_text("You have written about Acme, Cook (1 Sep 2026). Is this another round of that?")
        await person.press("enter")
        await person.at(HomeScreen)
        await person.until(lambda: {found.process_id for found in journal_file.all} == {first.id})
        await person.until(lambda: any("round 2 of 2" in line for line in person.options))
        await person.press("u")
        await person.until(lambda: len({found.process_id for found in journal_file.all}) == 2)


async def test_on_a_no_it_is_an_application_of_its_own(journal_file: JournalFile, sit: Sit):
    journal_file.put(debrief("Acme", on(2026, 9, 1), role="Cook"))
    async with sit() as person:
        await write_facts_and_leave(person, "Acme\tCook")
        await person.at(ConfirmScreen)
        await person.press("right", "enter")
        await person.at(HomeScreen)
    assert len({found.process_id for found in journal_file.all}) == 2


async def test_another_role_is_not_asked_about(journal_file: JournalFile, sit: Sit):
    journal_file.put(debrief("Acme", on(2026, 9, 1), role="Cook"))
    async with sit() as person:
        await write_facts_and_leave(person, "Acme\tWaiter")
        await person.at(HomeScreen)
    assert len(journal_file.all) == 2


async def test_an_own_rule_is_shown_where_a_new_debrief_has_its_words(journal_file: JournalFile, sit: Sit):
    journal_file.put(debrief("Acme", on(2026, 9, 1), role="Cook", skip_rule="No night shifts"))
    async with sit() as person:
        await write_facts_and_leave(person, "Birch\tNight porter")
        await person.at(HomeScreen)
        await person.until(lambda: "One of your own rules may apply here: “No night shifts”" in person.notifications)


async def test_it_is_asked_after_the_terminal_was_closed_behind_the_names(journal_file: JournalFile, sit: Sit):
    first = debrief("Acme", on(2026, 9, 1), role="Cook")
    begun = replace(debrief("acme", on(2026, 11, 20), role="cook"), step="facts", finished_at=None)
    journal_file.put(first, begun)
    async with sit() as person:
        await person.press("enter")
        await person.begin_seen()
        await person.press("escape")
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.until(lambda: {found.process_id for found in journal_file.all} == {first.id})


async def test_a_no_is_not_asked_for_again_at_the_end_of_the_same_debrief(journal_file: JournalFile, sit: Sit):
    journal_file.put(debrief("Acme", on(2026, 9, 1), role="Cook"))
    async with sit() as person:
        await write_facts_and_leave(person, "Acme\tCook")
        await person.at(ConfirmScreen)
        await person.press("right", "enter")
        await person.at(HomeScreen)
        await person.press("enter")
        await person.begin_seen()
        await person.press("escape")
        await person.at(HomeScreen)
    assert len({found.process_id for found in journal_file.all}) == 2


async def test_a_key_of_the_list_joins_rounds_later_and_separates_them(journal_file: JournalFile, sit: Sit):
    first = debrief("Acme", on(2026, 9, 1), role="Cook")
    second, elsewhere = debrief("acme", on(2026, 11, 19), role="cook"), debrief("Birch", on(2026, 8, 1), role="Cook")
    journal_file.put(first, second, elsewhere)

    def processes() -> int:
        return len({found.process_id for found in journal_file.all})

    async with sit() as person:
        await person.press("d", "J")
        await person.until(lambda: processes() == 2)
        await person.press("J")
        await person.until(lambda: processes() == 3)
        await person.press("u")
        await person.until(lambda: processes() == 2)
        await person.press("j", "J")
        await person.until(lambda: "Its 2 rounds are one application already." in person.notifications)
        await person.press("G", "J")
        await person.until(lambda: "No other application of yours has this company and role." in person.notifications)
