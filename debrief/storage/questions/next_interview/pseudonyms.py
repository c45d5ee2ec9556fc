"""Replaces the names in the journal by pseudonyms; the texts that have them are read in plain SQL."""

import sqlite3

from debrief.domain.practice.next_interview.pseudonyms.journal_names import entities
from debrief.domain.practice.next_interview.pseudonyms.replace import Pseudonyms
from debrief.storage.file.sql import fetch_tuples

# Those of the trash too: what a sheet says may come from a debrief that is there now.
_COMPANIES = (
    "SELECT company FROM practice_aim WHERE company <> ''",
    "SELECT company FROM debrief WHERE company <> '' GROUP BY company ORDER BY max(place) DESC",
)
_PEOPLE = (
    "SELECT people FROM debrief WHERE people <> '' GROUP BY people ORDER BY max(place) DESC",
    """SELECT "to" FROM note WHERE "to" <> '' GROUP BY "to" ORDER BY max(rowid) DESC""",
    "SELECT sender FROM feedback WHERE sender <> '' GROUP BY sender ORDER BY max(rowid) DESC",
)


def with_pseudonyms(db: sqlite3.Connection, text: str) -> str:
    """Return `text` with pseudonyms in place of the companies and people in the journal. Raises JournalUnusable."""
    return Pseudonyms(entities(company_texts(db), people_texts(db), text)).replace(text)


def company_texts(db: sqlite3.Connection) -> list[str]:
    """Return the companies as they were typed, that of the coming interview and of the newest debriefs first.

    Raises JournalUnusable.
    """
    return [text for query in _COMPANIES for (text,) in fetch_tuples(db, query)]


def people_texts(db: sqlite3.Connection) -> list[str]:
    """Return what was typed about the people met, written to and heard from. Raises JournalUnusable."""
    return [text for query in _PEOPLE for (text,) in fetch_tuples(db, query)]
