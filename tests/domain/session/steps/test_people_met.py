"""The hint at a note names who was met, and the list of notes says for whom each is."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Note
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


LINES = (
    (Note(to="Ada", moment="the map"), "Ada: the map"),
    (Note(to="Ada", ask="the map or me?"), "Ada: the map or me?"),
    (Note(moment="the map"), "(no name yet): the map"),
    (Note(ask="why?"), "(no name yet): why?"),
    (Note(), "(no name yet)"),
)


@pytest.mark.parametrize(("note", "line"), LINES)
def test_a_note_to_nobody_yet_says_so_in_its_line(note: Note, line: str) -> None:
    assert notes_schema(Debrief(started_at=1)).line(note) == line
