"""The ledger by keyboard: found, answered, merged, split, taken back, each seen in the journal."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from debrief.domain.category import Category
from debrief.domain.debrief import Debrief
from debrief.domain.endings import END
from debrief.domain.glance import PracticeQuestion
from debrief.domain.question import Asked, Question
from debrief.domain.when import When
from debrief.storage import askings
from debrief.storage.connect import connect
from debrief.tui.screens.answer import AnswerScreen
from debrief.tui.screens.ask import AskScreen
from debrief.tui.screens.ask_line import AskLineScreen
from debrief.tui.screens.choose import ChooseScreen
from debrief.tui.screens.export import ExportScreen
from debrief.tui.screens.questions import QuestionsScreen
from debrief.tui.screens.reading import ReadingScreen
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person
from tests.tui.samples import ATTACKS, hostile

LEAVE = Question(id="leave", wording="Why did you leave the archive?", category=Category.BEHAVIOURAL)
AGAIN = Question(id="again", wording="What made you leave the archive?", answer="The work ended.")
SALARY = Question(id="salary", wording="What do you expect to earn?", answer="Between 41 and 45.", practise=True)


def asked(question: Question, discomfort: int, **more: Any) -> Asked:
    return Asked(question=question, wording=question.wording, discomfort=discomfort, **more)


def debrief(name: str, year: int, *questions: Asked) -> Debrief:
    at = int(datetime(year, 3, 4, 10, tzinfo=UTC).timestamp() * 1000)
    held = When(at=at, zone="Europe/Berlin", timed=True)
    return Debrief(id=name, started_at=at, finished_at=at, step=END, company=name, held=held, asked=questions)


@pytest.fixture
def three(kept: Kept) -> None:
    """Three questions; worth most first: salary, leave, again."""
    kept.put(
        debrief("Northwind", 2026, asked(LEAVE, 5, said="I mumbled.", left_out="My own part."), asked(SALARY, 2)),
        debrief("Acme", 2025, asked(AGAIN, 3), asked(SALARY, 4)),
    )


pytestmark = pytest.mark.usefixtures("three")


def question(kept: Kept, question_id: str) -> PracticeQuestion:
    found = maybe(kept, question_id)
    assert found is not None
    return found


def maybe(kept: Kept, question_id: str) -> PracticeQuestion | None:
    with closing(connect(kept.path)) as db:
        return askings.question(db, question_id)


async def questions(person: Person) -> QuestionsScreen:
    await person.press("l")
    screen = await person.at(QuestionsScreen)
    await person.until(lambda: " of " in person.lines[0])
    return screen


def listed(screen: QuestionsScreen) -> list[str]:
    return [line.id for line in screen.browser.rows.window.rows]


async def test_a_row_says_how_uncomfortable_how_often_and_whether_it_is_answered(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        assert listed(screen) == ["salary", "leave", "again"]
        await person.until_text("4/5 2× chosen ✓ What do you expect to earn?", "5/5 1× Why did you leave the archive?")
        assert "1 of 3" in person.lines[0]
        await person.press("down")
        await person.until_text("2 of 3")


async def test_another_order_is_one_key_away_and_said(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.until_text("chosen and uncomfortable first")
        await person.press("o")
        await person.until_text("asked last first")
        await person.until(lambda: listed(screen)[-1] == "again")
        await person.press("o", "o", "o")
        await person.until_text("by wording")
        await person.until(lambda: listed(screen) == ["salary", "again", "leave"])


async def test_what_is_listed_is_written_to_a_file_in_its_order(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("o", "o", "o", "o")
        await person.until_text("by wording")
        await person.press("slash", *"archive\n", "x")
        await person.at(ExportScreen)
        await person.until_text("2 questions:")
        await person.press("ctrl+n")
        await person.at(QuestionsScreen)
    written = (tmp_path / "practice-list-2026-11-20.md").read_text(encoding="utf-8")
    assert 0 < written.index("What made you leave") < written.index("Why did you leave")
    assert "earn" not in written


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("archi", ["leave", "again"]),
        ("company:acme", ["salary", "again"]),
        ("is:unanswered", ["leave"]),
        ("is:chosen", ["salary"]),
        ("category:beh", ["leave"]),
        ("discomfort:>=4 since:2026", ["salary", "leave"]),
        ("between", ["salary"]),
        ("nothing like it", []),
    ],
)
async def test_what_is_typed_is_found_while_it_is_typed(sit: Sit, typed: str, found: list[str]) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("/")
        await person.write(typed)
        await person.until(lambda: listed(screen) == found)
        await person.press("escape")
        await person.until(lambda: len(listed(screen)) == 3)
        assert screen.filter.text == ""


async def test_a_mistake_is_said_and_a_value_completed(sit: Sit) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("/")
        await person.write("categroy:money ")
        await person.until_text("did you mean category:?")
        await person.press(*["backspace"] * 15)
        await person.write("is:una")
        await person.until_text("tab unanswered")
        await person.press("tab", "enter")
        assert screen.filter.text == "is:unanswered"
        await person.until(lambda: listed(screen) == ["leave"])


async def test_the_page_has_every_asking_and_leads_to_its_debrief(sit: Sit) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("down", "enter")
        await person.until_text("Northwind, 4 Mar 2026 You said: I mumbled. Left out: My own part. discomfort 5 of 5")
        assert "worst asked" not in person.text
        await person.press("]", "enter")
        await person.at(ReadingScreen)
        await person.until_text("What do you expect to earn?")
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.press("escape")
        await person.until_text("worst asked")
        await person.press("escape")
        await person.home()


async def test_beside_the_list_the_page_follows_the_question_chosen(sit: Sit) -> None:
    async with sit(size=(130, 40)) as person:
        await questions(person)
        await person.until_text("Best answer Between 41 and 45.", "Acme, 4 Mar 2025")
        await person.press("down")
        await person.until_text("You said: I mumbled.")


async def test_an_answer_is_kept_as_it_is_typed_and_the_former_one_once(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        await person.write(" At least 43.")
        await person.until_text("saved 15:02:11")
        assert question(kept, "salary").answer == "Between 41 and 45. At least 43."
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.until(lambda: (c := screen.browser.here) is not None and "43" in c.answer)
    after = question(kept, "salary")
    assert [version.answer for version in after.versions] == ["Between 41 and 45."]


async def test_every_letter_is_kept_where_the_app_is_ended_while_typing(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("down", "a")
        await person.at(AnswerScreen)
        person.send(*"I moved the archive")
        person.app.end(129)
        await person.until(lambda: not person.app.is_running)
    assert question(kept, "leave").answer == "I moved the archive"


async def test_what_is_typed_ahead_goes_into_the_answer(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("down", "a", *"plan", "escape", "down", "a", "!", "escape")
        await person.at(QuestionsScreen)
    assert (question(kept, "leave").answer, question(kept, "again").answer) == ("plan", "The work ended.!")


async def test_an_outline_is_offered_for_a_story_and_never_put_in_by_itself(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        assert "ctrl+o" not in person.text
        await person.press("escape")
        await person.at(QuestionsScreen)
        await person.press("down", "a")
        screen = await person.at(AnswerScreen)
        await person.until_text("What you said at Northwind, 4 Mar 2026 I mumbled.", "ctrl+o puts an outline here")
        assert screen.prose.text == ""
        await person.press("ctrl+o")
        await person.write("the move")
        assert screen.prose.text.startswith("Situation: the move\n\nTask: ")
        await person.press("f7", "delete")
        await person.write("We moved it.")
        await person.until_text("It says “we” and never “I”.")
        await person.press("escape")
        await person.at(QuestionsScreen)
    assert question(kept, "leave").answer == "We moved it."


async def test_looking_at_an_answer_changes_nothing(sit: Sit, kept: Kept) -> None:
    before = question(kept, "salary")
    async with sit() as person:
        await questions(person)
        await person.press("a", "escape")
        await person.at(QuestionsScreen)
    assert question(kept, "salary") == before


async def test_a_former_answer_is_taken_back_and_that_undone(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("v")
        await person.until(lambda: "no former answer" in person.told)
        await person.press("a", "!", "escape")
        await person.at(QuestionsScreen)
        await person.press("v")
        await person.at(ChooseScreen)
        await person.until_text("Between 41 and 45.", "until 20 Nov 2026")
        await person.press("enter")
        await person.until(lambda: question(kept, "salary").answer == "Between 41 and 45.")
        await person.press("u")
        await person.until(lambda: question(kept, "salary").answer == "Between 41 and 45.!")


async def test_chosen_for_practice_and_taken_back_without_the_row_moving(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("end", "p")
        await person.until(lambda: question(kept, "again").practise)
        assert listed(screen) == ["salary", "leave", "again"]
        await person.press("u")
        await person.until(lambda: not question(kept, "again").practise)


async def test_its_kind_is_picked_and_taken_back(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("c")
        await person.at(ChooseScreen)
        await person.press("home", "down", "enter")
        await person.until(lambda: question(kept, "salary").category is Category.MOTIVATION)
        await person.press("u")
        await person.until(lambda: question(kept, "salary").category is None)


async def test_reworded_in_the_ledger_each_asking_keeps_its_words(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        await questions(person)
        await person.press("w")
        await person.at(AskLineScreen)
        await person.press("f7", "delete")
        await person.write("Salary?\n")
        await person.until(lambda: question(kept, "salary").wording == "Salary?")
        assert {a.wording for a in question(kept, "salary").askings} == {"What do you expect to earn?"}
        await person.press("u")
        await person.until(lambda: question(kept, "salary").wording == "What do you expect to earn?")


async def test_merged_with_the_likeliest_then_split_then_undone(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("down", "m")
        await person.at(ChooseScreen)
        await person.until_text("What made you leave the archive?", "both about")
        await person.press("enter")
        await person.at(AskScreen)
        await person.press("enter")
        await person.until(lambda: listed(screen) == ["salary", "leave"])
        assert len(question(kept, "leave").askings) == 2
        assert question(kept, "leave").answer == "The work ended."
        await person.press("s")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.until(lambda: len(listed(screen)) == 3)
        await person.press("u")
        await person.until(lambda: len(question(kept, "leave").askings) == 2)
        await person.press("u")
        await person.until(lambda: maybe(kept, "again") is not None)
        assert (question(kept, "leave").answer, question(kept, "again").answer) == ("", "The work ended.")


async def test_the_other_question_is_found_by_words_where_none_is_like_it(sit: Sit, kept: Kept) -> None:
    async with sit() as person:
        screen = await questions(person)
        await person.press("m")
        await person.until(lambda: isinstance(person.app.screen, AskLineScreen | ChooseScreen))
        if isinstance(person.app.screen, ChooseScreen):
            await person.press("end", "enter")
        await person.at(AskLineScreen)
        await person.write("made you\n")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.at(AskScreen)
        await person.press("escape")
        await person.at(QuestionsScreen)
        assert len(listed(screen)) == 3
    assert maybe(kept, "again") is not None


async def test_hostile_words_are_shown_as_they_stand(sit: Sit, kept: Kept) -> None:
    kept.put(hostile())
    attacks = " ".join(ATTACKS)
    async with sit(size=(130, 45)) as person:
        await questions(person)
        for keys in (("down",), ("a",), ("escape",), ("w",), ("escape",), ("m",), ("escape",), ("v",), ("escape",)):
            await person.press(*keys)
            assert not set(attacks) & set("\x1b\x07\u202e\x9b\x00") & set("".join(person.lines))
        await person.until_text("[/foo] [@click=app.quit]x[/]")
    assert {q.question.wording for d in kept.all for q in d.asked} >= {f"Why leave? {attacks}"}


async def test_a_long_list_fills_the_screen_and_is_read_on_as_one_goes(sit: Sit, kept: Kept) -> None:
    many = tuple(asked(Question(id=f"n{n:03}", wording=f"Number {n}?"), 1) for n in range(150))
    kept.put(debrief("Contoso", 2024, *many))
    async with sit(size=(80, 60)) as person:
        screen = await questions(person)
        await person.press("/", *"number")
        await person.until(lambda: "1 of 150" in person.lines[0])
        await person.until(lambda: "Number" in person.lines[-2])
        await person.press("enter")
        for read in (64, 104, 144, 150):
            await person.press("pagedown", "pagedown", "pagedown")
            await person.until(lambda read=read: len(listed(screen)) >= read)  # type: ignore[misc]
        await person.press("end")
        await person.until(lambda: "150 of 150" in person.lines[0])
        assert len(set(listed(screen))) == len(listed(screen)) == 150
        await person.press("home", "end")
        await person.until(lambda: "150 of 150" in person.lines[0])


async def test_a_long_answer_is_drawn_whole_beside_what_was_said(sit: Sit, kept: Kept) -> None:
    long = "Because of one thing you did last year that I would have wanted to be part of, and I can name it."
    kept.put(
        debrief("Contoso", 2026, asked(Question(id="l", wording="Long?", answer=long, practise=True), 5, said="S"))
    )
    async with sit(size=(120, 40)) as person:
        await questions(person)
        await person.press("a")
        await person.at(AnswerScreen)
        await person.until(lambda: all(word in person.text for word in long.split()))
