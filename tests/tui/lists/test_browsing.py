"""Browsing by keyboard: find, read, tag, each seen in the journal."""

import threading

import pytest

from debrief.domain.lists.row_window import MAX_ROWS
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Need, Requirement
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.storage.records.journal import Journal
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.debriefs.trash_screen import TrashScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.go_to import GoToScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.three_debriefs import THREE, browse, debrief, listed, on


async def test_the_newest_come_first_and_one_is_read_and_turned_from(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        assert listed(screen) == ["Fabrikam", "Contoso", "Acme"]
        await person.until_text("1 of 3")
        await person.press("down")
        await person.until_text("2 of 3")
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.until_text("A quiet room.")
        await person.press("]")
        await person.until_text("migration of the archive")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until_text("3 of 3")
        assert screen.browser.selected is not None
        assert screen.browser.selected.company == "Acme"
        await person.press("escape")
        await person.home()


async def test_what_is_typed_is_found_marked_in_context_and_turned_through(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        await person.write("migration")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])
        await person.until_text("1 of 2", "Written: They asked about the migration of the archive.")
        await person.press("enter", "down", "enter")
        await person.at(ReadingScreen)
        await person.until_text("migration of the archive")
        await person.press("[")
        await person.until_text("Migrations, again.")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.press("escape")
        await person.until(lambda: len(listed(screen)) == 3)
        assert screen.filter.text == ""


async def test_words_searched_for_before_they_are_indexed_are_found_once_they_are(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    journal_file.put()
    journal_file.put(*THREE)  # into a file that is there, by which they are not indexed yet
    searched, index = threading.Event(), Journal.index

    def index_later(journal: Journal, **_limits: float) -> bool:
        searched.wait(20)
        return index(journal, 1)

    monkeypatch.setattr(Journal, "index", index_later)
    async with sit() as person:
        screen = await browse(person, "/")
        await person.write("migration")
        await person.until(lambda: not listed(screen))
        searched.set()
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])
        await person.until_text("1 of 2")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)])
async def test_the_word_that_was_found_is_in_the_row_at_every_width(
    journal_file: JournalFile, sit: Sit, size: tuple[int, int]
):
    wording = "What would you do if you saw at the very last moment that you cannot keep the deadline they gave you?"
    journal_file.put(
        Debrief(started_at=1, finished_at=2, asked=(Asked(wording=wording, question=Question(wording=wording)),))
    )
    async with sit(size=size) as person:
        await browse(person, "/")
        await person.write("deadline")
        await person.until(lambda: any("They asked" in line and "deadline" in line for line in person.lines))


