"""The ledger changed by keyboard: chosen, named, merged, split, taken back, each seen in the journal."""

from contextlib import closing

import pytest

from debrief.domain.record.category import Category
from debrief.storage.questions.edits import answer
from debrief.storage.questions.edits import choose_for_practice as choose
from debrief.storage.questions.merges import merge
from debrief.storage.records.journal import Journal
from debrief.storage.threads.reader import Connection
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.lists.debriefs.screen import DebriefsScreen
from debrief.tui.lists.prompt_line import PromptLineScreen
from debrief.tui.lists.questions.screen import QuestionsScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from tests.tui.conftest import JournalFile, Sit, no_room_for_searches
from tests.tui.person import Person
from tests.tui.three_questions import listed, maybe, put_three, question, questions

CHANGES = {"practise": "c", "kind": ("K", "home", "down", "enter"), "wording": ("r", "!", "enter")}


@pytest.fixture(autouse=True)
def three(journal_file: JournalFile) -> None:
    put_three(journal_file)


async def test_chosen_for_practice_and_taken_back_without_the_row_moving(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("end", "c")
        await person.until(lambda: question(journal_file, "again").practise)
        assert listed(screen) == ["salary", "leave", "again"]
        await person.press("u")
        await person.until(lambda: not question(journal_file, "again").practise)


async def test_a_change_that_is_made_has_not_failed_where_searches_cannot_be_brought_up_to_date(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await questions(person)
        no_room_for_searches(monkeypatch)
        await person.press("end", "c")
        await person.until(lambda: question(journal_file, "again").practise)
        await person.until(lambda: person.notifications == "Chosen for practice.")
        await person.press("u")
        await person.until(lambda: not question(journal_file, "again").practise)


async def test_its_kind_is_picked_and_taken_back(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("K")
        await person.at(ChooseScreen)
        await person.press("home", "down", "enter")
        await person.until(lambda: question(journal_file, "salary").category is Category.MOTIVATION)
        await person.press("u")
        await person.until(lambda: question(journal_file, "salary").category is None)


async def test_reworded_in_the_ledger_each_asking_keeps_its_words(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("r")
        await person.at(SavedLineScreen)
        await person.press("f7", "delete")
        await person.write("Salary?\n")
        await person.until(lambda: question(journal_file, "salary").wording == "Salary?")
        assert {a.wording for a in question(journal_file, "salary").askings} == {"What do you expect to earn?"}
        await person.press("u")
        await person.until(lambda: question(journal_file, "salary").wording == "What do you expect to earn?")


@pytest.mark.parametrize("change", CHANGES)
async def test_a_change_of_a_question_that_is_gone_is_not_said_to_be_taken_back(
    sit: Sit, journal_file: JournalFile, change: str
) -> None:
    async with sit() as person:
        await questions(person)
        before = question(journal_file, "salary")
        await person.press(*CHANGES[change])
        await person.at(QuestionsScreen)
        await person.until(lambda: question(journal_file, "salary") != before)
        with closing(Journal(journal_file.path)) as elsewhere:
            elsewhere.discard("Northwind", "Acme")
        await person.press("u")
        await person.until(lambda: "can no longer be undone" in person.notifications)


@pytest.mark.parametrize("change", CHANGES)
async def test_a_change_is_not_said_to_be_made_where_the_question_went_meanwhile(
    sit: Sit, journal_file: JournalFile, change: str
) -> None:
    async with sit() as person:
        await questions(person)
        opens, *makes = CHANGES[change]
        if makes:
            await person.press(opens)
        with closing(Journal(journal_file.path)) as elsewhere:
            elsewhere.discard("Northwind", "Acme")
        await person.press(*makes or opens)
        await person.until(lambda: "no longer in the journal" in person.notifications)


async def test_merged_with_the_likeliest_then_split_then_undone(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        screen = await questions(person)
        await merged_with_the_likeliest(person)
        await person.until(lambda: listed(screen) == ["salary", "leave"])
        assert len(question(journal_file, "leave").askings) == 2
        assert question(journal_file, "leave").answer == "The work ended."
        await person.press("S")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.until(lambda: len(listed(screen)) == 3)
        await person.press("u")
        await person.until(lambda: len(question(journal_file, "leave").askings) == 2)
        await person.press("u")
        await person.until(lambda: maybe(journal_file, "again") is not None)
        assert (question(journal_file, "leave").answer, question(journal_file, "again").answer) == (
            "",
            "The work ended.",
        )


async def test_a_merge_is_taken_back_with_the_answer_that_came_of_it(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        screen = await questions(person)
        before = question(journal_file, "leave")
        await merged_with_the_likeliest(person)
        await person.until(lambda: listed(screen) == ["salary", "leave"])
        assert question(journal_file, "leave").answer == "The work ended."
        await person.press("u")
        await person.until(lambda: len(listed(screen)) == 3)
        assert question(journal_file, "leave") == before


async def test_a_split_is_taken_back_with_nothing_else_changed(sit: Sit, journal_file: JournalFile) -> None:
    with closing(Journal(journal_file.path)) as elsewhere:
        elsewhere.transact(lambda db: choose(db, "again", chosen=True))
        elsewhere.transact(lambda db: merge(db, "leave", "again", 1))
        elsewhere.transact(lambda db: choose(db, "leave", chosen=False))
        elsewhere.transact(lambda db: answer(db, "leave", "", 2))
    before = question(journal_file, "leave")
    async with sit() as person:
        screen = await questions(person)
        await person.press("end", "S")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.until(lambda: len(listed(screen)) == 3)
        await person.press("u")
        await person.until(lambda: len(listed(screen)) == 2)
        assert question(journal_file, "leave") == before


async def test_a_merge_that_cannot_be_taken_back_any_more_says_so(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        screen = await questions(person)
        await merged_with_the_likeliest(person)
        await person.until(lambda: listed(screen) == ["salary", "leave"])
        with closing(Journal(journal_file.path)) as elsewhere:
            elsewhere.discard("Acme")
        await person.press("u")
        await person.until(lambda: "can no longer be undone" in person.notifications)


async def test_a_ledger_that_changes_while_it_is_read_is_read_again_the_next_time(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        ledger, read = person.app.services.questions, list[dict[str, tuple[str, ...]]]()

        def reading(_: Connection) -> dict[str, tuple[str, ...]]:
            read.append({})
            if len(read) == 1:
                ledger.invalidate_matcher()
            return read[-1]

        monkeypatch.setattr("debrief.tui.services.questions.wordings", reading)
        for _ in range(3):
            assert await ledger.find_similar("Why do you want to go?", ()) == []
    assert len(read) == 2


async def merged_with_the_likeliest(person: Person) -> None:
    await person.press("down", "M")
    await person.at(ChooseScreen)
    await person.until_text("What made you leave the archive?", "both about")
    await person.press("enter")
    await person.at(ConfirmScreen)
    await person.press("enter")


async def test_the_other_question_is_found_by_words_where_none_is_like_it(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("M")
        await person.until(lambda: isinstance(person.app.screen, PromptLineScreen | ChooseScreen))
        if isinstance(person.app.screen, ChooseScreen):
            await person.press("end", "enter")
        await person.at(PromptLineScreen)
        await person.write("made you\n")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.at(ConfirmScreen)
        await person.press("escape")
        await person.at(QuestionsScreen)
        assert len(listed(screen)) == 3
    assert maybe(journal_file, "again") is not None


async def test_what_is_taken_back_is_named_and_gone_to_and_was_done_on_this_screen(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.press("d")
        await person.at(DebriefsScreen)
        await person.press("D")
        await person.until(lambda: "Press u to bring it back" in person.notifications)
        there = len(journal_file.all)
        await person.press("escape")
        await person.home()
        screen = await questions(person)
        await person.press("u")
        await person.until(lambda: "nothing to undo" in person.notifications)
        await person.press("c")
        await person.until(lambda: "chosen for practice" in person.notifications)
        chosen = screen.browser.current
        assert chosen is not None
        await person.press("end", "u")
        await person.until(lambda: f"“{chosen.wording}”" in person.notifications)
        await person.until(lambda: screen.browser.current is not None and screen.browser.current.id == chosen.id)
        assert len(journal_file.all) == there
        await person.press("escape")
        await person.home()
        await person.press("u")
        await person.until(lambda: "back from the trash" in person.notifications)
        assert len(journal_file.all) == there + 1
