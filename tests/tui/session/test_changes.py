"""What a key in a session changes: the value it was typed in, and nothing else."""

from dataclasses import replace

from tests.tui.conftest import JournalFile, Sit


async def test_a_letter_changes_only_the_field_it_was_typed_in(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.until(lambda: [debrief.company for debrief in journal_file.all] == ["Acme"])
        draft = person.session._draft
        draft.edit(replace(draft.debrief, tags=("remote",), people="Wen"))
        await person.write(" GmbH")
        await person.until(lambda: journal_file.only.company == "Acme GmbH")
        assert (draft.debrief.tags, draft.debrief.people) == (("remote",), "Wen")


async def test_a_letter_in_an_entry_keeps_every_other_part_as_it_is(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo")
        await person.until(lambda: journal_file.wordings == ["One?", "Two"])
        before = person.session.session.debrief
        await person.write("?")
        await person.until(lambda: journal_file.wordings == ["One?", "Two?"])
        after = person.session.session.debrief
        assert after.asked[0] is before.asked[0]
        assert after.asked[1].id == before.asked[1].id
