"""Words beside a date are stored with it, shown on the page, and there again when the step is opened."""

from tests.tui.conftest import JournalFile, Sit


async def test_words_beside_each_date_of_a_step_are_kept_and_shown_again(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\nyesterday around 11 in the morning\n\nby Monday either way")
        await person.until_text(
            "11:00 (Europe/Berlin, you wrote “around”)", "→ Mon 23 Nov 2026 (you wrote “either way”)"
        )
        await person.leave()
        assert (journal_file.only.held.written, journal_file.only.promised.written) == ("around", "either way")
        await person.press("home", "enter")
        await person.asked("facts")
        await person.until_text("11:00, around", "23 Nov 2026, either way")
        await person.stored()
    assert (journal_file.only.held.written, journal_file.only.promised.written) == ("around", "either way")


async def test_words_beside_the_date_of_a_plan_are_on_the_page(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="plan") as person:
        await person.write("Numbers\nasked\nsay it\nSaturday, honestly no idea\n\n")
        await person.until_text("Numbers")
        await person.stored()
    (plan,) = journal_file.only.developments
    assert plan.due.at is not None
    assert plan.due.written == "honestly no idea"


async def test_a_promised_weekday_follows_the_interview_typed_after_it(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\n\n\nMonday, they said")
        await person.until_text("→ Mon 23 Nov 2026 (you wrote “they said”)")
        await person.press("shift+tab", "shift+tab")
        await person.write("10 Nov")
        await person.until_text("→ Mon 16 Nov 2026 (you wrote “they said”)")
        await person.stored()
    assert str(journal_file.only.promised) == "Mon 16 Nov 2026 (you wrote “they said”)"
