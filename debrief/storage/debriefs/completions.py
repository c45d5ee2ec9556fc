"""What is known of facts, to complete what somebody types: companies, roles, stages, tags."""

import json
import sqlite3
from collections.abc import Iterator

from debrief.domain.search.words import split_words

_HIGHEST = chr(0x10FFFF)


def known(db: sqlite3.Connection, key: str, beginning: str, *, limit: int = 6) -> list[str]:
    """Return up to `limit` words of facts called `key` that begin with `beginning`, in alphabetical order."""
    typed = split_words(beginning)
    if len(typed) != 1:
        return []
    first = f"{key}={typed[0]}"
    query = "SELECT term FROM search_word WHERE term >= ? AND term < ? ORDER BY term LIMIT ?"
    found = db.execute(query, (first, first + _HIGHEST, limit))
    return [term.partition("=")[2] for (term,) in found]


def tags(db: sqlite3.Connection) -> list[str]:
    """Return every tag there is, in alphabetical order."""
    query = "SELECT DISTINCT tags FROM debrief WHERE tags <> '[]' AND deleted_at IS NULL"
    return sorted({tag for (held,) in db.execute(query) for tag in _tags(held)}, key=str.casefold)


def _tags(held: str) -> Iterator[str]:
    yield from json.loads(held)
