"""A sentence typed while a choice has the focus is kept, in the text field that it is meant for."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Asked
from debrief.tui.home.start import Start
from debrief.tui.practice.export.screen import ExportScreen
from debrief.tui.runtime import drain
from tests.tui.conftest import Clock, JournalFile, Sit


async def test_the_next_question_typed_at_the_memory_of_one_is_another_question(
    sit: Sit, journal_file: JournalFile
) -> None:
    sentences = [
        "What first?",
        "Explain how.",
        "Unsafe loads?",
        "e2e tests?",
    ]
    async with sit(at="questions") as person:
        await person.write("\n".join(["Why us?", *sentences]))
        await person.press(*["ctrl+up"] * len(sentences), "tab", "g")
        await person.write("\n\n")
        await person.stored()
    assert [(asked.wording, asked.certainty) for asked in journal_file.only.asked] == [
        ("Why us?", "gist"),
        *((sentence, None) for sentence in sentences),
    ]


async def test_a_question_typed_ahead_is_whole_on_a_machine_that_makes_forms_slowly(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = ["Why us?", "Unsafe loads: what then?", "e2e tests: any?"]
    async with sit(at="questions") as person:
        for patience in [0.0005, 0.01]:
            monkeypatch.setattr(drain, "PATIENCE", patience)
            await person.write("\n".join(questions))
            await person.press("ctrl+down")
        await person.stored()
    assert [asked.wording for asked in journal_file.only.asked] == questions * 2


async def test_a_better_answer_typed_at_whether_to_practise_is_kept_whole_and_chooses_nothing(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        before = journal_file.only.asked[0].question.practise
        for sentence in ["You could say it in two lines.", "nobody asked", "not a word"]:
            await person.write(sentence)
            await person.stored()
            (asked,) = journal_file.only.asked
            assert (asked.question.answer, asked.question.practise) == (sentence, before)
            await person.press("ctrl+u", "shift+tab")


async def test_a_choice_with_a_capital_is_still_chosen(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    journal_file.put(Debrief(started_at=clock(), step="again", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("again")
        for typed, again in [("No", "no"), ("yes\n", "yes"), ("No\n", "no")]:
            await person.write(typed)
            await person.stored()
            assert (journal_file.only.again, journal_file.only.skip_rule) == (again, "")
            await person.go_to("again")


async def test_letters_that_no_text_field_takes_stay_on_the_screen_until_backspace(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit() as person:
        await person.press("x")
        screen = await person.at(ExportScreen)
        await person.write("zebra")
        await person.until_text("zebra", "No choice begins")
        await person.press("backspace")
        await person.until(lambda: "zebra" not in person.text)
        assert screen.is_mounted


async def test_a_paste_at_a_choice_or_number_is_kept_in_the_text_field_beside_it(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="again", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("again")
        await person.paste("No more night shifts.")
        await person.go_to("chance")
        await person.paste("Maybe, maybe not.")
        await person.stored()
    assert (journal_file.only.skip_rule, journal_file.only.text_at("again")) == ("", "No more night shifts.")
    assert journal_file.only.text_at("chance") == "Maybe, maybe not."


async def test_a_hard_question_with_its_number_is_opened_at_its_text(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    asked = Asked(wording="Why us?", discomfort=4, left_out="The archive")
    journal_file.put(Debrief(started_at=clock(), step="dreaded", asked=(asked,)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.write(", 2 of it")
        await person.stored()
    assert [(one.discomfort, one.left_out) for one in journal_file.only.asked] == [(4, "The archive, 2 of it")]


async def test_the_next_question_typed_at_a_choice_is_kept_whole_behind_the_option_before_it(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\neHow do you plan a day?\nexactly what do you want?\nexact How then?\ngなぜですか")
        await person.stored()
    assert [(asked.wording, asked.certainty) for asked in journal_file.only.asked] == [
        ("Why us?", "exact"),
        ("How do you plan a day?", None),
        ("exactly what do you want?", "exact"),
        ("How then?", "gist"),
        ("なぜですか", None),
    ]


async def test_a_space_behind_a_whole_option_whose_step_was_left_goes_nowhere_else(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="again", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("again")
        await person.write("not sure")
        await person.go_to("opening")
        await person.write(" it began")
        await person.stored()
    assert (journal_file.only.again, journal_file.only.text_at("opening")) == ("not sure", " it began")


async def test_letters_that_may_begin_a_longer_word_are_lost_only_at_backspace(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        for count, key in enumerate(["enter", "tab", "ctrl+n"], 1):
            await person.write("noth")
            await person.press(key)
            await person.stored()
            (asked,) = journal_file.only.asked
            assert (asked.question.answer, asked.remark) == ("", " / ".join(["noth"] * count))
            await person.go_to("practice")
        await person.press("n", "o", "t", "backspace")
        await person.stored()
        (asked,) = journal_file.only.asked
        assert (asked.question.answer, asked.question.practise) == ("", False)


async def test_each_word_typed_at_the_choices_of_a_requirement_is_a_choice_its_text_or_its_remark(
    sit: Sit, journal_file: JournalFile
) -> None:
    cases = {
        "\tnot metKafka": ("Kafka", "not met", None, None, ""),
        "Go\nmetmustno": ("Go", "met", "must", False, ""),
        "Node\nmetniceyes": ("Node", "met", "nice", True, ""),
        "Ada\nmet\nmust have\nyes they did, twice\n": ("Ada", "met", "must", True, "yes they did, twice"),
    }
    async with sit(at="requirements") as person:
        first, *others = cases
        await person.press(*first, "ctrl+down", *"".join(others))
        await person.stored()
    found = [(one.text, one.met, one.need, one.probed, one.remark) for one in journal_file.only.requirements]
    assert dict(zip(cases, found, strict=True)) == cases
