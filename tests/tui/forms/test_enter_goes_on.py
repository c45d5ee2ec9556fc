"""Enter goes on everywhere: to the next field, to the next entry, and after the last field to the next prompt."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development
from debrief.tui.home.start import Start
from debrief.tui.people.part_editor_screen import PartEditorScreen
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.forms.numbers.put_questions import put_questions


async def test_enter_goes_on_from_prompt_to_prompt(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="facts") as person:
        await person.write("Acme\nClerk\nlast\nyesterday\nJo\n\n")
        await person.asked("opening")
        await person.press("ctrl+n")
        await person.write("One?\n\nTwo?\n\n\nI drew it.\n80\nNothing.\n20\n")
        await person.asked("signals")
        await person.press("ctrl+n")
        await person.write("70\nWell.\n")
        await person.asked("outcome")
        await person.stored()
    debrief = journal_file.only
    assert [(a.wording, a.said, a.sureness) for a in debrief.asked] == [
        ("One?", "I drew it.", 80),
        ("Two?", "Nothing.", 20),
    ]
    assert (debrief.people, debrief.chance, debrief.text_at("chance")) == ("Jo", 70, "Well.")


async def test_enter_leaves_an_entry_to_come_that_is_empty_and_letters_typed_ahead_land_at_the_next_prompt(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="load-first", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("load-first")
        await person.write("7\ntired\n")
        await person.until_text("Enter took you on. To go back, press ctrl+r;")
        await person.write("Dear friend,")
        assert "Enter took you on" not in person.text
        await person.press("ctrl+n")
        await person.write("The pipeline\n2 tries\n\n\tIt was quiet\n\n")
        await person.until(lambda: person.step == "dreaded")
        await person.stored()
    debrief = journal_file.only
    assert (debrief.load_first, debrief.text_at("load-first"), debrief.text_at("friend")) == (
        7,
        "tired",
        "Dear friend,",
    )
    assert [(s.step, s.text, s.evidence) for s in debrief.strengths] == [
        ("repeat", "The pipeline", "2 tries"),
        ("paid-off", "", "It was quiet"),
    ]


async def test_enter_in_the_last_field_of_a_plan_goes_back_to_the_points(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(
        Debrief(started_at=1, company="Acme", developments=(Development(step="unprepared", text="Migrations"),))
    )
    async with sit() as person:
        await person.home()
        await person.press("P")
        await person.until_text("Migrations")
        await person.press("e")
        await person.at(PartEditorScreen)
        await person.write("it moves\nI wait\nin 3 days\n")
        await person.until(lambda: not isinstance(person.app.screen, PartEditorScreen))
    (plan,) = journal_file.only.developments
    assert (plan.cue, plan.action) == ("it moves", "I wait")


@pytest.mark.parametrize(
    ("step", "choice", "pause"), [("questions", "2", 5.0), ("questions", "exact", 5.0), ("causes", "not mine", 9.0)]
)
async def test_enter_some_seconds_after_a_choice_that_has_gone_on_by_itself_does_not_go_on_once_more(
    sit: Sit, journal_file: JournalFile, step: str, choice: str, pause: float
) -> None:
    async with sit(at=step) as person:
        await person.write("First\n")
        await person.press(*choice[:-1])
        await person.press_apart(pause, choice[-1], "enter")
        await person.write("Second")
        await person.stored()
        assert person.step == step
    debrief = journal_file.only
    texts = journal_file.wordings if step == "questions" else [debrief.causes[0].text, debrief.causes[0].evidence]
    assert texts == ["First", "Second"]


async def test_enter_long_after_such_a_choice_or_soon_after_a_number_outside_a_list_goes_on(sit: Sit) -> None:
    async with sit(at="causes") as person:
        await person.write("First\nnot mine")
        await person.press_apart(11.0, *"x\n")
        await person.press("enter")
        await person.until(lambda: person.step != "causes")
    async with sit(at="chance") as person:
        await person.press("6")
        await person.press_apart(4.0, "0", "enter")
        await person.until(lambda: person.step != "chance")


async def test_backspace_behind_a_choice_that_has_gone_on_by_itself_takes_it_back(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await person.press_apart(1.5, "3", "backspace")
        await person.stored()
        assert journal_file.only.asked[0].certainty is None
        await person.press_later("e")
        await person.write("xact")
        await person.write("How?\n2")
        await person.press("ctrl+up", "backspace", "!")
        await person.press("ctrl+down", *"What?\n")
        await person.press_apart(4.0, "2", "backspace")
        await person.stored()
    assert [(asked.wording, asked.certainty) for asked in journal_file.only.asked] == [
        ("Why us?", "exact"),
        ("How!", "gist"),
        ("What?", "gist"),
    ]


async def test_backspace_behind_a_number_that_has_gone_on_by_itself_deletes_its_last_digit(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press("tab")
        await person.press_apart(1.5, "6", "backspace")
        await person.press_apart(0.1, *"60")
        await person.press_later("backspace")
        await person.write("5\nAnd so on")
        await person.stored()
    assert [(asked.sureness, asked.said) for asked in journal_file.only.asked] == [(65, ""), (None, "And so on")]


async def test_enter_in_an_empty_field_is_not_explained(sit: Sit) -> None:
    async with sit(at="questions") as person:
        await person.write("\n")
        await person.until_text("Capture, 4 of 7")
        await person.handled()
        assert "Enter took you on" not in person.text


async def test_enter_is_not_explained_on_the_end_page(sit: Sit) -> None:
    async with sit(at="load-last") as person:
        await person.press("3", "tab", *"A walk.\n")
        await person.until_text("This debrief is saved.")
        assert "Enter took you on" not in person.text


async def test_the_key_for_the_next_entry_skips_none_behind_a_number_that_has_gone_on_to_it(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n40")
        await person.press_later("ctrl+down")
        await person.write("I forgot.\n8")
        await person.press("ctrl+down", *"Later.")
        await person.stored()
    answers = [(asked.said, asked.sureness) for asked in journal_file.only.asked]
    assert answers == [("I drew it.", 40), ("I forgot.", 8), ("Later.", None)]


async def test_enter_behind_words_typed_at_the_number_of_an_entry_goes_on_to_the_next_entry(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "dreaded", {}, {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.write("5Felt like an hour.\n")
        await person.write("no research\n")
        await person.write("4 silence\n")
        await person.stored()
    answers = [(asked.discomfort, asked.left_out) for asked in journal_file.only.asked]
    assert answers == [(5, "Felt like an hour."), (None, "no research"), (4, "silence")]


async def test_words_that_only_name_the_scale_are_confirmed_by_enter_and_what_is_missing_is_written_behind_it(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "dreaded", {}, {}, {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.write("5 out of 5 uncomfortable\nthe plan\n")
        await person.write("Uncomfortable: 4\nthe numbers\n")
        await person.write("awkward\n")
        await person.write("3, awkward silence\n")
        await person.stored()
    answers = [(asked.discomfort, asked.left_out) for asked in journal_file.only.asked]
    assert answers == [(5, "the plan"), (4, "the numbers"), (None, "awkward"), (3, "awkward silence")]
