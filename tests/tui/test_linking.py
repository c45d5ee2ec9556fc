"""A question asked before: offered while it is typed, linked only on a yes, and one of its own again on a no."""

from debrief.domain.debrief import Debrief
from debrief.domain.question import Asked, Question
from debrief.tui.screens.choose import ChooseScreen
from tests.tui.conftest import Kept, Sit
from tests.tui.person import Person

PAY = Question(id="pay", wording="What are your salary expectations?", answer="Between 52 and 56.")
BEFORE = Debrief(
    id="before", started_at=1, company="Contoso", asked=(Asked(id="a", wording=PAY.wording, question=PAY),)
)
NEW = "What compensation are you looking for?"


async def type_question(person: Person, text: str) -> None:
    await person.begin()
    await person.go_to("questions")
    await person.write(text)


async def test_it_is_offered_and_linked_on_a_yes(kept: Kept, sit: Sit):
    kept.put(BEFORE)
    async with sit() as person:
        await type_question(person, NEW)
        await person.until_text("Asked before? What are your salary expectations? once, last at Contoso")
        assert [asked.question.id for asked in person.session.session.debrief.asked] != ["pay"]
        await person.press("ctrl+l")
        await person.at(ChooseScreen)
        await person.press("enter")
        await person.until_text("The same as: What are your salary expectations?")
        await person.leave()
    written = next(found for found in kept.all if found.id != "before")
    assert [(asked.wording, asked.question.id, asked.question.answer) for asked in written.asked] == [
        (NEW, "pay", "Between 52 and 56.")
    ]
    before = kept.load("before")
    assert before is not None
    assert before.asked[0].question.wording == PAY.wording


async def test_without_a_yes_it_is_a_question_of_its_own(kept: Kept, sit: Sit):
    kept.put(BEFORE)
    async with sit() as person:
        await type_question(person, NEW)
        await person.until_text("Asked before?")
        await person.press("ctrl+l")
        await person.at(ChooseScreen)
        await person.press("escape")
        await person.asked("questions")
        await person.leave()
    written = next(found for found in kept.all if found.id != "before")
    assert [asked.question.id == "pay" for asked in written.asked] == [False]


async def test_a_link_can_be_taken_back(kept: Kept, sit: Sit):
    kept.put(BEFORE)
    async with sit() as person:
        await type_question(person, NEW)
        await person.until_text("Asked before?")
        await person.press("ctrl+l", "enter")
        await person.until_text("The same as:")
        await person.press("ctrl+l")
        await person.at(ChooseScreen)
        await person.press("end", "enter")
        await person.asked("questions")
        await person.until(lambda: "The same as:" not in person.text)
        await person.leave()
    written = next(found for found in kept.all if found.id != "before")
    assert [asked.question.id == "pay" for asked in written.asked] == [False]
    assert [asked.wording for asked in written.asked] == [NEW]
    before = kept.load("before")
    assert before is not None
    assert before.asked[0].question.answer == "Between 52 and 56."


async def test_nothing_is_offered_for_a_question_like_no_other(kept: Kept, sit: Sit):
    kept.put(BEFORE)
    async with sit() as person:
        await type_question(person, "Which tree would you be?")
        await person.press("ctrl+l")
        await person.until(lambda: "No question like this was asked before" in person.told)
        assert "Asked before?" not in person.text
