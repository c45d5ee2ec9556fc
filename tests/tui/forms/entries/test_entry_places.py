"""Moving to another entry: what is typed next lands where that entry begins, however one got there."""

from textual import events

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Met
from debrief.domain.record.question import Asked
from debrief.domain.session.steps.points import open_plan
from debrief.tui.forms.form import Form
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person


async def test_ctrl_down_from_a_text_goes_to_the_number_that_the_next_entry_begins_with(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?")
        await person.go_to("dreaded")
        await person.write("5\nthe archive")
        await person.press("ctrl+down")
        await person.write("4\nthe log")
        await person.stored()
    assert [(a.discomfort, a.left_out) for a in journal_file.only.asked] == [(5, "the archive"), (4, "the log")]


async def test_ctrl_down_goes_through_pasted_requirements_where_it_is_said_whether_they_are_met(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="requirements") as person:
        await person.paste("CNC\na licence\nCAD\n")
        await person.press("ctrl+up", "ctrl+up", "ctrl+up")
        await person.write("yes")
        await person.press_later("ctrl+down")
        await person.write("no")
        await person.press_later("ctrl+down")
        await person.write("partly")
        await person.press_later("ctrl+up", "ctrl+up")  # and in one that has its answer, at its words again
        await person.press("end", "!")
        await person.stored()
    assert [(r.text, r.met) for r in journal_file.only.requirements] == [
        ("CNC!", Met.YES),
        ("a licence", Met.NO),
        ("CAD", Met.PARTLY),
    ]


async def test_the_plan_opens_at_the_first_point_without_one_and_goes_on_where_plans_begin(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="unprepared") as person:
        await person.until_text("To develop")
        await person.write("Research\nSalary")
        await person.go_to("plan")
        await person.write("they ask why")
        await person.press("ctrl+down")
        await person.write("they ask for a number\nI say 60\n\n\n")
        await person.stored()
    assert [(d.text, d.cue, d.action) for d in journal_file.only.developments] == [
        ("Research", "they ask why", ""),
        ("Salary", "they ask for a number", "I say 60"),
    ]


def test_the_point_with_a_part_of_a_plan_is_open_or_the_first_without_any_or_the_last() -> None:
    bare, part = Development(text="a"), Development(text="b", cue="c")
    planned = Development(text="d", cue="e", action="f")
    assert open_plan([planned, part, bare]) == 1
    assert open_plan([planned, bare, bare]) == 1
    assert open_plan([planned, planned]) == 1
    assert open_plan([]) == 0


async def test_what_is_typed_right_behind_a_click_on_another_entry_lands_in_that_one(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?\n\nThree?")
        await person.handled()
        for text, typed in (("1. One?", "!"), ("2. Two?", "+"), ("+  another", "Four?")):
            await person.until(lambda text=text: any(text in line for line in person.lines))
            click_and_type(person, text, *typed)
            await person.handled()
        await person.stored()
    assert [a.wording for a in journal_file.only.asked] == ["One?!", "Two?+", "Three?", "Four?"]


async def test_ctrl_u_clears_a_single_field_that_takes_several_rows(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("A question that is so long that it takes more than one row of this narrow screen?")
        assert person.session.query_one(Form).stops[0].size.height > 1
        await person.press("ctrl+u", *"Short?")
        await person.press("home", "ctrl+k", *"Other?")
        await person.stored()
    assert [a.wording for a in journal_file.only.asked] == ["Other?"]


async def test_tab_stays_at_the_last_field_of_the_line_for_another_entry(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="causes") as person:
        await person.write("It took like 4 minutes\tmine\n\n")
        await person.press(*["tab"] * 4, *"hm")
        await person.stored()
    assert [(cause.text, cause.evidence) for cause in journal_file.only.causes] == [
        ("It took like 4 minutes", ""),
        ("", "hm"),
    ]


async def test_tab_at_the_last_choice_of_the_line_for_another_question_leaves_the_first_one_alone(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    asked = (Asked(wording="It took like 4 minutes"),)
    journal_file.put(Debrief(started_at=clock(), step="questions", asked=asked))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("questions")
        await person.press("tab", "tab", *"hm")
        await person.stored()
    assert [(one.wording, one.remark) for one in journal_file.only.asked] == [
        ("It took like 4 minutes", ""),
        ("", "hm"),
    ]


async def test_tab_stays_at_the_last_field_where_no_entry_can_be_added(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    asked = (Asked(wording="One?", said="Yes.", sureness=50), Asked(wording="Two?"))
    journal_file.put(Debrief(started_at=clock(), step="answers", asked=asked))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("No.\t\t\t60")
        await person.stored()
    assert [(one.said, one.sureness) for one in journal_file.only.asked] == [("Yes.", 50), ("No.", 60)]


async def test_shift_tab_goes_back_through_the_entries_and_stays_at_the_first_field(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="causes") as person:
        await person.write("Kafka\tmine\tthe posting\tLuck")
        await person.press("shift+tab", "!", *["shift+tab"] * 4, "home", *"No ")
        await person.stored()
    assert [(cause.text, cause.evidence) for cause in journal_file.only.causes] == [
        ("No Kafka", "the posting!"),
        ("Luck", ""),
    ]


def click_and_type(person: Person, text: str, *typed: str) -> None:
    """Click on `text` and type, as fast as a terminal sends it: nothing is waited for in between."""
    row = next(number for number, line in enumerate(person.lines) if text in line)
    column = person.lines[row].index(text) + 1
    for kind, button in ((events.MouseMove, 0), (events.MouseDown, 1), (events.MouseUp, 1)):
        person.app.post_message(
            kind(None, column, row, 0, 0, button, False, False, False, screen_x=column, screen_y=row)
        )
    person.send(*typed)
