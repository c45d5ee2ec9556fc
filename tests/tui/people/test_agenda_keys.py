"""The agenda on the start page: one key does a line, puts it off or lets it go, and one takes that back."""

from contextlib import closing
from dataclasses import replace

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Note
from debrief.storage.file.open_journal import connect
from debrief.storage.people.agenda_choices import agenda_choices
from debrief.tui.home.lines import HomeList
from debrief.tui.home.screen import HomeScreen
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.samples import HELD, full


def met(*notes: Note, **more: object) -> Debrief:
    """A finished debrief of yesterday with these notes and nothing else to do."""
    return replace(full(), notes=notes, asked=(), feedback=(), developments=(), **more)


NOTE = Note(id="n", to="Tomas", moment="her queue")
PLAN = Development(id="d", text="Migrations", cue="data moves", action="say capture", due=HELD)


def choices(journal_file: JournalFile) -> dict[str, int | None]:
    with closing(connect(journal_file.path)) as db:
        return {key: choice.until for key, choice in agenda_choices(db).items()}


async def test_one_key_marks_a_note_as_sent_and_undo_takes_it_back(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(met(NOTE))
    async with sit() as person:
        await person.until_text("Today Note, 1 h 28 min left to Tomas")
        await person.press("i")
        await person.until(lambda: "Marked as sent." in person.notifications)
        assert journal_file.only.notes[0].sent_at == clock.now
        assert "Today" not in person.text
        await person.press("u")
        await person.until_text("Note, 1 h 28 min left to Tomas")
    assert journal_file.only.notes[0].sent_at is None


async def test_undo_leaves_a_note_alone_that_was_marked_again_elsewhere(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(met(NOTE))
    async with sit() as person:
        await person.until_text("Note, 1 h 28 min left to Tomas")
        await person.press("i")
        await person.until(lambda: "Marked as sent." in person.notifications)
        journal_file.change_elsewhere(notes=(replace(NOTE, sent_at=clock.now + 1),))
        await person.press("u")
        await person.until(lambda: "no longer marked" in person.notifications)
    assert journal_file.only.notes[0].sent_at == clock.now + 1


async def test_one_key_ticks_a_plan(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(met(), developments=(PLAN,)))
    async with sit() as person:
        await person.until_text("Plan, was for Thu 19 Nov 2026")
        await person.press("i")
        await person.until(lambda: "The plan is done." in person.notifications)
        assert "Plan," not in person.text
    assert journal_file.only.developments[0].done


async def test_a_line_put_off_comes_back_and_one_let_go_does_not(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(replace(met(NOTE), developments=(PLAN,)))
    async with sit() as person:
        await person.until_text("to Tomas", "Plan,")
        await person.press("z")
        await person.until(lambda: "Put off for a day." in person.notifications)
        assert "to Tomas" not in person.text
        await person.press("L")
        await person.until(lambda: "Let go" in person.notifications)
        assert "Today" not in person.text
        assert choices(journal_file) == {"note/n": clock.now + 24 * 3_600_000, "plan/d": None}
        await person.press("u")
        await person.until_text("Plan,")
        await person.press("Z")
        await person.until(lambda: "Put off for a week." in person.notifications)
    assert choices(journal_file) == {"note/n": clock.now + 24 * 3_600_000, "plan/d": clock.now + 7 * 24 * 3_600_000}
    clock.later(hours=25)
    async with sit() as person:
        await person.until_text("Note, late, but still fine to Tomas")
        assert "Plan," not in person.text


@pytest.mark.parametrize("key", ["i", "z", "L"])
async def test_undo_goes_to_the_line_that_came_back_and_not_to_another_of_its_debrief(
    sit: Sit, journal_file: JournalFile, key: str
) -> None:
    journal_file.put(replace(met(NOTE, replace(NOTE, id="m", to="Ada")), developments=(PLAN,)))
    async with sit() as person:
        await person.until_text("to Tomas", "to Ada", "Plan,")
        lines = person.app.screen.query_one(HomeList)
        await person.press("home", "down", "down")
        picked = lines.highlighted_option
        assert picked is not None
        await person.press(key)
        await person.until(lambda: picked.id not in {option.id for option in lines.options})
        await person.press("home", "u")
        await person.until(lambda: (again := lines.highlighted_option) is not None and again.id == picked.id)


async def test_a_line_that_has_more_to_it_than_one_key_says_so(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(met(finished_at=None, step="facts"))
    async with sit() as person:
        await person.until_text("Today Continue")
        await person.press("i")
        await person.until(lambda: "Press Enter to open it" in person.notifications)
        await person.press("end", "z")
        await person.until(lambda: "only works on a line under Today" in person.notifications)
        await person.press("L")
    assert choices(journal_file) == {}


async def test_the_times_go_on_while_the_start_page_is_open(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    journal_file.put(met(NOTE))
    async with sit() as person:
        await person.until_text("1 h 28 min left")
        clock.later(hours=1)
        person.app.screen.post_message(HomeScreen.Aged())
        await person.until_text("Note, 28 min left")
