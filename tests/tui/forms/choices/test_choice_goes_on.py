"""A choice that is typed in full goes on by itself, and an Enter or Tab pressed out of habit does not go on twice."""

import pytest
from textual import events

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


@pytest.mark.row(25)
@pytest.mark.parametrize("habit", ["\n", *(pytest.param(habit, marks=pytest.mark.soak) for habit in ("", "\t"))])
async def test_words_and_places_of_choices_go_on_from_field_to_field_and_entry_to_entry(
    sit: Sit, journal_file: JournalFile, clock: Clock, habit: str
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="requirements", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("requirements")
        await person.write(
            f"Kafka\nmet{habit}must{habit}yes{habit}Go\nnot met{habit}2{habit}no{habit}Ada\npar\nm\n\n\n"
        )
        await person.asked("again")
        await person.write(f"yes{habit}everything new\n")
        await person.stored()
    debrief = journal_file.only
    found = [(r.text, str(r.met), str(r.need), r.probed) for r in debrief.requirements]
    assert found == [
        ("Kafka", "met", "must", True),
        ("Go", "not met", "nice", False),
        ("Ada", "partly", "must", None),
    ]
    assert (str(debrief.again), debrief.skip_rule) == ("yes", "everything new")


@pytest.mark.parametrize("seconds", [0.5, 2.0])
async def test_enter_after_a_look_at_the_screen_goes_on_no_further(
    sit: Sit, journal_file: JournalFile, clock: Clock, seconds: float
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="requirements", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("requirements")
        await person.write("Kafka\nnot met")
        enter = events.Key("enter", "\r")
        enter.time += seconds
        person.app.post_message(enter)
        await person.write("must")
        await person.stored()
    (requirement,) = journal_file.only.requirements
    assert (requirement.text, str(requirement.met), str(requirement.need)) == ("Kafka", "not met", "must")
