"""A newline at the end of pasted lines ends the last of their entries: what comes next begins another one."""

import pytest
from textual import events

from debrief.domain.session.steps.entry_schema import MANY_ENTRIES
from tests.tui.conftest import JournalFile, Sit

LIST = "1) One?\n2) Two?\n3) salary??"


@pytest.mark.parametrize("end", ["\n", "\r\n\r\n  "])
async def test_pasted_lines_with_a_newline_at_their_end_are_whole_entries(
    sit: Sit, journal_file: JournalFile, end: str
) -> None:
    async with sit(at="questions") as person:
        await person.paste(LIST + end)
        await person.until_text("▌+ another question")
        await person.paste(f"- Why us?\n- Why now?{end}")
        await person.write("And you?\te")
        await person.stored()
    assert journal_file.wordings == ["One?", "Two?", "salary??", "Why us?", "Why now?", "And you?"]


async def test_the_last_of_pasted_lines_goes_on_without_a_newline_at_their_end(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.paste(LIST)
        await person.write(" Or more?")
        await person.stored()
    assert journal_file.wordings == ["One?", "Two?", "salary?? Or more?"]


async def test_one_pasted_line_goes_on_also_with_a_newline_at_its_end(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.paste("One?\n")
        await person.write(" Or two?")
        await person.stored()
    assert journal_file.wordings == ["One? Or two?"]


async def test_whole_lines_pasted_behind_the_words_of_an_entry_follow_it_and_what_is_typed_next_is_the_last_entry(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("First \n\nLast?")
        await person.press("ctrl+up")
        await person.paste("one?\nTwo?\n")
        await person.write("New?")
        await person.stored()
    assert journal_file.wordings == ["First one?", "Two?", "Last?", "New?"]


async def test_an_entry_pasted_in_two_lines_ends_with_a_newline_too(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="causes") as person:
        await person.paste("- No numbers in\n  my examples\n")
        await person.write("Luck")
        await person.stored()
    assert [cause.text for cause in journal_file.only.causes] == ["No numbers in my examples", "Luck"]


async def test_many_whole_lines_are_followed_by_another_entry_once_they_are_added(
    sit: Sit, journal_file: JournalFile
) -> None:
    lines = [f"Question {number}?" for number in range(MANY_ENTRIES + 1)]
    async with sit(at="questions") as person:
        await person.paste("".join(f"{line}\n" for line in lines))
        await person.until_text("Add them")
        await person.press("left", "enter")
        await person.until(lambda: len(journal_file.wordings) > MANY_ENTRIES)
        await person.write("New?")
        await person.stored()
    assert journal_file.wordings == [*lines, "New?"]


@pytest.mark.parametrize(("end", "texts"), [("\n", ["CNC", "a licence", "CAD"]), ("", ["CNC", "a licenceCAD"])])
async def test_a_pasted_posting_is_followed_by_another_requirement_if_it_ends_with_a_newline(
    sit: Sit, journal_file: JournalFile, end: str, texts: list[str]
) -> None:
    async with sit(at="requirements") as person:
        await person.paste(f"Joiner\n\nTasks\n- Build\n- Fit\n\nYour profile\n- CNC\n- a licence{end}")
        await person.until_text("Don't paste")
        await person.press("enter")
        await person.asked("requirements")
        await person.until_text("2. a licence")
        await person.write("CAD")
        await person.stored()
    assert [requirement.text for requirement in journal_file.only.requirements] == texts


async def test_what_is_pasted_and_typed_ahead_behind_pasted_lines_follows_them(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        for text in ("1) One?\n2) Two?\n", "- Three?\r\n- Four?\r\n", "Five?\n"):
            person.app.post_message(events.Paste(text))
        await person.write("\te\nSix?")
        await person.stored()
    assert [(asked.wording, asked.certainty) for asked in journal_file.only.asked] == [
        ("One?", None),
        ("Two?", None),
        ("Three?", None),
        ("Four?", None),
        ("Five?", "exact"),
        ("Six?", None),
    ]


@pytest.mark.parametrize("added", [True, False])
async def test_what_is_typed_and_pasted_ahead_of_the_question_about_many_lines_follows_its_answer(
    sit: Sit, journal_file: JournalFile, added: bool
) -> None:
    lines = [f"Question {number}?" for number in range(MANY_ENTRIES + 1)]
    async with sit(at="questions") as person:
        person.app.post_message(events.Paste("".join(f"{line}\n" for line in lines)))
        person.app.post_message(events.Paste("- Three?\r\n- Four?\r\n"))
        await person.press(*"New??", "backspace", "enter", *"Las?", "left", "t")
        await person.until_text("Add them")
        await person.press_later("left" if added else "right", "enter")
        await person.until(lambda: journal_file.wordings[-1:] == ["Last?"])
        await person.stored()
    assert journal_file.wordings == [*(lines if added else []), "Three?", "Four?", "New?", "Last?"]


@pytest.mark.parametrize("keys", [["ctrl+q"], ["f12", "ctrl+q"], []], ids=["quit", "hidden and quit", "a signal"])
async def test_what_is_typed_behind_pasted_lines_is_stored_if_the_app_ends_before_the_answer(
    sit: Sit, journal_file: JournalFile, keys: list[str]
) -> None:
    lines = [f"Question {number}?" for number in range(MANY_ENTRIES + 1)]
    async with sit(at="questions") as person:
        person.app.post_message(events.Paste("".join(f"{line}\n" for line in lines)))
        await person.press(*"Typed?")
        await person.until_text("Add them")
        if keys:
            await person.press_later(*keys)
        else:
            person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert journal_file.wordings == [*lines, "Typed?"]


async def test_pasted_lines_become_one_in_a_single_line_and_stay_lines_on_a_page(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.begin()
        await person.paste("Acme\r\n  GmbH\n\nBerlin ")
        await person.press("f4")
        await person.paste("One\r\nTwo\rThree")
        await person.stored()
    assert (journal_file.only.company, journal_file.only.text_at("page")) == ("Acme   GmbH Berlin ", "One\nTwo\nThree")


async def test_a_whole_account_pasted_into_one_line_says_so_and_ctrl_z_takes_it_out(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="facts") as person:
        await person.paste("Acme, lead\n\n1) why us?\n2) what salary?\ngood: the figures\n")
        await person.until(lambda: "ctrl+z to take them out again. F4 opens a page" in person.notifications)
        await person.stored()
        assert journal_file.only.company == "Acme, lead 1) why us? 2) what salary? good: the figures"
        await person.press("ctrl+z")
        await person.write("Acme")
        await person.stored()
    assert journal_file.only.company == "Acme"
