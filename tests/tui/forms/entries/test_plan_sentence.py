"""A plan typed as one sentence in the first field is in the fields of the plan."""

from tests.tui.conftest import JournalFile, Sit


async def test_a_plan_typed_as_a_sentence_is_in_its_fields_and_enter_goes_on(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="plan") as person:
        await person.write("when they ask why, I will name one thing, by 2026-12-05\n")
        await person.until_text("→ Sat 5 Dec 2026")
        await person.write("\n\n")
        await person.write("If they push, I'll breathe\n2026-12-06\n\n")
        await person.leave()
    plans = [(one.text, one.cue, one.action, str(one.due)) for one in journal_file.only.developments]
    assert plans == [
        ("", "they ask why", "name one thing", "Sat 5 Dec 2026"),
        ("", "they push", "breathe", "Sun 6 Dec 2026"),
    ]


async def test_the_sentence_comes_back_by_undo(sit: Sit, journal_file: JournalFile) -> None:
    sentence = "when they ask, I will answer"
    async with sit(at="plan") as person:
        await person.write(f"{sentence}\n")
        await person.press("up", "up", "up", "ctrl+z")
        await person.leave()
    assert journal_file.only.developments[0].text == sentence


async def test_a_plan_typed_as_the_cue_of_a_point_goes_to_its_fields(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="plan") as person:
        await person.write("no research\nwhen they ask why, I name one thing, by 2026-12-05\n")
        await person.until_text("→ Sat 5 Dec 2026")
        await person.leave()
    (plan,) = journal_file.only.developments
    assert (plan.text, plan.cue, plan.action) == ("no research", "they ask why", "name one thing")
