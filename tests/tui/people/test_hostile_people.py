"""The screens about people with hostile text in every field."""

from dataclasses import replace

from debrief.domain.record.parts import Feedback, FeedbackPoint
from debrief.tui.people.note_screen import NoteScreen
from debrief.tui.people.part_editor_screen import PartEditorScreen
from debrief.tui.people.points.screen import PointsScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.every_screen.test_hostile import harmless
from tests.tui.samples import ATTACKS, hostile

ATTACK = " ".join(ATTACKS)


async def test_hostile_text_is_shown_on_the_screens_about_people(sit: Sit, journal_file: JournalFile) -> None:
    reply = Feedback(id="f", sender=ATTACK, words=ATTACK)
    point = FeedbackPoint(id="p", feedback="f", text=ATTACK)
    journal_file.put(
        replace(hostile(), feedback=(reply,), feedback_points=(point,), developments=(), finished_at=1, step="end")
    )
    async with sit(size=(120, 40)) as person:
        await person.press("home", "enter")
        await person.at(NoteScreen)
        assert "[@click=app.quit]" in await harmless(person)
        await person.press("escape")
        await person.home()
        await person.press("home", "down", "enter")
        await person.at(PartEditorScreen)
        assert "[@click=app.quit]" in await harmless(person)
        await person.press("escape")
        await person.home()
        await person.press("P")
        await person.at(PointsScreen)
        assert "[@click=app.quit]" in await harmless(person)
