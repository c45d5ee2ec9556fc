"""A deck package for Anki, built with genanki: one file with its own note type and deck.

An .apkg is a database in an archive, so it is whole before its first byte comes out: its memory grows with the list.
"""

import io
import itertools
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.exports.anki.anki_text import deck, make_card
from debrief.exports.question_text import Options

MODEL_ID = 1_795_166_401
"""For ever: Anki knows the note type by it."""
DECK_ID, DECK_ID_WITHOUT_ANSWERS = 1_795_166_402, 1_795_166_403
"""For ever: Anki knows the decks by them."""
DESIGNED_AT = 1_795_166_400
"""When the templates changed last, UTC s: one's own changes to them in Anki stay until ours are newer."""
_PIECE = 1 << 16
_STYLE = """\
.card { font: 20px/1.45 system-ui, sans-serif; max-width: 36em; margin: 1.5em auto; padding: 0 1em; }
small { font-size: 70%; opacity: .75; }
hr { border: 0; border-top: 1px solid currentColor; opacity: .3; }
"""


def write(questions: Iterable[PracticeQuestion], options: Options) -> Iterator[bytes]:
    """Yield the bytes of a package with a card for each of `questions`."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("collection.anki2", _collection(questions, options))
        archive.writestr("media", "{}")
    package.seek(0)
    yield from iter(lambda: package.read(_PIECE), b"")


def _collection(questions: Iterable[PracticeQuestion], options: Options) -> bytes:
    """Return Anki's database, built in memory: genanki would leave a file in the system's temporary folder."""
    import sqlite3

    import genanki

    deck_id = DECK_ID if options.answers else DECK_ID_WITHOUT_ANSWERS
    made = genanki.Deck(deck_id, deck(options), "Made by debrief from the questions you were asked.")
    note_type = _note_type()
    for question in questions:
        card = make_card(question, options)
        note = genanki.Note(model=note_type, fields=[card.front, card.back], tags=card.tags, guid=card.guid)
        made.add_note(note)
    db = sqlite3.connect(":memory:")
    try:
        ids = itertools.count(options.made_at)
        genanki.Package(made).write_to_db(db.cursor(), options.made_at / 1000, ids)
        db.commit()
        return db.serialize()
    finally:
        db.close()


def _note_type() -> Any:
    """Return the note type of the cards as a genanki Model."""
    import genanki

    class NoteType(genanki.Model):  # type: ignore[misc]  # it has no types
        def to_json(self, _timestamp: float, deck_id: int) -> Any:
            return super().to_json(DESIGNED_AT, deck_id)

    return NoteType(
        MODEL_ID,
        "Interview question",
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": "Say it", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
        css=_STYLE,
    )
