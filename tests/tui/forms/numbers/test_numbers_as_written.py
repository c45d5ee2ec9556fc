"""Numbers typed as people write them are one input; what does not belong to them is never glued to an answer."""

from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.forms.numbers.put_questions import put_questions


def answers(journal_file: JournalFile) -> list[tuple[str, int | None]]:
    """Return each answer and how sure it was."""
    return [(asked.said.strip(), asked.sureness) for asked in journal_file.only.asked]


async def test_a_percentage_as_written_leaves_the_answer_above_alone(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\t")
        for typed, sureness, said, shown in [
            ("3 of 5", 60, "I drew it.", "“3 of 5” is read as 60 %."),
            ("6/5", None, "I drew it.\n6/5", "“6/5” is kept as words. Type a number from 0 to 100."),
        ]:
            await person.write(typed)
            await person.until_text(shown)
            await person.stored()
            assert answers(journal_file) == [(said, sureness)]
            await person.press("shift+tab", "tab", "backspace", "backspace")


async def test_a_number_out_of_five_is_one_choice_and_words_behind_it_are_the_next_field(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    cases = {
        "5/5\n": (5, ""),
        "4 of 5 awful 2": (4, "awful 2"),
        "4/10": (None, "4/10"),
        "5.": (5, ""),
        "3 often": (3, "often"),
        "4 or 5": (None, "4 or 5"),
    }
    put_questions(journal_file, clock, "dreaded", *[{}] * len(cases))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        for typed in cases:
            await person.write(typed)
            await person.press("ctrl+down")
        await person.stored()
    typed_at = [(asked.discomfort, asked.left_out) for asked in journal_file.only.asked]
    assert dict(zip(cases, typed_at, strict=True)) == cases


async def test_what_belongs_to_a_number_that_has_gone_on_is_not_in_the_next_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    cases = {"60%\nWell.": "Well.", "60of course": "of course"}
    put_questions(journal_file, clock, "answers", *[{}] * 2 * len(cases))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        for typed in cases:
            await person.write(f"\t{typed}")
            await person.press("ctrl+down")
        await person.stored()
    assert answers(journal_file) == [one for said in cases.values() for one in (("", 60), (said, None))]


async def test_words_typed_at_a_number_are_words_of_their_own_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("growth. sounded rehearsed\nfourty\n")
        await person.press("escape")
        await person.home()
    (asked,) = journal_file.only.asked
    assert (asked.said, asked.sureness) == ("growth. sounded rehearsed\nfourty", None)


async def test_a_sentence_that_begins_with_a_number_goes_on_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", *[{"sureness": 70}] * 2, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press("ctrl+up", "ctrl+up")
        for typed in ["25, then 30", "15 out of 20 people left"]:
            await person.write("I drew it.\n")
            await person.press_apart(0.2, *typed)
            await person.press("ctrl+down")
        await person.stored()
    assert answers(journal_file) == [
        ("I drew it.\n25, then 30", 70),
        ("I drew it.\n15 out of 20 people left", 70),
        ("", None),
    ]


async def test_a_sentence_that_begins_with_a_number_goes_on_in_the_text_of_the_only_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {"sureness": 70})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n")
        await person.press_apart(0.2, *"20-30 minutes")
        await person.stored()
    assert answers(journal_file) == [("I drew it.\n20-30 minutes", 70)]


async def test_after_a_pause_words_are_the_next_answer(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    numbers = {"85 ": 85, "15 of 20": 75}
    put_questions(journal_file, clock, "answers", *[{}] * 2 * len(numbers))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        for number in numbers:
            await person.write(f"I drew it.\n{number}")
            await person.press_later(*"25 minutes")
            await person.press("ctrl+down")
        await person.stored()
    expected = [one for number in numbers.values() for one in (("I drew it.", number), ("25 minutes", None))]
    assert answers(journal_file) == expected


async def test_a_space_behind_a_number_that_has_gone_on_is_in_no_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {}, {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n85 ")
        await person.press("enter")
        assert person.step == "answers"
        await person.press("ctrl+down")
        await person.write("So did she.\n85 ")
        await person.press("ctrl+n")
        await person.asked("signals")
        await person.stored()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        ("I drew it.", 85),
        ("", None),
        ("So did she.", 85),
        ("", None),
    ]


async def test_a_word_that_could_have_been_part_of_a_number_is_kept(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    ends = {"4 out": ["enter"], "60 o": ["tab", "ctrl+down"], "3 of": ["ctrl+n"]}
    put_questions(journal_file, clock, "answers", {}, {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        for typed, end in ends.items():
            await person.press(*f"I drew it.\n{typed}", *end)
        await person.asked("signals")
        await person.stored()
    assert answers(journal_file) == [(f"I drew it.\n{typed}", None) for typed in ends]


async def test_a_word_that_could_have_been_part_of_the_number_of_the_only_answer_is_kept(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n4 out\n")
        await person.asked("signals")
        await person.stored()
    assert answers(journal_file) == [("I drew it.\n4 out", None)]


async def test_a_word_behind_a_share_stays_with_its_own_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    typed = {"8/10 honestly": 80, "7/10 or so": 70, "6 of 10 tbh": 60, "9/10 Well.": None}
    put_questions(journal_file, clock, "answers", *[{}] * len(typed), {"said": "Well."})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press(*["ctrl+up"] * len(typed))
        for words in typed:
            await person.write(f"I drew it.\n{words}\n")
        await person.stored()
    found = [(f"I drew it.\n{words}", sureness) for words, sureness in typed.items()]
    assert answers(journal_file) == [*found, ("Well.", None)]


async def test_backspace_behind_a_number_that_has_gone_on_leaves_the_next_answer_alone(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {"said": "Well."})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press("ctrl+up")
        await person.press(*"I drew it.\n85 ", "backspace")
        await person.stored()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.", 85), ("Well.", None)]


async def test_words_behind_a_choice_of_numbers_are_notes(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="load-first") as person:
        for typed, load, notes in [
            ('7, "low"', 7, '"low"'),
            ("5/10,tired", 5, "tired"),
            ("7.5 flat", None, "7.5 flat"),
            ("4 out\n", 4, "out"),
        ]:
            await person.write(typed)
            await person.stored()
            debrief = journal_file.only
            assert (debrief.load_first, debrief.text_at("load-first")) == (load, notes)
            await person.go_to("load-first")
            await person.press("backspace", "tab", "ctrl+end", "ctrl+u", "shift+tab")


async def test_words_behind_a_chance_are_notes_without_the_space(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="chance") as person:
        await person.write("25 as she smiled")
        await person.stored()
    assert (journal_file.only.chance, journal_file.only.text_at("chance")) == (25, "as she smiled")


async def test_what_is_pasted_into_a_number_is_words_of_its_own_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I said 58.\n")
        await person.paste("She pushed for a number.")
        await person.stored()
    assert [asked.said for asked in journal_file.only.asked] == ["I said 58.\nShe pushed for a number."]
