"""Completions for the query line from the journal's facts: companies, roles, stages and tags."""

import sqlite3

from debrief.domain.search.folded_words import split_words
from debrief.storage.file.values import names

MOST = 6
"""The most completions of a value."""
_HIGHEST = chr(0x10FFFF)


def find_completions(db: sqlite3.Connection, key: str, beginning: str) -> list[str]:
    """Return up to MOST words that begin with `beginning` from the facts of `key`, in alphabetical order."""
    typed = split_words(beginning)
    if len(typed) != 1:
        return []
    first = f"{key}={typed[0]}"
    query = "SELECT term FROM search_word WHERE term >= ? AND term < ? ORDER BY term LIMIT ?"
    rows = db.execute(query, (first, first + _HIGHEST, MOST))
    return [term.partition("=")[2] for (term,) in rows]


def tags(db: sqlite3.Connection) -> list[str]:
    """Return all tags in alphabetical order."""
    query = "SELECT DISTINCT tags FROM debrief WHERE tags <> '[]' AND deleted_at IS NULL"
    return sorted({tag for (stored,) in db.execute(query) for tag in names(stored, otherwise=())}, key=str.casefold)