async def test_a_key_right_behind_leaving_the_line_is_a_command(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        person.send("slash", *"acme", "enter", "T")
        await person.at(TrashScreen)
        assert screen.filter.text == "acme"


async def test_a_mistake_in_a_key_is_said_and_a_value_is_completed(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        await person.write("compny:a ")
        await person.until_text("Did you mean company:?")
        await person.press(*["backspace"] * 9)
        await person.write("comp")
        await person.until_text("tab company:")
        await person.press("tab")
        await person.write("fab")
        await person.until_text("tab fabrikam")
        await person.press("tab")
        assert screen.filter.text == "company:fabrikam"
        await person.until(lambda: listed(screen) == ["Fabrikam"])


async def test_whatever_is_typed_the_list_stays(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        for text in ("'\"", "(", "NOT", "*", "c++", "東京", "🙂", "-", "\\", "a:b:c", "company:"):
            await person.paste(text)
            await person.press("escape")
            await person.until(lambda: len(listed(screen)) == 3)
            await person.press("/")


async def test_tags_are_typed_found_and_taken_back(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("t")
        await person.at(SavedLineScreen)
        await person.write("remote, #dream job")
        await person.press("enter")
        await person.at(DebriefsScreen)
        await person.until(lambda: journal_file.all[0].tags == ("remote", "dream job"))
        await person.press("/")
        await person.write('tag:"dream job"')
        await person.until(lambda: listed(screen) == ["Fabrikam"])
        await person.press("escape", "u")
        await person.until(lambda: journal_file.all[0].tags == ())


async def test_the_next_round_begins_with_the_facts_that_stay(journal_file: JournalFile, sit: Sit):
    first = debrief(
        "Acme",
        on(2026, 9, 1),
        role="Cook",
        stage="Phone",
        requirements=(Requirement(text="Knives", need=Need.MUST, probed=True),),
        asked=(Asked(wording="Why", question=Question(wording="Why")),),
    )
    journal_file.put(first)
    async with sit() as person:
        await browse(person)
        await person.press("N")
        await person.begin_seen()
        await person.go_to("facts")
        await person.write(" North")
        await person.press("escape")
        await person.at(DebriefsScreen)
    second = next(found for found in journal_file.all if found.id != first.id)
    assert (second.company, second.role, second.stage, second.asked) == ("Acme North", "Cook", "", ())
    assert [(r.text, r.need, r.probed) for r in second.requirements] == [("Knives", Need.MUST, None)]
    assert second.process == first.id


async def test_a_next_round_to_which_nothing_is_added_is_not_kept(journal_file: JournalFile, sit: Sit):
    journal_file.put(debrief("Acme", on(2026, 9, 1), role="Cook", requirements=(Requirement(text="Knives"),)))
    async with sit() as person:
        await browse(person)
        await person.press("N")
        await person.begin_seen()
        await person.press("ctrl+n", "escape")
        await person.at(DebriefsScreen)
        assert [found.company for found in journal_file.all] == ["Acme"]


async def test_months_are_jumped_to(journal_file: JournalFile, sit: Sit):
    many = [debrief(f"{month}-{day}", on(2026, month, day)) for month in (2, 5, 6, 10) for day in range(1, 21)]
    journal_file.put(*many)
    async with sit() as person:
        screen = await browse(person)

        def day() -> str:
            chosen = screen.browser.selected
            return chosen.company if chosen else ""

        assert day() == "10-20"
        for key, lands in (("}", "6-20"), ("}", "5-20"), ("}", "2-20"), ("{", "5-20"), ("{", "6-20"), ("{", "10-20")):
            await person.press(key)
            await person.until(lambda lands=lands: day() == lands)
        await person.press("m")
        await person.at(PromptLineScreen)
        await person.write("soon\n")
        await person.until_text("Write a month or a day")
        await person.press(*["backspace"] * 4)
        await person.write("2026-05\n")
        await person.until(lambda: day() == "5-20")
        await person.press("end")
        await person.until(lambda: day() == "2-1")
        await person.until_text("80 of 80")
        await person.press("home")
        await person.until(lambda: day() == "10-20")


async def test_a_list_of_any_length_is_walked_to_its_end_and_back(journal_file: JournalFile, sit: Sit):
    journal_file.put(*(debrief(f"{number:03}", When(at=number * 86_400_000)) for number in range(400)))
    async with sit() as person:
        screen = await browse(person)
        await person.press(*["down"] * 40)
        await person.until_text("41 of 400")
        last = ""
        while last != "000":
            last = screen.browser.selected.company
            rows = [row.summary.company for row in screen.browser.rows.window.rows]
            assert rows == [f"{int(rows[0]) - back:03}" for back in range(len(rows))]
            assert len(rows) <= MAX_ROWS
            await person.press("pagedown")
            await person.until(lambda last=last: screen.browser.selected.company < last or last == "000")
        await person.until_text("400 of 400")
        for _ in range(40):
            await person.press("pageup")
        await person.until_text("1 of 400")


async def test_what_another_program_changes_is_shown_on_refresh(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        journal_file.put(debrief("Northwind", on(2026, 11, 9)))
        await person.press("f5")
        await person.until(lambda: listed(screen) == ["Northwind", "Fabrikam", "Contoso", "Acme"])
        assert screen.browser.selected is not None
        assert screen.browser.selected.company == "Fabrikam"


async def test_edited_from_the_list_it_is_shown_as_written(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("enter")
        await person.at(SessionScreen)
        await person.asked(person.step)
        if person.step != "facts":
            await person.go_to("facts")
        await person.write(" Ltd")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: listed(screen)[0] == "Fabrikam Ltd")


async def test_an_empty_journal_says_so(sit: Sit):
    async with sit() as person:
        await person.press("d")
        await person.at(DebriefsScreen)
        await person.until_text("You have no debriefs yet.")
        await person.press("enter", "e", "t", "D", "N", "}", "escape")
        await person.home()


async def test_nothing_is_held_of_debriefs_that_are_only_looked_at_or_left(journal_file: JournalFile, sit: Sit):
    journal_file.put(*THREE)
    async with sit() as person:
        await browse(person)
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("]", "e")
        await person.at(GoToScreen)
        assert len(person.app.services.autosave._drafts) == 1
        await person.press("escape")
        await person.at(ReadingScreen)
        assert len(person.app.services.autosave._drafts) == 0
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("enter")
        await person.at(SessionScreen)
        await person.press("escape")
        await person.at(ReadingScreen)
        await person.until(lambda: len(person.app.services.autosave._drafts) == 0)
