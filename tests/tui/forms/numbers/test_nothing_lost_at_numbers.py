"""Whatever is typed at a number with notes, its letters are in the journal once and in order, and no digit twice."""

from collections.abc import Iterable
from random import Random

import pytest

from debrief.tui.forms.prose import Prose
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person, key_event

PIECES = [
    *("6", "8", "10", "15", "60", "3/5", "8-9", "/10", "5.", " of 5", " out of 10", " %", "%"),
    *(" ", "-", ", ", ": ", "...", " or ", "o", " ou", "t", " minutes", " people", "ish", "about ", "tired"),
    *("pause", "pause", "enter", "tab", "backspace"),
]
PIECES_TYPED = 50
KEYS = {"enter", "tab", "backspace"}


async def type_pieces(person: Person, pieces: Iterable[str]) -> str:
    """Type what there is in `pieces`, and return it; Enter and Tab lead from the notes back to the number."""
    typed, seconds = "", 0.0
    for piece in pieces:
        if piece == "pause":
            seconds += 2.0
            continue
        keys = list(piece) if piece not in KEYS else [piece]
        if piece in {"enter", "tab"}:
            await person.handled()
            keys = ["shift+tab" if isinstance(person.app.focused, Prose) else piece]
        for key in keys:
            event = key_event(key)
            event.time += seconds
            person.app.post_message(event)
        typed += piece if piece not in KEYS else ""
    await person.handled()
    return typed


def is_within(part: str, whole: str) -> bool:
    """Return whether the characters of `part` are among those of `whole`, in the same order."""
    characters = iter(whole)
    return all(character in characters for character in part)


@pytest.mark.parametrize(("step", "corrects"), [("load-first", False), ("chance", False), ("chance", True)])
async def test_letters_typed_at_a_number_are_in_the_notes_once_and_in_order(
    sit: Sit, journal_file: JournalFile, step: str, corrects: bool
) -> None:
    pieces = Random(26).choices([piece for piece in PIECES if corrects or piece != "backspace"], k=PIECES_TYPED)
    async with sit(at=step) as person:
        typed = await type_pieces(person, [*pieces, "tab"])
        await person.stored()
    notes = journal_file.only.text_at(step)
    letters, kept = ("".join(filter(str.isalpha, text)) for text in (typed, notes))
    digits, kept_digits = ("".join(filter(str.isdigit, text)) for text in (typed, notes))
    assert is_within(kept, letters) if corrects else kept == letters
    assert is_within(kept_digits, digits)
