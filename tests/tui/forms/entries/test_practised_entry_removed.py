"""A practised question is removed from a debrief, and brought back."""

import sqlite3
from contextlib import closing

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.storage.file.open_journal import connect
from debrief.storage.questions import details
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


async def test_what_was_practised_comes_back_with_it(sit: Sit, journal_file: JournalFile, clock: Clock):
    asked = Asked(id="a", wording="Why us?", question=Question(id="why", wording="Why us?"))
    journal_file.put(Debrief(id="d", started_at=clock(), step="questions", asked=(asked,)))
    with closing(Journal(journal_file.path)) as journal:
        assert store_text(journal, TextEdit(target=TextField.ATTEMPT, record="why", text="The map.", at=clock()))
    with closing(connect(journal_file.path, read_only=True)) as db:
        async with sit(start=Start(kind="resume")) as person:
            await person.asked("questions")
            await person.press("ctrl+up", "up", "delete")
            await person.until(lambda: not attempts(db))
            await person.press("u")
            await person.until(lambda: attempts(db) == ["The map."])
        assert journal_file.wordings == ["Why us?"]


def attempts(db: sqlite3.Connection) -> list[str]:
    question = details.question(db, "why")
    return [attempt.text for attempt in question.attempts] if question else []
