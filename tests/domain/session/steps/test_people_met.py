"""The hint at a note names who was met."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.steps.notes_and_feedback import notes_schema


@pytest.mark.parametrize(
    ("people", "hint"),
    [
        ("One person: Kelly-Ann O'Neill, talent acquisition", "you met Kelly-Ann O'Neill, talent acquisition"),
        ("Jonas, Aylin", "you met Jonas, Aylin"),
        ("", "one person at a time"),
    ],
)
def test_the_hint_at_a_note_begins_with_a_name(people: str, hint: str) -> None:
    assert notes_schema(Debrief(started_at=1, people=people)).fields[0].hint == hint
