"""Dates as people type them: echoed, refused with a sentence, kept as written."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.form import Form
from tests.tui.conftest import Clock, JournalFile, Sit

REFUSED = "What you typed is kept"


async def test_examples_of_this_week_are_offered_and_the_reading_of_a_date_is_echoed_as_it_is_typed(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.begin()
        await person.until_text("yesterday 3pm, Tuesday, 2026-11-16 14:00-16:30")
        await person.write("\t\t\tyesterday 3pm")
        await person.until_text("→ Thu 19 Nov 2026, 15:00 (Europe/Berlin)")
        await person.press(*["backspace"] * 4)
        await person.until_text("→ Thu 19 Nov 2026")
        await person.stored()
    local = journal_file.only.held.local
    assert local is not None
    assert (f"{local:%Y-%m-%d}", journal_file.only.held.timed) == ("2026-11-19", False)


async def test_a_date_of_two_meanings_is_refused_kept_and_shown_again(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("\t\t\t03/04/2026")
        await person.until_text(REFUSED)
        said = person.text
        await person.leave()
        assert (journal_file.only.held.at, journal_file.only.held.written) == (None, "03/04/2026")
        await person.press("home", "enter")
        await person.asked("facts")
        await person.until_text("03/04/2026", REFUSED)
        assert ("2026-04-03" in said) or ("2026-03-04" in said)
        await person.stored()
    assert (journal_file.only.held.at, journal_file.only.held.written) == (None, "03/04/2026")


async def test_words_that_say_no_date_are_kept_to_the_letter_and_going_on_from_them_is_answered(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="facts") as person:
        await person.write("Acme\n\n\nthe day it rained")
        await person.until_text(REFUSED)
        await person.write("\n\nsoonish\n")
        await person.asked("opening")
        await person.until_text("“the day it rained” and “soonish” are kept as words, not as dates.", "press ctrl+r")
        await person.go_to("plan")
        await person.write("Numbers\nasked\nsay it\none day\n\n")
        await person.until_text("Numbers")
        await person.until(lambda: "“one day” is kept as words, not as a date." in person.notifications)
        await person.stored()
    debrief = journal_file.only
    assert [when.written for when in (debrief.held, debrief.promised, debrief.developments[0].due)] == [
        "the day it rained",
        "soonish",
        "one day",
    ]


async def test_yesterday_stays_the_day_it_was_when_it_is_opened_later(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\t\t\tyesterday")
        await person.stored()
    before = journal_file.only.held
    clock.later(hours=50)
    async with sit() as person:
        await person.press("enter")
        await person.asked("facts")
        await person.until_text("→ Thu 19 Nov 2026")
        await person.write("!")
        await person.stored()
    assert (journal_file.only.held, journal_file.only.company) == (before, "Acme!")


async def test_a_plan_reads_its_day_in_the_future_and_a_late_one_says_so(sit: Sit, clock: Clock) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.go_to("plan")
        await person.write("Name a number\tsalary comes up\tsay it\tTuesday")
        await person.until_text("→ Tue 24 Nov 2026")
        await person.leave()
        clock.later(hours=24)
        await person.press("enter")
        await person.asked("plan")
        await person.leave()
        assert any("Plan, by Tue 24 Nov 2026" in line and "salary comes up" in line for line in person.options)
        clock.later(hours=24 * 5)
        await person.press("enter")
        await person.asked("plan")
        await person.leave()
        assert any("Plan, was for Tue 24 Nov 2026" in line for line in person.options)


async def test_a_promised_day_may_be_over_and_follows_the_interview_typed_above(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\n2026-11-16 11am\n\n2026-11-18")
        await person.until_text("→ Wed 18 Nov 2026")
        await person.stored()
    assert journal_file.only.promised.at is not None


def test_a_form_that_is_removed_before_it_was_drawn_still_has_its_fields_and_values() -> None:
    def read(_: str) -> When:
        raise Refusal("There is no day in that.")

    line = DateLine(When(written="some day"), "some day", read, "")
    form = Form(Debrief(started_at=1), ())
    form.controls = [line]
    assert form.first is line.prose
    assert line.pull() == When(written="some day")


async def test_a_date_comes_back_as_people_write_it(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\nyesterday 2-4:30pm\n\n27 November")
        await person.until_text("→ Fri 27 Nov 2026")
        await person.leave()
        before = journal_file.only
        await person.press("enter")
        await person.asked("facts")
        await person.until_text("19 Nov 2026 14:00-16:30", "27 Nov 2026")
        assert [line.prose.text for line in person.app.screen.query(DateLine)] == [
            "19 Nov 2026 14:00-16:30",
            "27 Nov 2026",
        ]
        await person.write("!")
        await person.stored()
    after = journal_file.only
    assert (after.company, after.held, after.promised) == ("Acme!", before.held, before.promised)


async def test_a_day_shortly_before_the_interview_is_no_promise_for_next_year(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\nyesterday\n\n17 Nov")
        await person.until_text("Tue 17 Nov 2026 was before the interview", REFUSED)
        await person.press("enter")
        await person.asked("opening")
        await person.until_text("“17 Nov” is kept as words, not as a date.")
        await person.stored()
    assert (journal_file.only.promised.at, journal_file.only.promised.written) == (None, "17 Nov")


async def test_a_day_without_a_year_that_is_almost_a_year_away_says_so(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\n22 Nov")
        await person.until_text("→ Sat 22 Nov 2025 is almost a year ago. Add the year")
        await person.write(" 2025")
        await person.until(lambda: "almost a year" not in person.text)
        await person.go_to("plan")
        await person.write("Name a number\tsalary comes up\tsay it\t19 Nov")
        await person.until_text("→ Fri 19 Nov 2027 is almost a year ahead.")
        await person.stored()
    assert str(journal_file.only.developments[0].due) == "Fri 19 Nov 2027"
