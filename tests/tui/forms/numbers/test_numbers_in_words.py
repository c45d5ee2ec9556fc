"""A number stated in words is read where it is certain, and whoever has answered in words goes on past the number."""

from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.forms.numbers.put_questions import put_questions


async def test_answers_in_words_are_each_with_their_question_and_its_number(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    typed = {
        "fairly sure, maybe 85": 85,
        "30, no more": 30,
        "60 or so, felt ok": 60,
        "50ish": 50,
        "45ish, I'd say": 45,
        "4 minutes of silence": None,
        "2 of them": None,
        "hard to say": None,
    }
    put_questions(journal_file, clock, "answers", *[{}] * (len(typed) + 1))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        for words in typed:
            await person.write("Yes.\n")
            await person.press_apart(0.2, *words, "enter")
        await person.write("The last one.")
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        *((f"Yes.\n{words}", number) for words, number in typed.items()),
        ("The last one.", None),
    ]


async def test_a_part_of_the_number_stays_with_it_where_no_key_follows_and_an_i_begins_the_next_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("Yes.\n50I said no.\n50is it?\n50ish")
        await person.until(lambda: journal_file.only.asked[2].sureness == 50)
        await person.stored()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        ("Yes.", 50),
        ("I said no.", 50),
        ("is it?\n50ish", 50),
    ]


async def test_a_number_in_words_that_are_taken_back_is_taken_back(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {"said": "I drew it.", "sureness": 40}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press("ctrl+up", "tab")
        await person.write("about 70")
        await person.until(lambda: journal_file.only.asked[0].sureness == 70)
        await person.press(*["backspace"] * 3)
        await person.write(" right")
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        ("I drew it.\nabout right", 40),
        ("", None),
    ]


async def test_words_of_an_answer_that_was_left_state_no_number(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("\tfelt ok")
        await person.press("tab", "shift+tab")
        await person.write(" 70")
        await person.press("enter")
        await person.write("55")
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("felt ok 70", 55)]


async def test_a_chance_in_words_is_read_and_the_words_are_notes(sit: Sit, journal_file: JournalFile) -> None:
    typed = "I had given myself 70 %, because she smiled"
    async with sit(at="chance") as person:
        await person.write(f"{typed}\n")
        await person.leave()
    assert (journal_file.only.chance, journal_file.only.text_at("chance")) == (70, typed)
