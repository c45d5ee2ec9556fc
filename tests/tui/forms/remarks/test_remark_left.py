"""A remark that was left: its line goes where it is empty, and Enter in it goes where it does in the last field."""

from textual import events

from tests.tui.conftest import JournalFile, Sit


async def test_an_empty_remark_is_hidden_as_soon_as_it_is_left(sit: Sit) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\nno, at work")
        await person.press("ctrl+u")
        assert "Remark" in person.text
        await person.press("shift+tab")
        await person.until(lambda: "Remark" not in person.text)


async def test_a_remark_that_was_left_belongs_to_no_choice_any_more(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\nno, at work")
        await person.press("shift+tab", "tab")
        await person.write(" once\nmust")
        await person.leave()
    found = [(one.text, one.met, one.need, one.remark) for one in journal_file.only.requirements]
    assert found == [("Kafka", "not met", None, "at work once"), ("must", None, None, "")]


async def test_enter_in_a_remark_goes_behind_its_choice_also_after_a_look_at_another_window(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\nno, at work")
        person.app.post_message(events.AppBlur())
        person.app.post_message(events.AppFocus())
        await person.handled()
        await person.write("\nmust")
        await person.leave()
    found = [(one.text, one.met, one.need, one.remark) for one in journal_file.only.requirements]
    assert found == [("Kafka", "not met", "must", "at work")]
