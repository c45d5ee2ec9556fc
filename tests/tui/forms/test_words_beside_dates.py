"""Words beside a date are stored with it, shown on the page, and there again when the step is opened."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from debrief.domain.dates import Direction
from debrief.domain.record.debrief import attribute
from debrief.domain.record.parts import Development
from debrief.domain.record.when import When
from debrief.domain.session.steps.fields import Date
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.tui.forms.form import Form
from tests.domain.wednesday import HOME, NOW, ms
from tests.tui.conftest import JournalFile, Sit


async def test_words_beside_each_date_of_a_step_are_kept_and_shown_again(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\nyesterday around 11 in the morning\n\nby Monday either way")
        await person.until_text(
            "11:00 (Europe/Berlin, you wrote “around”)", "→ Mon 23 Nov 2026 (you wrote “either way”)"
        )
        await person.leave()
        assert (journal_file.only.held.written, journal_file.only.promised.written) == ("around", "either way")
        await person.press("home", "enter")
        await person.asked("facts")
        await person.until_text("11:00, around", "23 Nov 2026, either way")
        await person.stored()
    assert (journal_file.only.held.written, journal_file.only.promised.written) == ("around", "either way")


async def test_words_beside_the_date_of_a_plan_are_on_the_page(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="plan") as person:
        await person.write("Numbers\nasked\nsay it\nSaturday, honestly no idea\n\n")
        await person.until_text("Numbers")
        await person.stored()
    (plan,) = journal_file.only.developments
    assert plan.due.at is not None
    assert plan.due.written == "honestly no idea"


async def test_a_promised_weekday_follows_the_interview_typed_after_it(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme\n\n\n\n\nMonday, they said")
        await person.until_text("→ Mon 23 Nov 2026 (you wrote “they said”)")
        await person.press("shift+tab", "shift+tab")
        await person.write("10 Nov")
        await person.until_text("→ Mon 16 Nov 2026 (you wrote “they said”)")
        await person.stored()
    assert str(journal_file.only.promised) == "Mon 16 Nov 2026 (you wrote “they said”)"


@asynccontextmanager
async def due_form(due: When) -> AsyncIterator[tuple[Form, Pilot[None]]]:
    """Show the form of a plan that is due then, and nothing else."""
    clock = LocalClock(lambda: NOW, lambda: HOME)
    field = Date(label="By", lens=attribute("due"), read=clock.reader(Direction.FUTURE), clock=clock)
    form = Form(Development(due=due), (field,))

    class OneForm(App[None]):
        def compose(self) -> ComposeResult:
            yield form

    async with OneForm().run_test() as pilot:
        yield form, pilot


async def test_a_word_behind_a_day_to_come_that_is_over_leaves_it_that_day() -> None:
    due = When(at=ms("2026-11-17 12:00"), zone=HOME, written="maybe")
    async with due_form(due) as (form, pilot):
        await pilot.press("end", "!")
        assert form.value.due == replace(due, written="maybe!")
        await pilot.press("backspace", ".", "space", *"half")
        assert form.value.due == replace(due, written="maybe. half")
        await pilot.press("home", "delete", "delete", "1", "6", "space")
        assert form.value.due.at is None


async def test_words_that_name_another_day_stay_beside_the_date_that_is_edited() -> None:
    due = When(at=ms("2026-12-04 12:00"), zone=HOME, written="mail came Monday, she said")
    async with due_form(due) as (form, pilot):
        await pilot.press("end", "!")
        assert form.value.due == due
        await pilot.press("home", "delete", "7")
        assert form.value.due == replace(due, at=ms("2026-12-07 12:00"))
