"""A question asked before: offered while it is typed, linked only on a yes, and one of its own again on a no."""

import asyncio

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question, QuestionMatch
from debrief.tui.common.choose import ChooseScreen
from debrief.tui.session.steps.questions import QuestionsEditor
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

PAY = Question(id="pay", wording="What are your salary expectations?", answer="Between 52 and 56.")
BEFORE = Debrief(
    id="before", started_at=1, company="Contoso", asked=(Asked(id="a", wording=PAY.wording, question=PAY),)
)
OFFER = "Is this the same question? ctrl+l: yes “What are your salary expectations?” Asked once, last at Contoso"
NEW = "What compensation are you looking for?"


async def type_question(person: Person, text: str) -> None:
    """Paste a question but for its end, which is typed: each key costs as much as a whole paste."""
    await person.paste(text[:-4])
    await person.write(text[-4:])


async def test_it_is_offered_and_linked_on_a_yes(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await person.write(NEW)
        await person.until_text(OFFER)
        assert [asked.question.id for asked in person.session.session.debrief.asked] != ["pay"]
        await person.press("ctrl+l")
        await person.until_text("The same as: What are your salary expectations?")
        await person.leave()
    written = next(found for found in journal_file.all if found.id != "before")
    assert [(asked.wording, asked.question.id, asked.question.answer) for asked in written.asked] == [
        (NEW, "pay", "Between 52 and 56.")
    ]
    before = journal_file.load("before")
    assert before is not None
    assert before.asked[0].question.wording == PAY.wording


async def test_without_a_yes_it_is_a_question_of_its_own(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.leave()
    written = next(found for found in journal_file.all if found.id != "before")
    assert [asked.question.id == "pay" for asked in written.asked] == [False]


async def test_a_link_can_be_taken_back(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.press("ctrl+l")
        await person.until_text("The same as:")
        await person.press("ctrl+l")
        await person.until(lambda: "The same as:" not in person.text)
        await person.leave()
    written = next(found for found in journal_file.all if found.id != "before")
    assert [asked.question.id == "pay" for asked in written.asked] == [False]
    assert [asked.wording for asked in written.asked] == [NEW]
    before = journal_file.load("before")
    assert before is not None
    assert before.asked[0].question.answer == "Between 52 and 56."


async def test_what_is_known_of_one_question_is_not_said_of_the_next(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.press("enter", "enter")
        await person.until(lambda: "Is this the same question?" not in person.text)
        await person.press("ctrl+up")
        await person.until_text("Is this the same question?")
        await person.press("ctrl+l")
        await person.until_text("The same as:")
        await person.press("ctrl+down")
        await person.until(lambda: "The same as:" not in person.text)


async def test_a_suggestion_disappears_with_the_words(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.press("ctrl+u")
        assert "Is this the same question?" not in person.text
        await person.press("ctrl+l")
        await person.until(lambda: "Write a question first. ctrl+l then looks" in person.notifications)


async def test_after_a_link_is_taken_back_it_is_not_counted(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(
        "debrief.storage.threads.index_schedule.INDEX_AFTER", 60.0
    )  # counted only where it is waited for
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.press("ctrl+l")
        await person.until_text("The same as:")
        await person.until(lambda: any(asked.question.id == "pay" for d in journal_file.all[:1] for asked in d.asked))
        await asyncio.wrap_future(person.app.services.autosave.update_index())
        await person.press("ctrl+l")
        await person.until_text(OFFER)


async def test_enter_after_ctrl_l_changes_no_link(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.press("ctrl+l")
        await person.until_text("The same as:")
        await person.press("ctrl+l", "enter")
        assert [asked.question.id == "pay" for asked in person.session.session.debrief.asked] == [False]


async def test_another_match_is_chosen_for_a_linked_question(journal_file: JournalFile, sit: Sit):
    other = Question(id="money", wording="What are your expectations as to salary?", answer="Sixty.")
    journal_file.put(
        BEFORE, Debrief(id="older", started_at=0, asked=(Asked(id="b", wording=other.wording, question=other),))
    )
    async with sit(at="questions") as person:
        await type_question(person, NEW)
        await person.until_text("Is this the same question?")
        await person.press("ctrl+l")
        await person.until_text("The same as:")
        linked = person.session.session.debrief.asked[0].question.id
        await person.until(lambda: bool(person.session.query_one(QuestionsEditor).other_matches))
        await person.press("ctrl+l")
        await person.at(ChooseScreen)
        await person.press("end", "enter")
        await person.asked("questions")
        chosen = person.session.session.debrief.asked[0].question
        assert {linked, chosen.id} == {"pay", "money"}
        assert chosen.answer == {"pay": PAY.answer, "money": "Sixty."}[chosen.id]


async def test_a_question_of_the_same_debrief_is_never_offered(
    journal_file: JournalFile, sit: Sit, monkeypatch: pytest.MonkeyPatch
):
    shown: list[tuple[str, list[QuestionMatch]]] = []
    show_matches = QuestionsEditor.show_matches

    def record(editor: QuestionsEditor, asked: Asked, matches: list[QuestionMatch]) -> None:
        shown.append((asked.wording, matches))
        show_matches(editor, asked, matches)

    monkeypatch.setattr(QuestionsEditor, "show_matches", record)
    async with sit(at="questions") as person:
        await type_question(person, PAY.wording)
        await person.press("enter", "enter")
        await person.write(NEW)
        await person.until(lambda: NEW in [wording for wording, _ in shown])
        assert [matches for wording, matches in shown if wording == NEW] == [[]]


async def test_a_link_to_the_very_same_words_can_be_taken_back(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, PAY.wording)
        await person.until_text("Is this the same question?")
        await person.press("ctrl+l")
        await person.until_text("The same as:")
        await person.press("ctrl+l")
        await person.until_text("Is this the same question?")
        assert [asked.question.id == "pay" for asked in person.session.session.debrief.asked] == [False]


async def test_similar_questions_are_offered_to_somebody_who_looks_for_the_same_one(
    journal_file: JournalFile, sit: Sit
):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, "How is salary reviewed at the end of a year?")
        await person.press("ctrl+l")
        await person.at(ChooseScreen)
        await person.until_text("The same as “What are your salary expectations?”")
        await person.press("end", "enter")
        await person.until_text("The same as:")
        assert [asked.question.id for asked in person.session.session.debrief.asked] == ["pay"]
        await person.press("ctrl+l")
        await person.until(lambda: person.session.session.debrief.asked[0].question.id != "pay")


async def test_nothing_is_offered_for_a_question_like_no_other(journal_file: JournalFile, sit: Sit):
    journal_file.put(BEFORE)
    async with sit(at="questions") as person:
        await type_question(person, "Which tree would you be?")
        await person.press("ctrl+l")
        await person.until(
            lambda: "None of the questions you were asked before looks like this one." in person.notifications
        )
        assert "Is this the same question?" not in person.text
