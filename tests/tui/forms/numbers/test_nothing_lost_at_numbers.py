"""Whatever is typed at a number with notes, its letters are in the journal once and in order, and no digit twice."""

from random import Random

import pytest

from debrief.domain.session.input.number import read_stated_number
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.forms.prose import Prose
from tests.tables.cross_section import WORDS_TYPED
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person, key_event

KEYS = ("enter", "tab", "backspace")
PIECES = [
    *("6", "10", "60", "3/5", "/10", " of 5", " out of 10", " %", "15 minutes", "8 people", "7 tired", "60 James"),
    *(
        "8-9",
        "6.5",
        "8 or 9",
        "7 ou",
        "about 6",
        " ",
        "-",
        ", ",
        "...",
        " or ",
        "o",
        " minutes",
        " people",
        "ish",
        "so",
    ),
    *KEYS,
    *["pause"] * 8,
]
PIECES_TYPED = 50


class Typing:
    """Types pieces at a number and its notes; Enter and Tab lead from the notes back to the number."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._seconds = 0.0
        self.text = ""
        """All that was typed."""
        self.changed: list[str] = []
        """What changed the number while somebody went on writing the notes after a pause."""

    async def type(self, pieces: list[str]) -> None:
        """Type `pieces`, and wait for what they do."""
        number: int | None = None
        paused = False
        for piece in pieces:
            await self._person.handled()
            if paused and self._in_notes and self._line.value not in (number, self._stated):
                self.changed.append(f"{number} to {self._line.value} before {self.text[-20:]!r}")
            if piece == "pause":
                self._seconds += 2.0
                paused, number = self._in_notes, self._line.value
            elif piece in ("enter", "tab") and self._in_notes:
                paused = False
                self._send("shift+tab")
            else:
                self._send(*([piece] if piece in KEYS else piece))
                self.text += "" if piece in KEYS else piece
        await self._person.handled()

    def _send(self, *keys: str) -> None:
        for key in keys:
            event = key_event(key)
            event.time += self._seconds
            self._person.app.post_message(event)

    @property
    def _in_notes(self) -> bool:
        return isinstance(self._person.app.focused, Prose)

    @property
    def _line(self) -> ChoiceLine | PercentLine:
        found = self._person.session.query("ChoiceLine, PercentLine").first()
        assert isinstance(found, ChoiceLine | PercentLine)
        return found

    @property
    def _stated(self) -> int | None:
        """The number in words in the last line of the notes."""
        notes = self._person.session.query(Prose).last().text
        return read_stated_number(notes.rpartition("\n")[2], self._line.keys.read)


def is_within(part: str, whole: str) -> bool:
    """Return whether the characters of `part` are among those of `whole`, in the same order."""
    characters = iter(whole)
    return all(character in characters for character in part)


@WORDS_TYPED
@pytest.mark.parametrize(("step", "corrects"), [("load-first", False), ("chance", False), ("chance", True)])
async def test_letters_typed_at_a_number_are_in_the_notes_once_and_in_order(
    sit: Sit, journal_file: JournalFile, step: str, corrects: bool
) -> None:
    pieces = Random(30).choices([piece for piece in PIECES if corrects or piece != "backspace"], k=PIECES_TYPED)
    async with sit(at=step) as person:
        typing = Typing(person)
        await typing.type(pieces)
        await person.stored()
        notes = journal_file.only.text_at(step)
    letters, kept = ("".join(filter(str.isalpha, text)) for text in (typing.text, notes))
    digits, kept_digits = ("".join(filter(str.isdigit, text)) for text in (typing.text, notes))
    assert is_within(kept, letters) if corrects else kept == letters
    assert is_within(kept_digits, digits)
    assert corrects or typing.changed == []
